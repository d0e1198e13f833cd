import type { Span } from '../span.ts';

/** A stretch of a text with what it is, for tools of annotation. */
export interface AnnotatedSpan extends Span {
  /** Which column of CoNLL it is in; spans of one layer do not overlap there (the first one wins). */
  readonly layer: string;
  /** `person`, `cue`; letters, digits and hyphens. */
  readonly type: string;
  /** Entry of a knowledge base: `Wikidata` and `Q30`; null where there is none. */
  readonly reference: { readonly base: string; readonly id: string; readonly name: string } | null;
  /** More that is to be said about it, on one line; null for nothing. */
  readonly note: string | null;
}

/** An article with annotations. Spans index `text`; relations and groups hold positions in `spans`. */
export interface AnnotatedText {
  readonly id: string;
  readonly text: string;
  /** Words and marks by sentence, in order. */
  readonly sentences: readonly (readonly Span[])[];
  /** Names of the layers, in the order of their columns. */
  readonly layers: readonly string[];
  readonly spans: readonly AnnotatedSpan[];
  readonly relations: readonly { readonly type: string; readonly from: number; readonly to: number }[];
  /** Spans that are of the same. */
  readonly groups: readonly (readonly number[])[];
}
