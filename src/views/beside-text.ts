import type { Article, BlockKind } from '../model/article.ts';
import type { BesideText } from '../model/display/beside.ts';

const headings: ReadonlySet<BlockKind> = new Set(['headline', 'subhead']);

/** An article as a page shows it beside another. */
export function besideText({ id, text, blocks }: Article): BesideText {
  return {
    id,
    text,
    blocks: blocks.map(({ kind, start, end }) => ({ start, end, isHeading: headings.has(kind) })),
  };
}
