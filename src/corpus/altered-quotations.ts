import type { Article } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { pairQuotationMarks } from '../text/quotation-marks.ts';
import { scanWords } from './words.ts';

/** A quotation in a text, marks included. */
export interface PlacedQuotation {
  readonly article: string;
  readonly span: Span;
}

/** The same quotation, as two texts give it in different words. */
export interface AlteredQuotation {
  readonly first: PlacedQuotation;
  readonly other: PlacedQuotation;
  /** Share of words that agree, in order, 0 to 1, below 1. */
  readonly similarity: number;
}

/** Fewest words of a quotation that is compared: shorter ones are alike by chance. */
const leastWords = 8;
/** Longer ones are speeches, which nobody prints twice in slightly other words. */
const mostWords = 400;
/** Least share of words in which two quotations agree to be the same one. */
const leastSimilarity = 0.75;

/** Least length of the shorter of two quotations as a share of the longer one. */
const leastShare = 0.5;

/**
 * Finds quotations that stand in both articles in different words. One that is cut at an end, or that differs in
 * punctuation and case alone, is not altered. In order of the first article.
 */
export function findAlteredQuotations(first: Article, other: Article): readonly AlteredQuotation[] {
  const others = quotationsIn(other);
  return quotationsIn(first).flatMap((quotation): readonly AlteredQuotation[] => {
    if (others.some(({ key }) => key.includes(quotation.key) || quotation.key.includes(key))) return [];
    let best: AlteredQuotation | null = null;
    for (const candidate of others) {
      const similarity = agreement(quotation.codes, candidate.codes);
      if (similarity < leastSimilarity || similarity <= (best?.similarity ?? 0)) continue;
      best = { first: quotation.place, other: candidate.place, similarity };
    }
    return best ? [best] : [];
  });
}

interface Quotation {
  readonly place: PlacedQuotation;
  readonly codes: Uint16Array;
  /** The codes as a string, to look for one quotation in another. */
  readonly key: string;
}

function quotationsIn(article: Article): readonly Quotation[] {
  return article.blocks.flatMap((block) =>
    pairQuotationMarks(article.text, block, 'double').flatMap(({ span, inner, nestedIn }): readonly Quotation[] => {
      const { codes } = scanWords(article.text, [inner]);
      if (nestedIn !== null || codes.length < leastWords || codes.length > mostWords) return [];
      return [{ place: { article: article.id, span }, codes, key: ` ${codes.join(' ')} ` }];
    }),
  );
}

/** Share of words of both that stand in their longest common subsequence. */
function agreement(a: Uint16Array, b: Uint16Array): number {
  const longest = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < leastShare * longest) return 0;
  let row = new Uint16Array(b.length + 1);
  for (const code of a) {
    const next = new Uint16Array(b.length + 1);
    for (let index = 0; index < b.length; index++) {
      next[index + 1] = code === b[index] ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0);
    }
    row = next;
  }
  return (2 * (row[b.length] ?? 0)) / (a.length + b.length);
}
