import type { BlockKind } from '../../model/article.ts';
import { type Element, elementsOf, isElement, runsOf, textOf } from '../html/tree.ts';
import type { MarkupBlock, Run } from '../structure/layout.ts';

/** Kinds of the elements of NITF and of the XHTML in NewsML-G2, by local name. */
const kinds: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph',
  pre: 'paragraph',
  li: 'list-item',
  dd: 'list-item',
  bq: 'blockquote',
  blockquote: 'blockquote',
  hl2: 'subhead',
  h1: 'subhead',
  h2: 'subhead',
  h3: 'subhead',
  h4: 'subhead',
  h5: 'subhead',
  h6: 'subhead',
  'media-caption': 'caption',
  figcaption: 'caption',
  tagline: 'sign-off',
};
const skipped: ReadonlySet<string> = new Set([
  'table',
  'media-metadata',
  'media-reference',
  'script',
  'style',
  'head',
  'note',
]);

/** Name of an element without its namespace prefix. */
export function localName(element: Element): string {
  return element.tag.slice(element.tag.indexOf(':') + 1);
}

/** The first element of that local name below another; null where there is none. */
export function firstOf(root: Element, name: string): Element | null {
  for (const element of elementsOf(root)) if (element !== root && localName(element) === name) return element;
  return null;
}

/** The elements of that local name below another, in document order. */
export function allOf(root: Element, name: string): readonly Element[] {
  return [...elementsOf(root)].filter((element) => element !== root && localName(element) === name);
}

/** Where each element ends at the latest: where the next one begins that is not in it. */
export function endsOf(items: readonly Element[], length: number): readonly number[] {
  const depths = items.map((item) => {
    let depth = 0;
    for (let each = item.parent; each !== null; each = each.parent) depth++;
    return depth;
  });
  const ends: number[] = new Array(items.length).fill(length);
  const open: number[] = [];
  items.forEach((item, index) => {
    while (open.length > 0 && (depths[open.at(-1) ?? 0] ?? 0) >= (depths[index] ?? 0))
      ends[open.pop() ?? 0] = item.start;
    open.push(index);
  });
  return ends;
}

/** Text of an element, white space folded. */
export function wordsOf(element: Element): string {
  return textOf(element).replace(/\s+/g, ' ').trim();
}

/** How many tables and notes to editors are below an element, which its blocks skip. */
export function skippedIn(root: Element): ReadonlyMap<string, number> {
  const count = (name: string) => allOf(root, name).length;
  return new Map([
    ['table', count('table')],
    ['note', count('note')],
  ]);
}

/** The blocks below an element of a wire format; text that is in no block is a paragraph. */
export function xmlBlocks(root: Element): readonly MarkupBlock[] {
  const blocks: MarkupBlock[] = [];
  const walk = (element: Element) => {
    let loose: Run[] = [];
    const close = () => {
      blocks.push({ kind: 'paragraph', runs: loose });
      loose = [];
    };
    for (const child of element.children) {
      if (!isElement(child)) loose.push(child);
      else if (!skipped.has(localName(child))) {
        const kind = kinds[localName(child)];
        const holdsBlocks = child.children.some((each) => isElement(each) && (kinds[localName(each)] ?? null) !== null);
        close();
        if (kind !== undefined && !holdsBlocks) blocks.push({ kind, runs: runsOf(child) });
        else if (kind === 'blockquote' || kind === 'caption')
          for (const each of allOf(child, 'p')) blocks.push({ kind, runs: runsOf(each) });
        else walk(child);
      }
    }
    close();
  };
  walk(root);
  return blocks;
}
