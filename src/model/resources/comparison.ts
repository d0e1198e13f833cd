/** Words by which two texts are compared with each other; lemmas, lower case. */
export interface ComparisonWords {
  readonly negators: ReadonlySet<string>;
  /** Verbs that deny what follows: `refuse`. */
  readonly denying: ReadonlySet<string>;
  readonly possible: ReadonlySet<string>;
  /** Words of what is meant to be done, and is not done yet. */
  readonly planned: ReadonlySet<string>;
  /** Words of what somebody is said to have done. */
  readonly alleged: ReadonlySet<string>;
  readonly rise: ReadonlySet<string>;
  readonly fall: ReadonlySet<string>;
  /** Pairs of words that exclude each other, with a space between: `before after`. */
  readonly opposites: ReadonlySet<string>;
  /** Words that change what the next one says wherever they are put in or skipped: `former`, `not`. */
  readonly limiting: ReadonlySet<string>;
  /** Units and powers of ten, as lemmas: none of them stands for another. */
  readonly measures: ReadonlySet<string>;
  /** Nouns that say next to nothing by themselves: `people`, `member`. */
  readonly general: ReadonlySet<string>;
  /** Groups of words of which no two say the same of one thing: `mother father daughter`. Members with a space between, other words for one member behind a slash; lemmas. */
  readonly contrasts: ReadonlySet<string>;
  /** The same for words that say the opposite: `open/reopen close/shut`. */
  readonly opposed: ReadonlySet<string>;
}

/** What each signal weighs that a fact-check is about a statement, and how their sum becomes a probability (logistic). */
export interface MatchWeights {
  readonly signals: Readonly<Record<string, number>>;
  readonly slope: number;
  readonly base: number;
}
