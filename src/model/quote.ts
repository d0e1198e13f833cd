import type { MarkProblem } from './attribution.ts';
import type { NonEmpty, Span } from './span.ts';

/** `direct`, `mixed` and `indirect` are on an attribution; `orphan` are words in marks that nobody is given for; the rest are marks that quote nobody. */
export const quoteKinds = ['direct', 'mixed', 'indirect', 'orphan', 'scare', 'title', 'nickname', 'label'] as const;
/** Kind of a quote. */
export type QuoteKind = (typeof quoteKinds)[number];
/** Kinds that every command counts by default: speech in marks, and speech in marks without a speaker. */
export const countedKinds: readonly QuoteKind[] = ['direct', 'mixed', 'orphan'];

/** A view of attributions and quotation marks: words and who said them. In text order. */
export interface Quote {
  readonly index: number;
  readonly kind: QuoteKind;
  /** Index of its attribution; null for `orphan`, `scare`, `title`, `nickname` and `label`. */
  readonly attribution: number | null;
  /** The words, quotation marks that bound them included. */
  readonly content: NonEmpty<Span>;
  /** Stretches within marks, marks included. */
  readonly quoted: readonly Span[];
  readonly problem: MarkProblem | null;
  /** Where the same quote is repeated in a repeated passage. */
  readonly repeatedAt: readonly Span[];
}
