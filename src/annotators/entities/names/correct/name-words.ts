/** Words by which guesses at names are corrected, folded: the lists of `name-words.json`. */
export interface NameWords {
  /** Capitals that stand for a common noun or a disease, never for one body: `GDP`, `AI`, `NGO`. */
  readonly generic: ReadonlySet<string>;
  /** Words that end the names of companies, besides their legal forms. */
  readonly commercial: ReadonlySet<string>;
  /** Offices whose field follows: `Minister of Trade`. */
  readonly offices: ReadonlySet<string>;
}
