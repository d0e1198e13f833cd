import type { Article } from './article.ts';
import type { Span, TokenRange } from './span.ts';

/**
 * A word, number or symbol, without the punctuation around it (that is between one token's end and the next one's start).
 * `norm` is its form for look-up: lower case, straight apostrophes, no accents, no thousands separators, acronyms without
 * periods (`us` for `U.S.`). A compound is several tokens (`US-Iranian`), a contraction or possessive is one.
 */
export interface Token extends Span {
  readonly index: number;
  /** Index of its sentence. */
  readonly sentence: number;
  readonly text: string;
  readonly norm: string;
}

/** A sentence: its tokens, and the span from its first character (an opening mark included) to its last (closing punctuation included). Never crosses a block. */
export interface Sentence extends Span, TokenRange {
  readonly index: number;
  /** Index of its block in `Article.blocks`. */
  readonly block: number;
}

/** An article cut into sentences and tokens. Made once, immutable. Every block but boilerplate is covered. */
export interface Document {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

/** How deep a text is parsed: `tokens` (newsan's own, loads nothing) or `tags` (compromise's tagger). */
export type ParseDepth = 'tokens' | 'tags';

/**
 * Coarse part of speech of a token. Function words have a fixed class: `to` is a preposition, each form of `be` and each modal
 * an auxiliary, `who` a pronoun, `my` a determiner; `that` is a conjunction where it opens a clause. A contraction has the
 * class of its first word; a number in figures is a number whatever it counts.
 */
export const partsOfSpeech = [
  'proper-noun',
  'noun',
  'pronoun',
  'verb',
  'auxiliary',
  'adjective',
  'adverb',
  'determiner',
  'preposition',
  'conjunction',
  'number',
  'other',
] as const;
/** Coarse part of speech. */
export type PartOfSpeech = (typeof partsOfSpeech)[number];

/** What compromise's tagger says of each token of a document, repaired with evidence from the whole document. */
export interface TagLayer {
  /** compromise's tags of the token (`Verb`, `PastTense`, `ProperNoun`…). */
  tags(token: number): ReadonlySet<string>;
  has(token: number, tag: string): boolean;
  partOfSpeech(token: number): PartOfSpeech;
  /** Second half of a contraction, normalised: `would` for `he'd`, `not` for `don't`; null otherwise. */
  implicit(token: number): string | null;
}
