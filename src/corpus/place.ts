import type { Article, BlockKind } from '../model/article.ts';
import type { Occurrence } from '../model/duplicate.ts';
import type { Span } from '../model/span.ts';
import type { Words } from './words.ts';

/** Blocks that make the running text: only what stands in them can be a passage by itself. */
const storyKinds: ReadonlySet<BlockKind> = new Set(['paragraph', 'abstract', 'list-item', 'blockquote', 'caption']);

/** Blocks that are numbered as paragraphs. */
const paragraphKinds: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'blockquote']);

/** The stretches of an article in which duplicates are looked for: all of its blocks but boilerplate. */
export function searchedBlocks(article: Article): readonly Span[] {
  return article.blocks.filter((block) => block.kind !== 'boilerplate');
}

/** An edge of a place, and the marks (quotation marks, stops, brackets) that stand directly outside of it. */
export interface Edge {
  readonly offset: number;
  readonly marks: string;
}

/** A place of a passage, as far as it can be told without the other places. */
export interface Place {
  readonly article: string;
  /** Where its first word starts, and its last one ends. */
  readonly start: Edge;
  readonly end: Edge;
  /** Where its first sentence starts and its last one ends, if that is only a few words off; null if it is not. */
  readonly sentenceStart: Edge | null;
  readonly sentenceEnd: Edge | null;
  readonly paragraphs: Occurrence['paragraphs'];
  readonly words: number;
  /** Words that stand in running text. */
  readonly storyWords: number;
  /** The text, with any white space as one space. */
  readonly text: string;
}

/** Most words by which a place may be widened to the end of a sentence. */
const widening = 4;
const opening = /[“‘"'([{«¿¡—–-]{1,6}$/u;
const closing = /^[.,;:!?…”’"')\]}»—–-]{1,6}/u;
const sentenceBefore = /(?:^|[.!?…:]["'”’)\]]*\s+|\n\s*)["'“‘([—–-]*$/u;
const sentenceAfter = /^["'”’)\]]*(?:[.!?…]|\s*(?:\n|$))/u;

/** Describes the words [from, to) of an article. */
export function describePlace(article: Article, words: Words, from: number, to: number): Place {
  const { text } = article;
  const { starts, ends } = words;
  const start = starts[from] ?? 0;
  const end = ends[to - 1] ?? start;
  let storyWords = 0;
  let number = 0;
  let first = 0;
  let last = 0;
  let word = from;
  for (const block of article.blocks) {
    if (paragraphKinds.has(block.kind)) number++;
    if (block.end <= start || block.kind === 'boilerplate') continue;
    if (block.start >= end) break;
    if (paragraphKinds.has(block.kind)) {
      last = number;
      if (first === 0) first = number;
    }
    const counts = storyKinds.has(block.kind);
    for (; word < to && (starts[word] ?? 0) < block.end; word++) if (counts) storyWords++;
  }
  const reach = Math.min(widening, Math.floor((to - from) / 10));
  return {
    article: article.id,
    start: startEdge(text, start),
    end: endEdge(text, end),
    paragraphs: first > 0 ? { from: first, to: last } : null,
    words: to - from,
    storyWords,
    sentenceStart: sentenceStart(text, words, from, reach),
    sentenceEnd: sentenceEnd(text, words, to, reach),
    text: text.slice(start, end).replace(/\s+/gu, ' '),
  };
}

function startEdge(text: string, offset: number): Edge {
  return { offset, marks: opening.exec(text.slice(Math.max(0, offset - 6), offset))?.[0] ?? '' };
}

function endEdge(text: string, offset: number): Edge {
  return { offset, marks: closing.exec(text.slice(offset, offset + 6))?.[0] ?? '' };
}

function sentenceStart(text: string, { starts, ends }: Words, from: number, reach: number): Edge | null {
  for (let word = from; word >= Math.max(0, from - reach); word--) {
    const start = starts[word] ?? 0;
    if (sentenceBefore.test(text.slice(word > 0 ? (ends[word - 1] ?? 0) : 0, start))) return startEdge(text, start);
  }
  return null;
}

function sentenceEnd(text: string, { starts, ends }: Words, to: number, reach: number): Edge | null {
  for (let word = to; word <= Math.min(ends.length, to + reach); word++) {
    const end = ends[word - 1] ?? 0;
    if (sentenceAfter.test(text.slice(end, starts[word] ?? text.length))) return endEdge(text, end);
  }
  return null;
}
