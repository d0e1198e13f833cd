import type { SourceKindWords } from '../../model/resources.ts';
import { sourceKinds, type ToldKind } from '../../model/source-audit.ts';

/** Makes the function that tells the kind of a source by a title or description; null where no word of it tells one. */
export function makeKindTest(words: SourceKindWords): (text: string) => ToldKind | null {
  const kinds = sourceKinds.filter((kind) => Object.hasOwn(words, kind));
  const strength = Object.keys(words);
  const byWord = new Map(kinds.flatMap((kind) => (words[kind] ?? []).map((word) => [word, kind] as const)));
  return (text) => {
    const told = wordsOfRole(text).flatMap((word) => byWord.get(word) ?? []);
    const kind = told.sort((a, b) => strength.indexOf(a) - strength.indexOf(b))[0];
    return kind === undefined ? null : { kind, evidence: text };
  };
}

/** The words of a title or description, lower case, with neither possessive endings nor periods. */
export function wordsOfRole(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? [];
}
