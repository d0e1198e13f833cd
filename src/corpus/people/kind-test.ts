import type { SourceKindWords } from '../../model/resources.ts';
import { sourceKinds, type ToldKind } from '../../model/source-audit.ts';

/**
 * Makes the function that derives the kind of a source from a title or description; null where no word shows one. Words that
 * also head clubs and companies (`president`) show a politician only by themselves, or with words like `former` beside them.
 */
export function makeKindTest(words: SourceKindWords): (text: string) => ToldKind | null {
  const kinds = sourceKinds.filter((kind) => Object.hasOwn(words, kind));
  const strength = Object.keys(words);
  const byWord = new Map(kinds.flatMap((kind) => (words[kind] ?? []).map((word) => [word, kind] as const)));
  const heads = new Set(words['politician by itself']);
  const beside = new Set(words['beside']);
  return (text) => {
    const own = wordsOfRole(text);
    const told = own.flatMap((word) => byWord.get(word) ?? []);
    const kind = told.sort((a, b) => strength.indexOf(a) - strength.indexOf(b))[0];
    if (kind !== undefined) return { kind, evidence: text };
    const isHeadAlone = own.some((word) => heads.has(word)) && own.every((word) => heads.has(word) || beside.has(word));
    return isHeadAlone ? { kind: 'politician', evidence: text } : null;
  };
}

/** The words of a title or description, lower case, with neither possessive endings nor periods. */
export function wordsOfRole(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? [];
}
