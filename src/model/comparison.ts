import type { Span } from './span.ts';

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
