import type { FactCheckIndex, IndexedWord } from './fact-check-index.ts';
import type { QueryWord } from './query.ts';

/** Words of one root are so close where their ends differ: `vaccine`, `vaccination`. */
const sameRoot = 0.8;
/** Least letters that words of one root begin with, and their share of the shorter word. */
const leastRoot = 5;
const rootShare = 0.7;

/** How close in meaning two words are, 0 to 1: 1 for the same stem; by their use in news else. Names and numbers are themselves, or nothing. */
export function closeness(index: FactCheckIndex, asked: QueryWord, { word, stem }: IndexedWord): number {
  if (asked.stem === stem) return 1;
  if (asked.isNumber) return 0;
  const known = asked.close.get(word);
  if (known !== undefined) return known;
  const close = closenessOf(index, asked, word);
  asked.close.set(word, close);
  return close;
}

function closenessOf(index: FactCheckIndex, asked: QueryWord, word: number): number {
  const root = areOfOneRoot(asked.norm, index, word) ? sameRoot : 0;
  const vector = index.vectorOf(word);
  if (asked.vector < 0 || vector < 0) return root;
  return Math.max(root, index.vectors.similarity(asked.vector, vector));
}

function areOfOneRoot(a: string, index: FactCheckIndex, word: number): boolean {
  if (a.length < leastRoot) return false;
  const b = index.words.at(word);
  if (b.length < leastRoot) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= leastRoot && same >= rootShare * Math.min(a.length, b.length);
}
