import type { Article, BlockKind } from '../../model/article.ts';
import type { Occurrence } from '../../model/cross-text/duplicate.ts';
import { lowerBound } from '../../model/lists/lower-bound.ts';
import type { Span } from '../../model/span.ts';
import { bodyKinds, foreignKinds } from '../../text/positions/blocks.ts';
import { pairQuotationMarks } from '../../text/words/quotation-marks.ts';
import type { Words } from '../shingles/words.ts';
import { type Edge, endEdge, farthest, fingerprintOf, startEdge } from './edge.ts';

/** Blocks that say where a story belongs: what is in them is a passage only together with running text. */
const frameKinds: ReadonlySet<BlockKind> = new Set([
  'date',
  'headline',
  'byline',
  'section',
  'subhead',
  'labels',
  'sign-off',
]);

/** Blocks that are set apart from the running text, often with words taken from it. */
const displayKinds: ReadonlySet<BlockKind> = new Set([
  'deck',
  'abstract',
  'subhead',
  'blockquote',
  'caption',
  'fact-box',
]);

/** What is searched of an article. */
export type SearchedArticle = Pick<Article, 'id' | 'text' | 'blocks'>;

/** The stretches of an article in which duplicates are looked for: its own blocks, those that are not the writer's only if requested. */
export function searchedBlocks(article: Pick<Article, 'blocks'>, includeBoilerplate: boolean): readonly Span[] {
  return includeBoilerplate ? article.blocks : article.blocks.filter((block) => !foreignKinds.has(block.kind));
}

/** A place of a passage, as far as it can be determined without the other places. */
export interface Place {
  readonly article: string;
  /** Words of the whole article. */
  readonly articleWords: number;
  /** Where its first word starts, and its last one ends. */
  readonly start: Edge;
  readonly end: Edge;
  /** Where its first sentence starts and its last one ends, if that is only a few words off; null if it is not. */
  readonly sentenceStart: Edge | null;
  readonly sentenceEnd: Edge | null;
  readonly paragraphs: Occurrence['paragraphs'];
  readonly words: number;
  /** Words that are in running text. */
  readonly storyWords: number;
  /** Whether it is within quotation marks, nearly all of it. */
  readonly isQuoted: boolean;
  /** Whether it is a block of its own, or is in one that is set apart from the running text. */
  readonly isSetApart: boolean;
  /** Whether it is near the beginning or the end of the article. */
  readonly isAtEdge: boolean;
  /** Fingerprint of the text, with any white space as one space; null where nobody asked. */
  readonly fingerprint: string | null;
}

