/** What counts as a duplicate passage, and which are needed. */
export interface DuplicateOptions {
  /** Fewest words of a passage, in its shortest place. */
  readonly minWords: number;
  /** Least share of words that two places of a passage agree in, 0 to 1. */
  readonly similarity: number;
  /** Look for passages repeated within one article. */
  readonly within: boolean;
  /** Look for passages shared between articles. */
  readonly across: boolean;
  /** Leave out what is a quotation: said once, and printed by several. */
  readonly ignoreQuotes: boolean;
  /** Keep what is in many articles as a small part of each, and look at the parts of a page that are no story. */
  readonly includeBoilerplate: boolean;
}

/** Fifteen words: below that, most repeats in news are formulas (`according to exit polls conducted for…`) and not copies. */
export const defaultDuplicateOptions: DuplicateOptions = {
  minWords: 15,
  similarity: 0.5,
  within: true,
  across: true,
  ignoreQuotes: false,
  includeBoilerplate: false,
};
