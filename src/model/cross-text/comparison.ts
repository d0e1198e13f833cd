import type { Span } from '../span.ts';

/** What the sources say of a piece of a draft. */
export const verdicts = ['supported', 'differs', 'not-found'] as const;
/** Verdict on a piece of a draft: the sources have it, have something else in its place, or have nothing of it. */
export type Verdict = (typeof verdicts)[number];

/** Sorts of pieces that are checked. `wording` is a word that the aligned sentences have in no form; `statement` is a whole sentence. */
export const pieceKinds = [
  'name',
  'place',
  'organization',
  'role',
  'date',
  'time',
  'amount',
  'percent',
  'count',
  'quotation',
  'speaker',
  'negation',
  'modality',
  'direction',
  'ranking',
  'wording',
  'statement',
] as const;
/** Sort of a piece. */
export type PieceKind = (typeof pieceKinds)[number];

/** A stretch of one of the sources: its number in the order in which they were given, from 0, and the span in its text. */
export interface SourcePlace extends Span {
  readonly source: number;
}

/** A checkable piece of a draft with what the sources say of it. `span` indexes the draft's text. */
export interface Piece {
  readonly kind: PieceKind;
  readonly span: Span;
  readonly verdict: Verdict;
  /** Where a source has it, or has what it differs from; null for what is not found. */
  readonly source: SourcePlace | null;
  /** What a reader of the verdict should know: `rounded`, `altered`, `stitched`, `former`, `opposite`…; null where the verdict says all. */
  readonly note: PieceNote | null;
}

/** Why a piece is judged as it is. */
export const pieceNotes = [
  'rounded',
  'spelling',
  'other-value',
  'other-name',
  'other-role',
  'former',
  'altered',
  'stitched',
  'other-speaker',
  'opposite',
  'negated',
  'not-negated',
  'certain-here',
  'uncertain-here',
  'other-word',
] as const;
/** Why a piece is judged as it is. */
export type PieceNote = (typeof pieceNotes)[number];

/** Sorts of changes between two versions of a story. */
export const changeKinds = [
  'headline',
  'paragraph-added',
  'paragraph-dropped',
  'paragraph-moved',
  'paragraph-rewritten',
  'quotation-added',
  'quotation-dropped',
  'quotation-altered',
  'quotation-reassigned',
  'number',
  'date',
  'name',
  'role',
  'source-added',
  'source-dropped',
  'claim-added',
  'claim-dropped',
  'dispute-added',
  'dispute-dropped',
  'correction-note',
  'typography',
] as const;
/** Sort of a change. */
export type ChangeKind = (typeof changeKinds)[number];

/** A change from one version of a story to the next. Spans index the text of the version that they belong to; null where it has no such place. */
export interface Change {
  readonly kind: ChangeKind;
  readonly old: Span | null;
  readonly new: Span | null;
}

/** Words that a speaker has in quotation marks in each version. */
export interface SpeakerChange {
  readonly name: string;
  readonly oldWords: number;
  readonly newWords: number;
}

/** What changed from one version of a story to the next: changes in order of the new text, what was dropped where it stood. */
export interface Comparison {
  readonly changes: readonly Change[];
  /** Speakers whose words in quotation marks became more or fewer, the greatest change first. */
  readonly speakers: readonly SpeakerChange[];
  /** Pairs of sentences that are the same one in both versions, in order of the old version. */
  readonly pairs: readonly SentencePair[];
}

/** A sentence of the old version with the one of the new version that it became; both by their index in the document. */
export interface SentencePair {
  readonly old: number;
  readonly new: number;
  /** 0 to 1: share of their words in common, 1 where only typography differs. */
  readonly similarity: number;
}
