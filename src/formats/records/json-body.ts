import type { Node } from 'jsonc-parser';
import type { BlockKind } from '../../model/article.ts';
import type { MarkupBlock } from '../structure/layout.ts';
import { property, runsOf } from './json-node.ts';
import { bodyBlocks } from './record-body.ts';
import { foldedName } from './record-names.ts';

/** What the properties of a body's parts hold, in editors and exports: fundus, Editor.js, ProseMirror, Portable Text, WordPress. */
const kinds: Readonly<Record<string, BlockKind | 'any'>> = {
  headline: 'subhead',
  heading: 'subhead',
  title: 'subhead',
  subhead: 'subhead',
  subheading: 'subhead',
  crosshead: 'subhead',
  summary: 'deck',
  standfirst: 'deck',
  caption: 'caption',
  quote: 'blockquote',
  text: 'any',
  value: 'any',
  content: 'any',
  contents: 'any',
  body: 'any',
  html: 'any',
  paragraph: 'any',
  paragraphs: 'any',
  sections: 'any',
  blocks: 'any',
  children: 'any',
  data: 'any',
  items: 'any',
  rendered: 'any',
  plain: 'any',
};

/** What the `type` of a part says that it is. */
const types: readonly (readonly [RegExp, BlockKind])[] = [
  [/head|title/i, 'subhead'],
  [/quote/i, 'blockquote'],
  [/list|bullet/i, 'list-item'],
  [/caption|image|photo|figure|picture/i, 'caption'],
];

/** The blocks of a body: a text, plain or in HTML; a list of paragraphs; or an object of parts. */
export function valueBlocks(value: Node, source: string, kind: BlockKind = 'paragraph'): readonly MarkupBlock[] {
  if (value.type === 'string') {
    const runs = runsOf(value, source);
    const blocks = runs === null ? [] : bodyBlocks(runs);
    return kind === 'paragraph'
      ? blocks
      : blocks.map((block) => (block.kind === 'paragraph' ? { ...block, kind } : block));
  }
  if (value.type === 'array') {
    const inline = inlineTexts(value);
    if (inline !== null) return [{ kind, runs: inline.flatMap((text) => runsOf(text, source) ?? []) }];
    return (value.children ?? []).flatMap((child) => valueBlocks(child, source, kind));
  }
  if (value.type !== 'object') return [];
  const own = kindOf(value) ?? kind;
  return (value.children ?? []).flatMap(({ children: [name, child] = [] }) => {
    const known = kinds[foldedName(String(name?.value))];
    if (known === undefined || child === undefined) return [];
    return valueBlocks(child, source, known === 'any' ? own : known);
  });
}

function kindOf(part: Node): BlockKind | null {
  const type: unknown = (property(part, 'type') ?? property(part, '_type') ?? property(part, 'style'))?.value;
  return typeof type === 'string' ? (types.find(([pattern]) => pattern.test(type))?.[1] ?? null) : null;
}

/** The texts of a list all of whose elements are stretches of one line; null for another list. */
function inlineTexts(list: Node): readonly Node[] | null {
  const texts = (list.children ?? []).map((each) => {
    const type: unknown = (property(each, 'type') ?? property(each, '_type'))?.value;
    const text = property(each, 'text');
    return /^(?:text|span)$/.test(String(type)) && text?.type === 'string' ? text : null;
  });
  return texts.length > 0 && texts.every((text) => text !== null) ? texts : null;
}
