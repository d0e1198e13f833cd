import type { ClaimType } from './claim.ts';
import type { Document, PartOfSpeech } from './document.ts';
import type { NameMention } from './entity.ts';
import type { LexiconEntry } from './house-lexicon.ts';
import type { Thesaurus } from './thesaurus.ts';

/** One sense of a cue: what it does in which frames. */
export interface CueSense {
  readonly class: string;
  readonly frames: readonly string[];
  readonly sourceCommitment: string;
  readonly authorCommitment: string;
}

/** An entry of the cue lexicon; see `src/data/README.md`. */
export interface CueEntry {
  readonly lemma: string;
  readonly pos: 'verb' | 'noun' | 'phrase';
  readonly class: string;
  readonly senses: readonly CueSense[];
  readonly forms: readonly string[];
  readonly stance: 'neutral' | 'distancing' | 'endorsing' | 'loaded';
  readonly factive: boolean;
  /** Share of its occurrences in news that are cues, 0 to 1, one decimal: how safe the word is as a trigger. */
  readonly cueRate: number;
  /** Whether it belongs to the core of the reporting vocabulary. */
  readonly core: boolean;
}

/** One inflected form of a cue, word by word. */
export interface CueForm {
  readonly entry: CueEntry;
  readonly words: readonly string[];
}

/** The cue lexicon with its look-ups. */
export interface CueLexicon {
  readonly entries: readonly CueEntry[];
  /** Forms by their first word, as token norms; longer forms first, phrases before verbs before nouns. */
  readonly byForm: ReadonlyMap<string, readonly CueForm[]>;
  /** Entries by lemma: the verb where a lemma is a verb and a noun. */
  readonly byLemma: ReadonlyMap<string, CueEntry>;
}

/** Full names of organisations by well-known acronym, lower case, and the acronyms by the key of the full name. */
export interface Acronyms {
  readonly names: Readonly<Record<string, string>>;
  readonly byKey: ReadonlyMap<string, string>;
}

/** What a house knows of names, ready to be looked up: printed forms by the key of their first word, longest first. */
export interface HouseLexicon {
  readonly byWord: ReadonlyMap<string, readonly HouseForm[]>;
}

/** A printed form of an entry: keys of its words, and whether each begins with a capital or figure, so that no common word is taken for it. */
export interface HouseForm {
  readonly entry: LexiconEntry;
  readonly words: readonly string[];
  readonly capitals: readonly boolean[];
}

/** Finds the names of a document, in text order, never overlapping. It may remember words; what it finds depends on the document alone. */
export type NameRecogniser = (document: Document) => readonly NameMention[];

/** Words that show the end of a sentence from a mere period; all in lower case, abbreviations without their last period. */
export interface SentenceWords {
  /** Abbreviated titles: a name follows, never a new sentence. */
  readonly beforeName: ReadonlySet<string>;
  /** Abbreviations that are inside sentences and now and then at their end. */
  readonly inside: ReadonlySet<string>;
  /** Abbreviations only when a number follows: `No. 5`. */
  readonly beforeNumber: ReadonlySet<string>;
  /** Words that are capitalised only where a sentence starts. */
  readonly starters: ReadonlySet<string>;
  /** The same, but capitalised in headlines too. */
  readonly weakStarters: ReadonlySet<string>;
  /** Verbs that go on after a question in quotation marks. */
  readonly reporting: ReadonlySet<string>;
}

/** A gender as the text or a word gives it; null where the word has none. */
type Gender = 'female' | 'male' | null;

