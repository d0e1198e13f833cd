import type { Article } from '../model/article.ts';
import type { DuplicatePassage } from '../model/duplicate.ts';

/** What counts as a duplicate. */
export interface DuplicateOptions {
  /** Shortest passage, in words. */
  readonly minWords: number;
  /** Least share of words that agree, 0 to 1. */
  readonly similarity: number;
  /** Whether passages repeated within one article count. */
  readonly within: boolean;
  /** Whether passages shared by several articles count. */
  readonly across: boolean;
}

/** Finds the passages that stand in two or more places of the articles. */
export function findDuplicates(_articles: readonly Article[], _options: DuplicateOptions): readonly DuplicatePassage[] {
  return [];
}
