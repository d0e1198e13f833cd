import type { PartOfSpeech } from '../document.ts';

/** Words that show the end of a sentence from a mere period; all in lower case, abbreviations without their last period. */
export interface SentenceWords {
  /** Abbreviated titles: a name follows, never a new sentence. */
  readonly beforeName: ReadonlySet<string>;
  /** Abbreviations that are inside sentences and now and then at their end. */
  readonly inside: ReadonlySet<string>;
  /** Abbreviations only when a number follows: `No. 5`. */
  readonly beforeNumber: ReadonlySet<string>;
  /** Words that are capitalised only where a sentence starts. */
  readonly starters: ReadonlySet<string>;
  /** The same, but capitalised in headlines too. */
  readonly weakStarters: ReadonlySet<string>;
  /** Verbs that go on after a question in quotation marks. */
  readonly reporting: ReadonlySet<string>;
}

/** Class of each word that has a grammatical function rather than a meaning, lower case; `demonstrative` words are determiners or pronouns. */
export type FunctionWords = ReadonlyMap<string, PartOfSpeech | 'demonstrative'>;

/** Words with what they are used like: close vectors stand for words of like use. */
export interface WordVectors {
  /** Place of a word by frequency, 0 for the most frequent; -1 for one that is not listed. */
  rankOf(norm: string): number;
  readonly size: number;
  /** Cosine of two words by place, -1 to 1. */
  similarity(a: number, b: number): number;
}