/** Words that are before or describe a person, lower case without periods, with the gender that they give. */
export interface RoleWords {
  /** `mr`, `sen`, `president`: what may be before a surname alone. */
  readonly honorifics: Readonly<Record<string, Gender>>;
  /** `ambassador`, `spokeswoman`, `teacher`: heads of roles. */
  readonly roles: Readonly<Record<string, Gender>>;
  /** Offices by their capitals: `MP`, `CEO`. */
  readonly abbreviations: readonly string[];
  /** Honorifics that are in a row and after a title: `Prime Minister Datuk Seri`, `Prof Dr`. */
  readonly chained: readonly string[];
  /** Ranks, which follow an office: `Chief of Army Staff General`. */
  readonly ranks: readonly string[];
  /** Verbs that make somebody what `as` follows with, those that put one in another's place, and those that show what somebody is. */
  readonly becoming: readonly string[];
  readonly succeeding: readonly string[];
  readonly being: readonly string[];
  /** `wife`, `son`: who somebody is to another. */
  readonly kin: readonly string[];
  /** `former`, `ex`: what shows that somebody no longer is what follows. */
  readonly former: readonly string[];
}

/** A country or territory with what it is called, the peoples called after it, and its seats of government. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  readonly names: readonly string[];
  /** Nationality words, singular. */
  readonly demonyms: readonly string[];
  readonly seats: readonly string[];
  readonly wikidata: string | null;
}

/** Countries by their names, by the words for their peoples, and by their seats of government; keys as `placeKey` makes them. */
export interface Gazetteer {
  readonly byName: ReadonlyMap<string, Country>;
  readonly byDemonym: ReadonlyMap<string, Country>;
  readonly bySeat: ReadonlyMap<string, Country>;
}

/** Wikidata ids by name, keys as `placeKey` makes them; names that may mean several things are skipped. */
export interface Links {
  /** Cities, and states within countries: country code and id. */
  readonly places: Readonly<Record<string, readonly [country: string, wikidata: string]>>;
  readonly organizations: Readonly<Record<string, string>>;
}

/** A word for money: its ISO 4217 code where that is clear, else by the country that is named with it (`Hong Kong dollars`). */
export interface CurrencyUnit {
  readonly code: string | null;
  /** Code by ISO 3166-1 alpha-2. */
  readonly of: Readonly<Record<string, string>>;
}

/** How money is written. Null stands for a currency that several countries have. */
export interface Currencies {
  /** `£`, `€`; the dollar sign is distinguished by `dollars`. */
  readonly symbols: Readonly<Record<string, string | null>>;
  /** What is before a dollar sign: `us`, `a`, `hk`. */
  readonly dollars: Readonly<Record<string, string>>;
  /** What is before or after a number: `usd`, `rs`, `rm`. */
  readonly codes: Readonly<Record<string, string | null>>;
  readonly units: Readonly<Record<string, CurrencyUnit>>;
  /** Country code of towns and states, lower case, of countries that have a dollar, where the gazetteer of links has none. */
  readonly dollarPlaces: Readonly<Record<string, string>>;
}

/** Class of each word that has a grammatical function rather than a meaning, lower case; `demonstrative` words are determiners or pronouns. */
export type FunctionWords = ReadonlyMap<string, PartOfSpeech | 'demonstrative'>;

/** Which type of claim a cue makes. */
export interface ClaimTypes {
  /** By class of the cue. */
  readonly classes: Readonly<Record<string, ClaimType>>;
  /** By lemma and frame, where the frame decides: `agree to` promises. */
  readonly frames: Readonly<Record<string, Readonly<Record<string, ClaimType>>>>;
}

/** Words with what they are used like: close vectors stand for words of like use. */
export interface WordVectors {
  /** Place of a word by frequency, 0 for the most frequent; -1 for one that is not listed. */
  rankOf(norm: string): number;
  readonly size: number;
  /** Cosine of two words by place, -1 to 1. */
  similarity(a: number, b: number): number;
}

/** What each signal weighs that a fact-check is about a statement, and how their sum becomes a probability (logistic). */
export interface MatchWeights {
  readonly signals: Readonly<Record<string, number>>;
  readonly slope: number;
  readonly base: number;
}

