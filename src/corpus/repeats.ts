import type { Document } from '../model/document.ts';
import type { Repeat } from '../model/duplicate.ts';

/** Finds the passages that stand more than once in one article, exact or lightly edited; in order of the first place. */
export function findRepeats(_document: Document): readonly Repeat[] {
  return [];
}
