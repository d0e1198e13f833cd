import type { ClaimType } from '../claim.ts';

/** Which type of claim a cue makes. */
export interface ClaimTypes {
  /** By class of the cue. */
  readonly classes: Readonly<Record<string, ClaimType>>;
  /** By lemma and frame, where the frame decides: `agree to` promises. */
  readonly frames: Readonly<Record<string, Readonly<Record<string, ClaimType>>>>;
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
  /** Forms of verbs that take back a claim, where a noun for one follows: `corrected its report`. */
  readonly takingBack: ReadonlySet<string>;
  /** Lemmas of verbs that take back what one has said oneself: `retract`. */
  readonly withdrawal: ReadonlySet<string>;
  /** Nouns for a thought that somebody rejects: `the idea that`. */
  readonly notions: ReadonlySet<string>;
  /** Verbs that take for granted that something is done now: `stop`. */
  readonly cessation: ReadonlySet<string>;
  /** Nouns, singular, for what shows something by what it is: `figure`, `footage`. */
  readonly evidenceNouns: ReadonlySet<string>;
  /** Nouns, singular, for what says something by itself, besides those of the data of sources: `decree`, `banner`. */
  readonly documentNouns: ReadonlySet<string>;
  /** Words that two claims share by chance: `make`, `people`. */
  readonly lightWords: ReadonlySet<string>;
  /** People who are asked in polls: `voters`, `respondents`. */
  readonly polled: ReadonlySet<string>;
  /** Words that govern what may come to nothing: `tried`, `reluctant`. */
  readonly attempts: ReadonlySet<string>;
}