/** Words that show kind, force and standing of a claim; lower case. */
export interface ClaimWords {
  /** Auxiliaries of what ought to be: `must`. */
  readonly obligation: ReadonlySet<string>;
  readonly possibility: ReadonlySet<string>;
  readonly probability: ReadonlySet<string>;
  /** Nouns for bodies of people that may answer for something: `council`, `firm`. */
  readonly bodies: ReadonlySet<string>;
  /** Acts that are crimes, or do harm: `bribed`, `poisoning`. */
  readonly wrongdoing: ReadonlySet<string>;
  /** Conjunctions of a condition: `if`. */
  readonly condition: ReadonlySet<string>;
  readonly negation: ReadonlySet<string>;
  /** Verbs that negate the infinitive after them: `failed to`. */
  readonly failure: ReadonlySet<string>;
  /** Verbs that say that something is not done or not said: `declined to`. */
  readonly refusal: ReadonlySet<string>;
  /** Verbs of answering, which leave no claim where they are refused or negated. */
  readonly answer: ReadonlySet<string>;
  /** Verbs that soften the cue after them: `seemed to confirm`. */
  readonly softening: ReadonlySet<string>;
  /** Verbs that say of something how it is: `described … as`. */
  readonly evaluation: ReadonlySet<string>;
  readonly positive: ReadonlySet<string>;
  readonly negative: ReadonlySet<string>;
  /** Verbs of which nobody promises that he will. */
  readonly unwilled: ReadonlySet<string>;
  /** Verbs for what a government or company resolves to do. */
  readonly resolve: ReadonlySet<string>;
  /** Nouns that take up a claim: `the charge`. */
  readonly claimNouns: ReadonlySet<string>;
  /** Those of them that take up an accusation. */
  readonly accusationNouns: ReadonlySet<string>;
  /** Determiners that point back: `the`, `these`. */
  readonly pointing: ReadonlySet<string>;
  /** Further nouns that take up a claim where it says whose it is, or what it says: `attacks from rivals that`. */
  readonly heldNouns: ReadonlySet<string>;
  /** Words by which a claim is called false. */
  readonly falsity: ReadonlySet<string>;
  /** Pairs of words that exclude each other, with a space between: `guilty innocent`. */
  readonly antonyms: ReadonlySet<string>;
  /** What is not given to those who are denied it: `denied bail`. */
  readonly withheld: ReadonlySet<string>;
  /** Verbs of saying and thinking, with which `I will` announces no deed: `I will admit`. */
  readonly telling: ReadonlySet<string>;
  /** What is given in words: `offered an explanation`. */
  readonly utterances: ReadonlySet<string>;
  /** Past forms of verbs of being, feeling, saying and moving about, which report no deed. */
  readonly stative: ReadonlySet<string>;
  /** Lemmas of verbs that deny what they introduce, not only what it asks for: `deny`, not `reject`. */
  readonly contradicting: ReadonlySet<string>;
  /** Adverbs by which the writer passes on what others say: `reportedly`. */
  readonly hearsay: ReadonlySet<string>;
  /** Lemmas of verbs that take back what one has said oneself: `retract`. */
  readonly withdrawal: ReadonlySet<string>;
  /** Nouns for a thought that somebody rejects: `the idea that`. */
  readonly notions: ReadonlySet<string>;
  /** Verbs that take for granted that something is done now: `stop`. */
  readonly cessation: ReadonlySet<string>;
}

/** A signal that words give, and the one that a second word of the same class gives. */
export interface WordSignal {
  readonly name: string;
  readonly more: string;
}

/** The signals that a word gives, and the words with which a phrase that opens with it goes on. */
export interface SignWord {
  readonly signals: readonly WordSignal[];
  readonly longer: ReadonlyMap<string, SignWord> | null;
}

/** How worth checking a statement is: the words that give signals, and what each signal weighs. */
export interface CheckSigns {
  /** By first word, lower case. */
  readonly words: ReadonlyMap<string, SignWord>;
  /** Weights by signal, on the logistic scale, with `base` for a statement without signals. A signal whose name starts with `-` weighs less than 0, others more. */
  readonly weights: Readonly<Record<string, number>>;
  /** What signals show, in words that an editor understands, by name. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** Nouns for sources that are not named, and for documents that speak; singular, lower case. */
export interface SourceNounLists {
  readonly anonymous: readonly string[];
  readonly document: readonly string[];
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
  /** Several people, as those who say or want something together: `protesters`. */
  readonly crowds: ReadonlySet<string>;
}

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
}

