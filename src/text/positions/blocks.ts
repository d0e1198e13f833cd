import type { Article, Block, BlockKind } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';

/** Kinds of block that show the story itself. */
export const bodyKinds: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'blockquote']);

/** Kinds of block that are not the writer's own words: nothing in them is quoted, claimed or repeated by the article. */
export const foreignKinds: ReadonlySet<BlockKind> = new Set([
  'boilerplate',
  'credit',
  'embed',
  'pull-quote',
  'table-row',
]);

/** The block in which the offset is, null between blocks. */
export function blockAt(article: Article, offset: number): Block | null {
  let low = 0;
  let high = article.blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = article.blocks[middle];
    if (!block) return null;
    if (offset < block.start) high = middle - 1;
    else if (offset >= block.end) low = middle + 1;
    else return block;
  }
  return null;
}

/** Whether the span begins in the story itself: a paragraph, list item or block quote. */
export function isInBody(article: Article, span: Span): boolean {
  const block = blockAt(article, span.start);
  return block !== null && bodyKinds.has(block.kind);
}
