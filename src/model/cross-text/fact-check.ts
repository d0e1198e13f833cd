/** How a fact-checker's rating reads: what was checked is false, true, or something between; null where its words do not show. */
export type RatingValue = 'false' | 'true' | 'mixed' | null;

/** A claim that somebody checked before. */
export interface FactCheck {
  /** As its source names it, else its URL, else its place in the file. */
  readonly id: string;
  /** What was claimed. */
  readonly claim: string;
  /** Headline of the check; empty where it has none. */
  readonly title: string;
  /** As printed: `False`, `Pants on Fire`, `Misleading`; null where none is given. */
  readonly rating: string | null;
  readonly ratingValue: RatingValue;
  readonly publisher: string | null;
  /** Date of the check, as its source writes it. */
  readonly date: string | null;
  readonly url: string | null;
}

/** A fact-check that is about what a statement says. */
export interface FactCheckMatch {
  readonly factCheck: FactCheck;
  /** How sure it is that both make the same claim, 0 to 1. */
  readonly score: number;
  /** Words that both have, and words close in meaning: of the statement, of the fact-check. */
  readonly words: readonly (readonly [string, string])[];
  /** Amounts of the fact-check where the statement has others of the same kind: not the same claim then. */
  readonly otherAmounts: readonly string[];
}

/** Finds fact-checks of what a statement says, best first. `most` bounds their number. */
export type FindFactChecks = (statement: string, most: number) => readonly FactCheckMatch[];
