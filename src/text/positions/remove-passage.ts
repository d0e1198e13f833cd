import type { Article, Block } from '../../model/article.ts';
import type { Edit } from '../../model/finding.ts';
import type { Span } from '../../model/span.ts';
import { blockAt } from './blocks.ts';

/** Where a sentence has ended, closing marks included. */
const sentenceEnd = /[.!?…]["'”’»)\]]*$/;

/**
 * The edit that takes a passage out so that the rest reads on: whole paragraphs with the space before them, or whole
 * sentences within a paragraph. Null where the passage begins or ends within a sentence, or has parts of two paragraphs.
 */
export function removePassage(article: Article, { start, end }: Span): Edit | null {
  const { text, blocks } = article;
  const first = blockAt(article, start);
  const last = blockAt(article, end - 1);
  if (!first || !last) return null;
  const opens = start === first.start;
  const closes = end === last.end;
  if (opens && closes) return removeBlocks(text, blocks, blocks.indexOf(first), blocks.indexOf(last));
  if (first !== last) return null;
  if (!closes && !sentenceEnd.test(text.slice(Math.max(0, end - 8), end))) return null;
  if (opens) return { start, end: end + spaces(text.slice(end, last.end)), text: '' };
  const before = text.slice(first.start, start).trimEnd();
  return sentenceEnd.test(before.slice(-8)) ? { start: first.start + before.length, end, text: '' } : null;
}

/** What is between the blocks goes with them: before them, or after them where they come first. Null where that is more than layout. */
function removeBlocks(text: string, blocks: readonly Block[], from: number, to: number): Edit | null {
  const before = blocks[from - 1];
  const after = blocks[to + 1];
  const start = before ? before.end : (blocks[from]?.start ?? 0);
  const end = before || !after ? (blocks[to]?.end ?? 0) : after.start;
  const between = before ? text.slice(start, blocks[from]?.start) : text.slice(blocks[to]?.end, end);
  return between.trim() === '' ? { start, end, text: '' } : null;
}

function spaces(text: string): number {
  return text.length - text.trimStart().length;
}
