import type { NonEmpty, Span } from './span.ts';

/** What kind of claim an attribution makes; `fact` is the writer's own check-worthy statement; the last three are attitudes, off by default. */
export const claimTypes = [
  'assertion',
  'accusation',
  'denial',
  'admission',
  'confirmation',
  'finding',
  'demand',
  'promise',
  'offer',
  'warning',
  'prediction',
  'estimate',
  'suggestion',
  'question',
  'criticism',
  'praise',
  'fact',
  'belief',
  'intention',
  'agreement',
] as const;
/** Type of a claim. */
export type ClaimType = (typeof claimTypes)[number];

/** FactBank values (Saurí and Pustejovsky 2009): certain, probable or possible, positive or negative; Uu is uncommitted. */
export type Commitment = 'CT+' | 'PR+' | 'PS+' | 'CT-' | 'PR-' | 'PS-' | 'Uu';

/** Who answers for a claim. */
export interface Claimant {
  /** As printed; null for the writer and for hearsay without source. */
  readonly span: Span | null;
  /** Index of the entity. */
  readonly entity: number | null;
  readonly name: string | null;
  readonly kind:
    | 'named'
    | 'group'
    | 'metonym'
    | 'pronoun'
    | 'nominal'
    | 'document'
    | 'anonymous'
    | 'hearsay'
    | 'author'
    | 'unknown';
  /** Names of those through whom it is reported, outermost first: `['Ryan Crocker']` in `Crocker said the Iranians had proposed…`. */
  readonly via: readonly string[];
  readonly confidence: number;
}

/** A claim that is against another. */
export interface Dispute {
  /** Index of the disputing claim. */
  readonly claim: number;
  /** How it is against it: by its words, by reference, by what it takes for granted, by saying the contrary; or the claimant takes it back or admits that it is false. */
  readonly basis: 'explicit' | 'anaphoric' | 'presupposition' | 'contrast' | 'retraction' | 'admission';
  readonly evidence: Span;
  readonly confidence: number;
}

/** One reason for or against checking, with its weight. A name that starts with `-` lowers the score. */
export interface Signal {
  readonly name: string;
  /** What it shows, in words: `names an amount`. */
  readonly reason: string;
  readonly weight: number;
  /** The words that gave it; null where the whole sentence did. */
  readonly span: Span | null;
}

/** Check-worthiness: `score` from 0 to 1, `rank` 1-based within the article, and every signal that made it. */
export interface CheckWorthiness {
  readonly score: number;
  readonly rank: number;
  readonly signals: readonly Signal[];
}

/** A proposition that somebody answers for. In text order. */
export interface Claim {
  readonly index: number;
  /** Index of its attribution; null for the writer's own statement. */
  readonly attribution: number | null;
  readonly type: ClaimType;
  /** Source, cue and content together. */
  readonly span: Span;
  readonly claimant: Claimant;
  readonly content: NonEmpty<Span>;
  /** The claim as it reads by itself: the content, with the verb where the content is no clause (`accused the chiefs of bribery`). */
  readonly worded: NonEmpty<Span>;
  readonly addressee: Span | null;
  /** Who is accused, criticised, praised or asked. */
  readonly target: Span | null;
  readonly polarity: 'positive' | 'negative';
  readonly modality:
    | 'asserted'
    | 'probable'
    | 'possible'
    | 'required'
    | 'committed'
    | 'offered'
    | 'future'
    | 'conditional'
    | 'presupposed';
  readonly commitment: { readonly source: Commitment; readonly author: Commitment };
  readonly stance: 'neutral' | 'distancing' | 'endorsing' | 'loaded';
  readonly disputedBy: readonly Dispute[];
  /** Index of the claim whose content contains this one. */
  readonly nestedIn: number | null;
  readonly repeatedAt: readonly Span[];
  readonly checkWorthy: CheckWorthiness;
  readonly flags: readonly string[];
  readonly confidence: number;
}
