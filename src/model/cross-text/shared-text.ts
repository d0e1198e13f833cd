import type { Span } from '../span.ts';
import type { AlteredQuotation, DuplicatePassage } from './duplicate.ts';

/** What an article has in common with the others of a run, or with itself. Plain data; lists that no rule requests are empty. */
export interface SharedText {
  /** Passages with an occurrence in this article; the occurrence's `article` shows which is here. */
  readonly passages: readonly DuplicatePassage[];
  /** Quotations of this article that are elsewhere in other words; `other` is here. */
  readonly alteredQuotations: readonly PairedQuotation[];
  /** What differs from the published version of this article without a note; empty where no such version is known. */
  readonly silentChanges: readonly SilentChange[];
}

/** A fact that differs from the published version. `span` is where it now stands. */
export interface SilentChange {
  readonly kind: 'number' | 'name' | 'quotation';
  /** As it was published. */
  readonly before: string;
  readonly span: Span;
}

/** A quotation in other words than elsewhere, with what is around the first place, so that one can show who speaks there. */
export interface PairedQuotation extends AlteredQuotation {
  /** The words of the first place. */
  readonly words: string;
  /** Its paragraph with some on both sides. */
  readonly context: string;
}
