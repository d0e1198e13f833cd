import type { Quotation } from './attribution.ts';
import type { PartOfSpeech, Token } from './document.ts';
import type { Span } from './span.ts';

/** A word outside quotation marks, or a whole quotation as one opaque piece. */
export interface Item extends Span {
  /** The word, or the first word of the quotation. */
  readonly token: Token;
  /** Index of the last token in it. */
  readonly last: number;
  /** The quotation, null for a word. */
  readonly quotation: Quotation | null;
  readonly pos: PartOfSpeech | 'quotation';
  /** Lower-case form; empty for a quotation. */
  readonly norm: string;
  /** What is printed between the last word before it (or the start of the block) and it; after a quotation, its last punctuation and closing mark too. */
  readonly before: string;
}

/** A sentence in which quotations are opaque: it does not end inside one. */
export interface Unit {
  readonly index: number;
  /** Index of its block. */
  readonly block: number;
  readonly items: readonly Item[];
  readonly hasQuotation: boolean;
  /** What is printed after its last item, up to the next unit or the end of the block. */
  readonly after: string;
}

/** The sentences of an article with quotations opaque, and its quotations; both in text order. */
export interface UnitLayer {
  readonly units: readonly Unit[];
  readonly quotations: readonly Quotation[];
}
