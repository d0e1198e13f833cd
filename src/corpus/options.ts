/** What counts as a duplicate passage, and which are wanted. */
export interface DuplicateOptions {
  /** Fewest words of a passage, in its shortest place. */
  readonly minWords: number;
  /** Least share of words that two places of a passage agree in, 0 to 1. */
  readonly similarity: number;
  /** Look for passages repeated within one article. */
  readonly within: boolean;
  /** Look for passages shared between articles. */
  readonly across: boolean;
}

/** Fifteen words: below that, most repeats in news are formulas (`according to exit polls conducted for…`) and not copies. */
export const defaultDuplicateOptions: DuplicateOptions = { minWords: 15, similarity: 0.5, within: true, across: true };
