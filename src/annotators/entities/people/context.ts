import type { Document, TagLayer, Token } from '../../../model/document.ts';
import type { RoleWords } from '../../../model/resources/names.ts';
import type { Span } from '../../../model/span.ts';
import { tokenAt } from '../token-at.ts';

/** A gender as the text gives it, or null. */
export type Gender = 'female' | 'male' | null;

/** What is around one mention of a person. */
export interface PersonContext {
  /** Gender that the honorific or title before the name, or the word after it, gives. */
  readonly gender: Gender;
  /** Whether an honorific (`Mr.`, `Sen.`) is before it. */
  readonly honorific: Span | null;
}

/** Looks at the words right before a person's name, and into its first word. */
export function personContext(document: Document, span: Span, words: RoleWords): PersonContext {
  const first = tokenAt(document, span.start);
  if (first === null) return { gender: null, honorific: null };
  const own = document.tokens[first];
  const inside = own && own.end < span.end && wordOf(own, words.honorifics);
  const before = previousInPhrase(document, first);
  const outside = before && wordOf(before, words.honorifics);
  const honorific = inside && own ? own : outside && before ? before : null;
  const gender = honorific ? (words.honorifics[keyOf(honorific)] ?? null) : null;
  return { gender: gender ?? genderOfTitle(before, words), honorific };
}

/** Gender of a given name by compromise's lists, where it is on one list only. */
export function genderOfGivenName(document: Document, tags: TagLayer, span: Span): Gender {
  const first = tokenAt(document, span.start);
  if (first === null) return null;
  const female = tags.has(first, 'FemaleName');
  const male = tags.has(first, 'MaleName');
  if (female === male) return null;
  return female ? 'female' : 'male';
}

function genderOfTitle(before: Token | null, words: RoleWords): Gender {
  return before && wordOf(before, words.roles) ? (words.roles[keyOf(before)] ?? null) : null;
}

function wordOf(token: Token, words: Readonly<Record<string, unknown>>): boolean {
  return Object.hasOwn(words, keyOf(token));
}

function keyOf(token: Token): string {
  return token.norm.replaceAll('.', '');
}

/** The token before, where nothing but white space or an abbreviation's period is between. */
function previousInPhrase(document: Document, index: number): Token | null {
  const [before, token] = [document.tokens[index - 1], document.tokens[index]];
  if (!before || !token) return null;
  return /^\.?\s+$/.test(document.article.text.slice(before.end, token.start)) ? before : null;
}
