import type { Article } from '../../model/article.ts';
import type { Repeat } from '../../model/cross-text/duplicate.ts';
import { findOwnDuplicates } from './find-duplicates.ts';

/** Finds the passages that are more than once in one article, exact or lightly edited; in order of the first place. */
export function findRepeats(article: Article): readonly Repeat[] {
  return findOwnDuplicates(article).map(({ occurrences }) => {
    const [first, second, ...rest] = occurrences;
    return { first: first.span, later: [second.span, ...rest.map((occurrence) => occurrence.span)] };
  });
}
