import type { Article } from '../../model/article.ts';
import type { AlteredQuotation, PlacedQuotation } from '../../model/cross-text/duplicate.ts';
import { append } from '../../model/lists/append.ts';
import type { Steps } from '../../model/lists/steps.ts';
import { textOf } from '../../model/span.ts';
import { pairQuotationMarks } from '../../text/words/quotation-marks.ts';
import { scanWords } from '../shingles/words.ts';

/** Fewest words of a quotation that is compared: shorter ones are alike by chance. */
const leastWords = 8;
/** Longer ones are speeches, which nobody prints twice in slightly other words. */
const mostWords = 400;
/** Least share of words in which two quotations agree to be the same one. */
const leastSimilarity = 0.85;

/**
 * Finds quotations that are in both articles in different words. One that is cut at an end, or that differs in
 * punctuation and case alone, is not altered. In order of the first article.
 */
export function findAlteredQuotations(first: Article, other: Article): readonly AlteredQuotation[] {
  const others = quotationsIn(other);
  return quotationsIn(first).flatMap((quotation) => nearest(quotation, others) ?? []);
}

/**
 * Finds quotations that are in several places of the given articles, in different words: each later place with the
 * nearest of those before it, in order of the articles as given. Only quotations that share three words in a row,
 * twice, are compared, so that the cost grows with the text.
 */
export function* searchAltered(articles: readonly Article[]): Steps<readonly AlteredQuotation[]> {
  const before = new Map<number, Quotation[]>();
  const found: AlteredQuotation[] = [];
  const quotations: Quotation[] = [];
  for (const article of articles) {
    append(quotations, quotationsIn(article));
    yield;
  }
  for (const quotation of quotations) {
    yield;
    const runs = new Set(runsOf(quotation.codes));
    const shared = new Map<Quotation, number>();
    for (const other of [...runs].flatMap((run) => before.get(run) ?? []))
      shared.set(other, (shared.get(other) ?? 0) + 1);
    const altered = nearest(
      quotation,
      [...shared].flatMap(([other, count]) => (count >= leastRuns ? [other] : [])),
    );
    if (altered) found.push({ first: altered.other, other: altered.first, similarity: altered.similarity });
    for (const run of runs) before.set(run, [...(before.get(run) ?? []), quotation].slice(-mostOfRun));
  }
  return found;
}

/** Quotations that agree as far as they must have this many runs of three words in common, one change among eight words. */
const leastRuns = 2;
/** This many quotations with the same three words are compared: a phrase of everybody's says nothing. */
const mostOfRun = 50;

/** Three words in a row, as one number each. */
function runsOf(codes: Uint16Array): readonly number[] {
  const runs: number[] = [];
  for (let index = 2; index < codes.length; index++)
    runs.push(((codes[index - 2] ?? 0) * 65_536 + (codes[index - 1] ?? 0)) * 65_536 + (codes[index] ?? 0));
  return runs;
}

/** The quotation with the one that it is most like; null where none is like it, or one has its very words. */
function nearest(quotation: Quotation, others: readonly Quotation[]): AlteredQuotation | null {
  if (others.length === 0) return null;
  const own = quotation.key();
  const isAmong = ({ key }: Quotation) => {
    const other = key();
    return other.includes(own) || own.includes(other);
  };
  if (others.some(isAmong)) return null;
  let best: AlteredQuotation | null = null;
  for (const candidate of others) {
    const similarity = agreement(quotation.codes, candidate.codes);
    if (similarity < leastSimilarity || similarity <= (best?.similarity ?? 0)) continue;
    best = { first: quotation.place, other: candidate.place, similarity };
  }
  return best;
}

interface Quotation {
  readonly place: PlacedQuotation;
  readonly codes: Uint16Array;
  /** The codes as a string, to look for one quotation in another; made at the first call. */
  readonly key: () => string;
}

function quotationsIn(article: Article): readonly Quotation[] {
  return article.blocks.flatMap((block) =>
    pairQuotationMarks(article.text, block, 'double').flatMap(({ span, inner, nestedIn }): readonly Quotation[] => {
      if (nestedIn !== null) return [];
      // The words alone: the scanner reads through all that it is given.
      const words = textOf(article.text, inner);
      const { codes } = scanWords(words, [{ start: 0, end: words.length }]);
      if (codes.length < leastWords || codes.length > mostWords) return [];
      let key: string | null = null;
      const makeKey = () => {
        key ??= ` ${codes.join(' ')} `;
        return key;
      };
      return [{ place: { article: article.id, span }, codes, key: makeKey }];
    }),
  );
}

/**
 * Share of the shorter quotation's words that need no change to make it a stretch of the longer one, 0 to 1: a quotation may
 * begin later and end earlier than another. (Sellers 1980: edit distance to the nearest stretch.)
 */
function agreement(a: Uint16Array, b: Uint16Array): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let row = new Uint16Array(long.length + 1);
  short.forEach((code, index) => {
    const next = new Uint16Array(long.length + 1);
    next[0] = index + 1;
    for (let at = 0; at < long.length; at++) {
      const changed = (row[at] ?? 0) + (code === long[at] ? 0 : 1);
      next[at + 1] = Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1);
    }
    row = next;
  });
  return 1 - Math.min(short.length, ...row) / short.length;
}
