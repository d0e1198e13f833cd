import type { Document } from '../../../model/document.ts';

/** Longest heading, in tokens. */
const longestHeading = 24;
/** Share of the paragraphs that end with a mark, from which on one that does not is a heading. */
const leastEnded = 0.6;
const fewest = 4;
const ended = /[.!?…:;"“”’')\]»]\s*$/;

/**
 * Indices of the blocks in which the writer states something: paragraphs, items of lists and abstracts. In an article whose paragraphs end with
 * a mark, a short one that does not is a heading, the title of a linked story or a caption.
 */
export function runningText({
  article,
  sentences,
  tokens,
}: Pick<Document, 'article' | 'sentences' | 'tokens'>): ReadonlySet<number> {
  const prose = new Set<number>();
  const open: number[] = [];
  let paragraphs = 0;
  const lengths = new Map<number, number>();
  for (const { block, from, to } of sentences) lengths.set(block, (lengths.get(block) ?? 0) + to - from);
  article.blocks.forEach(({ kind, start, end }, index) => {
    if (kind === 'list-item' || kind === 'abstract') prose.add(index);
    if (kind !== 'paragraph') return;
    paragraphs++;
    const isShort = (lengths.get(index) ?? 0) <= longestHeading;
    if (isShort && !ended.test(article.text.slice(Math.max(start, end - 8), end))) open.push(index);
    else prose.add(index);
  });
  const isProse = paragraphs >= fewest && paragraphs - open.length >= leastEnded * paragraphs && tokens.length > 0;
  if (!isProse) for (const index of open) prose.add(index);
  return prose;
}
