/** Words that the rules of `newsan check` go by; lower case. */
export interface RuleWords {
  /** Words that no sentence doubles on purpose, and that two clauses never put side by side: `the`, `your`. */
  readonly neverDoubled: ReadonlySet<string>;
  /** Words that are doubled on purpose, or that end one phrase and begin the next: `had had`, `very very`. */
  readonly doubledOnPurpose: ReadonlySet<string>;
  /** Words of what a site asks of its readers: `subscribe`, `newsletter`. */
  readonly pageFurniture: ReadonlySet<string>;
  /** Words of labels that name a theme or a section: `news`, `politics`. */
  readonly themes: ReadonlySet<string>;
  /** Verbs whose object is a thing and never a clause: `lost`, `closed`. */
  readonly possessing: ReadonlySet<string>;
  /** Things that something owns, and that are no clause after `it’s`: `headquarters`, `own`. */
  readonly ownedThings: ReadonlySet<string>;
  /** Words after which a possessive is, never a clause: `of`, `during`. */
  readonly beforePossessive: ReadonlySet<string>;
  /** Verbs whose object may be a clause without `that`, every form: `think it’s summer`. */
  readonly clauseTaking: ReadonlySet<string>;
  /** Family names of East Asia, which come first: the word says nothing of the gender. */
  readonly familyNamesFirst: ReadonlySet<string>;
  /** Words that name no event beside a date. */
  readonly neverEvents: ReadonlySet<string>;
  /** Verbs that a particle ends: `came in`, `logged on`. */
  readonly particleVerbs: ReadonlySet<string>;
  /** Common given names. */
  readonly givenNames: ReadonlySet<string>;
  /** Sources that could be anybody, plural: `experts`. */
  readonly vagueSources: ReadonlySet<string>;
  /** Words that only English has, and that no English text is without. */
  readonly english: ReadonlySet<string>;
  /** Ways to write leftovers of the wire, the content system and embeds, as a whole line. */
  readonly leftoverLines: readonly RegExp[];
  /** The same, within a line. */
  readonly leftovers: readonly RegExp[];
  /** What language models leave behind. */
  readonly modelResidue: readonly RegExp[];
  /** Marks of what was still to be filled in. */
  readonly placeholders: readonly RegExp[];
  /** Written with a vowel and spoken with a consonant first: `university`, `european`. */
  readonly spokenWithConsonant: readonly RegExp[];
  /** Written with a consonant and spoken with a vowel first: `hour`, `honest`. */
  readonly spokenWithVowel: readonly RegExp[];
  /** Nouns that a story counts once: those who died, were hurt, are missing, by the word for what befell them. */
  readonly tolls: Readonly<Record<string, string>>;
  /** Nouns for people who are counted: `people`, `migrants`. */
  readonly countedPeople: ReadonlySet<string>;
  /** Titles and words of kinship that, in a sentence with one name, speak of the person named: `mayor`, `mother`. */
  readonly titlesAndKin: ReadonlySet<string>;
  /** Nouns for whom or what `he` or `she` may mean instead of a person named, singular or irregular plural: `friend`, `dog`, `ship`. */
  readonly otherReferents: ReadonlySet<string>;
  /** Number words: `twelve`, `dozen`, `million`. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Offices of which nobody holds two at once, by every form of the title. */
  readonly offices: Readonly<Record<string, string>>;
  /** Parties, by every form of their name or of who belongs to them. */
  readonly parties: Readonly<Record<string, string>>;
  /** Verbs of what happens at one time, by every form: `opens` → `open`. */
  readonly eventVerbs: Readonly<Record<string, string>>;
  /** Factors to the unit that two measures share, by unit as values name it: `[kind, factor]`. */
  readonly measures: Readonly<Record<string, readonly [string, number]>>;
}
