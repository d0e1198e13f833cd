/** Words by which guesses at names are corrected, folded: the lists of `name-words.json`. */
export interface NameWords {
  /** Capitals that stand for a common noun or a disease, never for one body: `GDP`, `AI`, `NGO`. */
  readonly generic: ReadonlySet<string>;
  /** Words that end the names of companies, besides their legal forms. */
  readonly commercial: ReadonlySet<string>;
  /** Offices whose field follows: `Minister of Trade`. */
  readonly offices: ReadonlySet<string>;
  /** Posts of one person, which end no name of a body: `Berea District Administrator`. */
  readonly posts: ReadonlySet<string>;
  /** What is numbered by a letter or a figure: `Group A`, `Level 4`. */
  readonly stages: ReadonlySet<string>;
  /** Words before `Games` that make an event of them: `Asian`. */
  readonly gamesOf: ReadonlySet<string>;
}
