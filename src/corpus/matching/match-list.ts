import type { Match } from './matcher.ts';
import { createNumberRows } from './number-rows.ts';

/** Matches of a corpus, 28 bytes each: there are some fifty for each article of a large one. */
export interface MatchList {
  readonly count: number;
  add(match: Match): void;
  /** The match of a number, without its weight. */
  get(index: number): ListedMatch;
  /** The numbers of the matches, the best first: that with most equal words, of equal ones the first in the corpus. */
  bestFirst(): Uint32Array;
  /** Forgets them. */
  clear(): void;
}

/** A match, as it is kept in a list. */
export type ListedMatch = Omit<Match, 'weight'>;

/** Makes an empty list. */
export function createMatchList(): MatchList {
  let rows = createNumberRows(7);
  const compare = (a: number, b: number) =>
    rows.get(b, 6) - rows.get(a, 6) ||
    rows.get(a, 0) - rows.get(b, 0) ||
    rows.get(a, 2) - rows.get(b, 2) ||
    rows.get(a, 1) - rows.get(b, 1);
  return {
    get count() {
      return rows.count;
    },
    add({ article, other, from, to, otherFrom, otherTo, equal }) {
      rows.add(article, other, from, to, otherFrom, otherTo, equal);
    },
    get: (index) => ({
      article: rows.get(index, 0),
      other: rows.get(index, 1),
      from: rows.get(index, 2),
      to: rows.get(index, 3),
      otherFrom: rows.get(index, 4),
      otherTo: rows.get(index, 5),
      equal: rows.get(index, 6),
    }),
    bestFirst: () => Uint32Array.from({ length: rows.count }, (_, index) => index).sort(compare),
    clear() {
      rows = createNumberRows(7);
    },
  };
}
