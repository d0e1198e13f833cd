import type { LexiconEntry } from '../config/house-lexicon.ts';
import type { Document } from '../document.ts';
import type { NameMention } from '../entity.ts';

/** A gender as the text or a word gives it; null where the word has none. */
type Gender = 'female' | 'male' | null;

/** Words that are before or describe a person, lower case without periods, with the gender that they give. */
export interface RoleWords {
  /** `mr`, `sen`, `president`: what may be before a surname alone. */
  readonly honorifics: Readonly<Record<string, Gender>>;
  /** `ambassador`, `spokeswoman`, `teacher`: heads of roles. */
  readonly roles: Readonly<Record<string, Gender>>;
  /** Offices by their capitals: `MP`, `CEO`. */
  readonly abbreviations: readonly string[];
  /** Honorifics that are in a row and after a title: `Prime Minister Datuk Seri`, `Prof Dr`. */
  readonly chained: readonly string[];
  /** Ranks, which follow an office: `Chief of Army Staff General`. */
  readonly ranks: readonly string[];
  /** Verbs that make somebody what `as` follows with, those that put one in another's place, and those that show what somebody is. */
  readonly becoming: readonly string[];
  readonly succeeding: readonly string[];
  readonly being: readonly string[];
  /** `wife`, `son`: who somebody is to another. */
  readonly kin: readonly string[];
  /** `former`, `ex`: what shows that somebody no longer is what follows. */
  readonly former: readonly string[];
}

/** Full names of organisations by well-known acronym, lower case, and the acronyms by the key of the full name. */
export interface Acronyms {
  readonly names: Readonly<Record<string, string>>;
  readonly byKey: ReadonlyMap<string, string>;
}

/** What a house knows of names, ready to be looked up: printed forms by the key of their first word, longest first. */
export interface HouseLexicon {
  readonly byWord: ReadonlyMap<string, readonly HouseForm[]>;
}

/** A printed form of an entry: keys of its words, and whether each begins with a capital or figure, so that no common word is taken for it. */
export interface HouseForm {
  readonly entry: LexiconEntry;
  readonly words: readonly string[];
  readonly capitals: readonly boolean[];
}

/** Finds the names of a document, in text order, never overlapping. It may remember words; what it finds depends on the document alone. */
export type NameRecogniser = (document: Document) => readonly NameMention[];