/** Nouns that a description ends in, by what it can mean; lower case, singular. */
export interface ReferenceWords {
  /** An organisation, whichever was spoken of last: `bank`, `newspaper`. */
  readonly bodies: ReadonlySet<string>;
  /** A body that is called so by its own name: `ministry`, `court`. */
  readonly institutions: ReadonlySet<string>;
  /** A state: `country`. */
  readonly states: ReadonlySet<string>;
  /** Several who are spoken of as one, and called `they`: `couple`, `team`. */
  readonly collectives: ReadonlySet<string>;
  /** A person by something other than an office, so that whoever holds one may be called so too: `fan`, `veteran`, `Republican`. */
  readonly traits: ReadonlySet<string>;
  /** A person by the part that he or she plays in the story, who need not be anybody named before: `witness`, `user`. */
  readonly parts: ReadonlySet<string>;
}

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

/** Data that the pure core works with; loaded by `io/resources`, only what the requested layers need. */
export interface Resources {
  readonly wordVectors: WordVectors;
  readonly matchWeights: MatchWeights;
  readonly cues: CueLexicon;
  readonly sourceNouns: SourceNounLists;
  readonly sourceKinds: SourceKindWords;
  readonly attributionWords: AttributionWords;
  readonly referenceWords: ReferenceWords;
  /** Nouns for those who may speak: roles, groups of people, documents; lower case. */
  readonly speakers: ReadonlySet<string>;
  /** Forms of the verbs that deny; not of those that refuse. */
  readonly denying: ReadonlySet<string>;
  readonly names: NameRecogniser;
  readonly countries: Gazetteer;
  readonly roles: RoleWords;
  /** Full given names by short form: `bill` → `william`; lower case. */
  readonly nicknames: Readonly<Record<string, readonly string[]>>;
  /** Other forms of the words for religions, parties' followers and peoples without a country, by the first form; lower case. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly acronyms: Acronyms;
  readonly currencies: Currencies;
  /** Units of measure by printed form: `km`, `kilometers` → `kilometre`; lower case. */
  readonly units: Readonly<Record<string, string>>;
  /** Words of time: references, sets, verbs of what is scheduled, holidays. */
  readonly timeWords: TimeWords;
  /** Full names of states and cities by abbreviation, lower case without periods: `md` → `maryland`. */
  readonly placeForms: Readonly<Record<string, string>>;
  readonly links: Links;
  readonly sentences: SentenceWords;
  readonly functionWords: FunctionWords;
  readonly claimTypes: ClaimTypes;
  readonly claimWords: ClaimWords;
  readonly checkSigns: CheckSigns;
  readonly voiceWeights: VoiceWeights;
  readonly ruleWords: RuleWords;
  readonly comparisonWords: ComparisonWords;
  /** Which words mean the same, a wider thing or the opposite. */
  readonly thesaurus: Thesaurus;
  readonly houseLexicon: HouseLexicon;
}

/** Day of a holiday: a day of a month, the n-th weekday of a month (-1 for the last), or days after Easter Sunday of the western churches. */
export type Holiday =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number; readonly plus?: number }
  | { readonly easter: number };

/** Words of time that are no names of the calendar. */
export interface TimeWords {
  /** TIMEX3 value of words that refer to no day: `now`, `recently`. */
  readonly references: Readonly<Record<string, 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'>>;
  /** ISO 8601 period of words for what comes again and again: `daily`. */
  readonly sets: Readonly<Record<string, string>>;
  /** Verbs, all forms of the present, that describe what is to come beside a day: `opens`, `begins`. */
  readonly scheduled: ReadonlySet<string>;
  /** Holidays by name in lower case, without `Day`. */
  readonly holidays: Readonly<Record<string, Holiday>>;
  /** Words of the lists above that an expression may begin with. */
  readonly starts: ReadonlySet<string>;
}
