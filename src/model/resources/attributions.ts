/** Nouns for sources that are not named, and for documents that speak; singular, lower case. */
export interface SourceNounLists {
  readonly anonymous: readonly string[];
  readonly document: readonly string[];
}

/**
 * Words of titles and descriptions by the kind of source that they show, the strongest kind first; lower case. `KIND phrase` has rows of
 * words that show one (`*` is any word), `nothing phrase` those that show none, `document head` nouns that make a description a document.
 * Under `politician by itself` and `beside`, words that show one only where nothing else stands with them.
 */
export type SourceKindWords = Readonly<Record<string, readonly string[]>>;

/** Words that show what belongs to reported speech and what is around it; lower case, singular. */
export interface AttributionWords {
  /** What people say things at or in: `rally`, `interview`, `email`. */
  readonly occasions: ReadonlySet<string>;
  /** What people are called by whom they are and not by what they do: `voter`, `woman`. */
  readonly people: ReadonlySet<string>;
  /** Those of `people` that are male. */
  readonly men: ReadonlySet<string>;
  /** Those of `people` that are female. */
  readonly women: ReadonlySet<string>;
  /** Nouns that, in an apposition after a comma, say something of the clause before: `…, a charge Iran denies`. */
  readonly comments: ReadonlySet<string>;
  /** Verbs whose object does what the infinitive behind it says: `led her to claim`. */
  readonly causing: ReadonlySet<string>;
  /** Nouns in the singular that may take a verb in the plural: `the club say`. */
  readonly collectives: ReadonlySet<string>;
  /** Words after which a quotation names a work. */
  readonly works: ReadonlySet<string>;
  /** Words after which a quotation names a word. */
  readonly wordNames: ReadonlySet<string>;
  /** Verbs whose subject says what the noun that is their object names: `issued a demand that`. */
  readonly uttering: ReadonlySet<string>;
  /** Nouns for acts, events and states that somebody may ask for or offer, whose form does not show it: `inquiry`, `recount`. */
  readonly acts: ReadonlySet<string>;
  /** Verbs of demanding, finding and showing that are done to things as often as to words: `order`. */
  readonly handling: ReadonlySet<string>;
  /** Several people, as those who say or want something together: `protesters`. */
  readonly crowds: ReadonlySet<string>;
}

/** What the confidence in a speaker is made of: a logistic sum over traits. */
export interface VoiceWeights {
  /** What is added for every attribution. */
  readonly base: number;
  /** Share from which on an attribution says 0.9. */
  readonly sure: number;
  /** Ways of knowing the speaker that never say 0.9: `pronoun`. */
  readonly capped: readonly string[];
  /** By trait: `via:pronoun`; a trait that is absent weighs nothing. */
  readonly traits: Readonly<Record<string, number>>;
  readonly report: ReportWeights;
}

/** What is weighed for whether words without marks are a report: a logistic sum over traits. */
export interface ReportWeights {
  /** What is added for every attribution. */
  readonly base: number;
  /**
   * Least share of those that report something with which one is kept: verbs that ask for an act, those that are done to
   * a thing (`ordered pizza`), others that make a claim by themselves (`accuse`), and all others.
   */
  readonly least: Readonly<Record<'act' | 'thing' | 'claim' | 'other', number>>;
  readonly traits: Readonly<Record<string, number>>;
}
