import type { NonEmpty, Span } from './span.ts';

/** What a cue does, after the classes of `src/data/cues.json`. */
export type CueClass = string;
/** Syntactic frame in which a cue was found, after the frames of `src/data/cues.json`: `that`, `zero-that`, `quote`, `toinf`… */
export type Frame = string;

/** The words that make somebody responsible: verb group, noun or phrase. */
export interface Cue {
  /** Whole verb group: auxiliaries, negation and adverbs included. */
  readonly span: Span;
  readonly lemma: string;
  readonly pos: 'verb' | 'noun' | 'phrase' | 'mark';
  readonly class: CueClass;
  readonly frame: Frame;
  readonly negated: boolean;
  readonly stance: 'neutral' | 'distancing' | 'endorsing' | 'loaded';
}

/** Who is made responsible, as printed: whole phrase with title, apposition and identifying relative clause. */
export interface Source {
  readonly span: Span;
  /** Head word or name within it. */
  readonly head: Span;
  readonly kind: 'named' | 'nominal' | 'pronoun' | 'group' | 'document' | 'anonymous';
}

/** The source, resolved. `name` and `entity` are null with `via: 'none'`; `reason` then says why. */
export interface Speaker {
  /** Index of the entity, null where the speaker is none (`a spokesman`). */
  readonly entity: number | null;
  readonly name: string | null;
  readonly via: 'name' | 'surname' | 'alias' | 'title' | 'pronoun' | 'previous' | 'nominal' | 'none';
  /** 0 to 1: share of speakers so resolved that are right. */
  readonly confidence: number;
  readonly evidence: readonly Span[];
  /** Why there is no speaker: `no-source`, `ambiguous-pronoun`, `no-antecedent`…; null where there is one. */
  readonly reason: string | null;
}

/** Something a reader of the attribution should know. */
export type AttributionFlag =
  | 'anonymous-source'
  | 'hearsay'
  | 'no-source'
  | 'no-comment'
  | 'mark-problem'
  | 'continued'
  | 'headline'
  | 'attitude';

/** Somebody is made responsible for words, or for a proposition. The layer under quotes and claims. In order of the first span of content or cue. */
export interface Attribution {
  readonly index: number;
  /** Null where the source is given by layout alone (`following quote of the same speaker`). */
  readonly cue: Cue | null;
  /** Null where nobody is named: passive, noun cue. */
  readonly source: Source | null;
  readonly speaker: Speaker;
  /** Who is addressed. */
  readonly addressee: Span | null;
  /** The words or proposition; several where the attribution splits it. Quotation marks that bound it are included. */
  readonly content: NonEmpty<Span>;
  /** The stretches within quotation marks, marks included. */
  readonly quoted: readonly Span[];
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** Index of the attribution whose content contains this one. */
  readonly nestedIn: number | null;
  /** Where the same attribution is repeated in a repeated passage: the span of its source, cue and content there. */
  readonly repeatedAt: readonly Span[];
  readonly flags: readonly AttributionFlag[];
  /** 0 to 1: that somebody is made responsible for this content here. */
  readonly confidence: number;
}

/** What a pair of quotation marks encloses. */
export type QuotationKind = 'quote' | 'scare' | 'title' | 'nickname' | 'label';

/** What is wrong with a quotation mark. */
export type MarkProblem = 'unclosed' | 'unopened' | 'wrong-way' | 'mixed';

/** A stretch within quotation marks, the marks included; paragraph-wise, so a quotation over three paragraphs is three of them. Nested quotations are listed too. */
export interface Quotation {
  readonly index: number;
  readonly span: Span;
  /** Without the marks. */
  readonly inner: Span;
  readonly kind: QuotationKind;
  /** Index of the quotation that encloses it. */
  readonly nestedIn: number | null;
  /** Index of the quotation of the paragraph before that it goes on from. */
  readonly continues: number | null;
  readonly problem: MarkProblem | null;
}

/** Attributions of an article, and every pair of quotation marks in it. */
export interface AttributionLayer {
  readonly attributions: readonly Attribution[];
  readonly quotations: readonly Quotation[];
}