/** Most words by which a place may be widened to the end of a sentence. */
const widening = 4;
/** This many words from the first or last word of an article are its head and foot. */
const edge = 40;
/** Share of a block's text that a place must take to be a block of its own. */
const wholeBlock = 0.85;
/** So much between two words is looked at, in code units. */
const longestGap = 24;
/** Share of a passage within quotation marks from which it is a quotation. */
const quotedShare = 0.8;
const sentenceBefore = /(?:^|[.!?…:]["'”’)\]]*\s+|\n\s*)["'“‘([—–-]*$/u;
const sentenceAfter = /^["'”’)\]]*(?:[.!?…]|\s*\n)/u;

/** Describes the words [from, to) of an article, with a fingerprint of the text if asked. */
export type Placer = (from: number, to: number, asksText: boolean) => Place;

/** Makes the function that describes stretches of an article. */
export function makePlacer(article: SearchedArticle, words: Words): Placer {
  const { text, blocks } = article;
  const { starts, ends } = words;
  let paragraphs = 0;
  const numbers = blocks.map(({ kind }) => (bodyKinds.has(kind) ? ++paragraphs : 0));

  const quotations = new Map<Span, Quotations>();
  const quotationsOf = (block: Span): Quotations => {
    const known = quotations.get(block) ?? findQuotations(text, block);
    quotations.set(block, known);
    return known;
  };

  return (from, to, asksText) => {
    const start = starts[from] ?? 0;
    const end = ends[to - 1] ?? start;
    const firstBlock = firstAfter(blocks, start);
    let storyWords = 0;
    let unquoted = 0;
    const mostUnquoted = (1 - quotedShare) * (end - start);
    let first = 0;
    let last = 0;
    let word = from;
    let index = firstBlock;
    for (let block = blocks[index]; block && block.start < end; block = blocks[++index]) {
      last = numbers[index] || last;
      first ||= last;
      const { end: blockEnd } = block;
      const next = Math.min(
        to,
        lowerBound(starts.length, (at) => (starts[at] ?? 0) < blockEnd),
      );
      if (!frameKinds.has(block.kind)) storyWords += next - word;
      word = next;
      if (unquoted <= mostUnquoted) {
        const overlap = { start: Math.max(block.start, start), end: Math.min(block.end, end) };
        unquoted += unquotedIn(quotationsOf(block), overlap, mostUnquoted - unquoted);
      }
    }
    const block = blocks[firstBlock];
    const isWhole = index === firstBlock + 1 && block && end - start >= wholeBlock * (block.end - block.start);
    const reach = Math.min(widening, Math.floor((to - from) / 10));
    return {
      article: article.id,
      articleWords: starts.length,
      start: startEdge(article, start, firstBlock),
      end: endEdge(article, end, index - 1),
      sentenceStart: sentenceStart(article, words, from, reach),
      sentenceEnd: sentenceEnd(article, words, to, reach),
      paragraphs: first > 0 ? { from: first, to: last } : null,
      words: to - from,
      storyWords,
      isQuoted: unquoted <= mostUnquoted && end > start,
      isAtEdge: from <= edge || to >= starts.length - edge,
      isSetApart: isWhole || (block !== undefined && displayKinds.has(block.kind)),
      fingerprint: asksText ? fingerprintOf(text.slice(start, end)) : null,
    };
  };
}

/** The stretch within which a place is, wherever its edges come to be. */
export function reachOf({ start, end, sentenceStart, sentenceEnd }: Place): Span {
  return {
    start: Math.min(farthest(start, -1), farthest(sentenceStart ?? start, -1)),
    end: Math.max(farthest(end, 1), farthest(sentenceEnd ?? end, 1)),
  };
}

/** Index of the first span that ends after the offset. */
function firstAfter(spans: readonly Span[], offset: number): number {
  return lowerBound(spans.length, (index) => (spans[index]?.end ?? 0) <= offset);
}

/** What is within quotation marks in a block. */
interface Quotations {
  /** Where the first of them can begin: before that, nothing is quoted. */
  readonly first: number;
  /** Its outermost quotations; they are looked for on demand. */
  spans(): readonly Span[];
}

/** A mark that may open a quotation: what is no apostrophe. */
const openingMark = /["“”„‟«»]|(?<![\p{L}\p{N}])['‘’`]/u;

function findQuotations(text: string, block: Span): Quotations {
  const first = text.slice(block.start, block.end).search(openingMark);
  let spans: readonly Span[] | null = first < 0 ? [] : null;
  return {
    first: first < 0 ? block.end : block.start + first,
    spans() {
      spans ??= pairQuotationMarks(text, block, 'double').flatMap((pair) =>
        pair.nestedIn === null ? [pair.span] : [],
      );
      return spans;
    },
  };
}

/** Code units of a stretch of a block that are outside of quotation marks; counted no further than where they are more than `most`. */
function unquotedIn(quotations: Quotations, { start, end }: Span, most: number): number {
  const before = Math.min(quotations.first, end) - start;
  if (before > most) return before;
  const spans = quotations.spans();
  let quoted = 0;
  for (let at = firstAfter(spans, start), span = spans[at]; span && span.start < end; span = spans[++at]) {
    quoted += Math.min(span.end, end) - Math.max(span.start, start);
  }
  return end - start - quoted;
}

function sentenceStart(article: SearchedArticle, { starts, ends }: Words, from: number, reach: number): Edge | null {
  const { text, blocks } = article;
  for (let word = from; word >= Math.max(0, from - reach); word--) {
    const start = starts[word] ?? 0;
    const before = word > 0 ? (ends[word - 1] ?? 0) : 0;
    if (sentenceBefore.test(text.slice(Math.max(before, start - longestGap), start)))
      return startEdge(article, start, firstAfter(blocks, start));
  }
  return null;
}

function sentenceEnd(article: SearchedArticle, { starts, ends }: Words, to: number, reach: number): Edge | null {
  const { text, blocks } = article;
  for (let word = to; word <= Math.min(ends.length, to + reach); word++) {
    const end = ends[word - 1] ?? 0;
    const after = Math.min(starts[word] ?? text.length, end + longestGap);
    if (word === ends.length || sentenceAfter.test(text.slice(end, after)))
      return endEdge(article, end, firstAfter(blocks, end - 1));
  }
  return null;
}
