import type { BlockKind } from '../../model/article.ts';
import type { ReadRecord } from '../format.ts';
import { type Element, isElement, type Node, parseTree } from '../html/tree.ts';
import { articleOfBlocks } from '../records/record.ts';
import type { MarkupBlock, Run } from '../structure/layout.ts';
import { notesOn } from '../structure/omissions.ts';

/** Whether a page is one that Google Docs exports: it has a class and anchors of its own. */
export function isGoogleDocument(source: string): boolean {
  return /<body\b[^>]{0,300}\bdoc-content\b/i.test(source) || /<a\b[^>]{0,200}\bid="cmnt_ref\d/i.test(source);
}

/** Reads a document that Google Docs exported as HTML: title, subtitle, headings and paragraphs. Comments and footnotes are skipped, with a note. */
export function parseGoogleDocument(id: string, source: string): readonly ReadRecord[] {
  const counts = new Map<string, number>();
  const blocks: MarkupBlock[] = [];
  const walk = (element: Element, kind: BlockKind): void => {
    for (const child of element.children) {
      if (!isElement(child) || /^(?:head|style|script|table)$/.test(child.tag)) {
        if (isElement(child) && child.tag === 'table') walk(child, kind);
        continue;
      }
      const aside = asideOf(child);
      if (aside !== null) counts.set(aside, (counts.get(aside) ?? 0) + 1);
      else if (/^(?:p|h[1-6]|li)$/.test(child.tag)) blocks.push({ kind: kindOf(child), runs: runsOf(child) });
      else walk(child, kind);
    }
  };
  walk(parseTree(source, 'html'), 'paragraph');
  return [articleOfBlocks(id, 'html', source, blocks, {}), ...notesOn(id, counts)];
}

/** What a box at the end of the document holds: it begins with the anchor that a comment or footnote is reached by. */
function asideOf(element: Element): string | null {
  if (element.tag !== 'div') return null;
  const anchor = firstAnchor(element)?.attribute('id') ?? '';
  if (/^cmnt\d/.test(anchor)) return 'comment';
  return /^ftnt\d/.test(anchor) ? 'footnote' : null;
}

function firstAnchor(box: Element): Element | null {
  const paragraph = box.children.find(isElement);
  return paragraph?.children.filter(isElement).find((child) => child.tag === 'a') ?? null;
}

/** The words of a paragraph, without the marks of comments and footnotes. */
function runsOf(element: Element): readonly Run[] {
  return element.children.flatMap((child: Node): readonly Run[] => {
    if (!isElement(child)) return [child];
    if (child.tag === 'br') return [{ text: ' ', sourceStart: child.start, sourceEnd: child.start + 1 }];
    const mark = child.tag === 'sup' ? (firstAnchorIn(child)?.attribute('href') ?? '') : '';
    return /^#(?:cmnt|ftnt)\d/.test(mark) ? [] : runsOf(child);
  });
}

function firstAnchorIn(element: Element): Element | null {
  return element.children.filter(isElement).find((child) => child.tag === 'a') ?? null;
}

function kindOf(element: Element): BlockKind {
  const names = (element.attribute('class') ?? '').split(/\s+/);
  if (names.includes('title')) return 'headline';
  if (names.includes('subtitle')) return 'deck';
  if (element.tag === 'li') return 'list-item';
  if (element.tag === 'h1') return 'headline';
  return element.tag === 'p' ? 'paragraph' : 'subhead';
}
