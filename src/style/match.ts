/** A match in a text: half-open, in UTF-16 code units. */
export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Finds patterns in texts, in time that grows with the length of the text alone. */
export interface Matcher {
  /** Matches in order, none within another of the same pattern. */
  find(text: string): readonly PatternMatch[];
}
