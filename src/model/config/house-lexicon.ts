import type { NameType } from '../entity.ts';

/** A name that the house knows: what it names, how it is spelled, and whatever else it is called. */
export interface LexiconEntry {
  readonly name: string;
  /** Null where the lexicon leaves it to the text. */
  readonly type: NameType | null;
  readonly aliases: readonly string[];
  /** What the person or body is to the house: `mayor`; null where it is unknown. */
  readonly role: string | null;
  /** Wikidata id; null where it is unknown. */
  readonly wikidata: string | null;
  /** False for capitalised words that name nothing: `City Desk`. */
  readonly isName: boolean;
}

/** A name that many articles use in one way. */
export interface SuggestedName {
  readonly name: string;
  readonly type: NameType;
  /** Other printed forms that more than one article has, the most frequent first. */
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
  readonly articles: number;
  readonly mentions: number;
}
