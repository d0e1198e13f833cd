import type { NonEmpty, Span } from '../span.ts';

/** One place of a repeated passage. */
export interface Occurrence {
  /** Id of the article. */
  readonly article: string;
  readonly span: Span;
  /** 1-based numbers of the first and last body paragraph that it touches; null where it is outside the body. */
  readonly paragraphs: { readonly from: number; readonly to: number } | null;
  /** Share of its words that agree with the fullest occurrence, 0 to 1. */
  readonly similarity: number;
}

/** A passage that is in two or more places, of one article or of several. Occurrences by article, then start. */
export interface DuplicatePassage {
  /** `exact`: the text is the same but for white space. */
  readonly kind: 'exact' | 'near';
  /** Share of words that agree, 0 to 1: the lowest of any occurrence against the fullest. Words agree whatever their case and accents, so that a `near` passage can have 1. */
  readonly similarity: number;
  /** Words in the fullest occurrence. */
  readonly tokens: number;
  /** Why it repeats: pasted paragraphs, a pull quote, a quotation used twice, boilerplate of an outlet. */
  readonly reason: 'pasted' | 'pull-quote' | 'quotation' | 'boilerplate' | 'shared';
  readonly occurrences: readonly [Occurrence, Occurrence, ...Occurrence[]];
}

/** A passage repeated within one article: the first place, and the later ones that are not evidence of their own. */
export interface Repeat {
  readonly first: Span;
  readonly later: NonEmpty<Span>;
}

/** A passage that an archived article has too, derived from fingerprints alone: its edges are right to within a few words. */
export interface ArchivedPassage {
  /** Number of the archived article. */
  readonly article: number;
  readonly span: Span;
  /** Where it is in the archived article. */
  readonly archived: Span;
  readonly words: number;
  /** Estimated share of words that agree, 0 to 1, from the share of shingles that do. */
  readonly similarity: number;
}

/** Articles that show the same story, as far as they share their words. */
export interface StoryGroup {
  /** Ids in order; the fullest is the one to keep. */
  readonly articles: readonly string[];
  /** Id of the article that has most words in common with the others; of equal ones the first. */
  readonly fullest: string;
  /** Pairs of articles that share at least one passage, with the words that they share; of a passage in more than twenty articles those with the first alone. */
  readonly links: readonly StoryLink[];
}

/** Two articles and the number of words that they share; `a` comes before `b`. */
export interface StoryLink {
  readonly a: string;
  readonly b: string;
  /** @asType integer */
  readonly words: number;
}

/** A quotation in a text, marks included. */
export interface PlacedQuotation {
  readonly article: string;
  readonly span: Span;
}

/** The same quotation, as two texts give it in different words. */
export interface AlteredQuotation {
  readonly first: PlacedQuotation;
  readonly other: PlacedQuotation;
  /** Share of words that agree, in order, 0 to 1, below 1. */
  readonly similarity: number;
}
