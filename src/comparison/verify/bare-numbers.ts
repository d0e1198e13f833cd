import type { Term } from '../compared-text.ts';

const numberWords: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, at) => [word, at + 1]),
);

/** The number that a word is; null for other words, and for `one`, which is a pronoun as often. */
export function numberOf({ word, mention }: Term): number | null {
  if (mention !== null || word === 'one') return null;
  return numberWords.get(word) ?? (/^\d[\d,]*(?:\.\d+)?$/.test(word) ? Number(word.replaceAll(',', '')) : null);
}
