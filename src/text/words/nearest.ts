import { editDistance } from './edit-distance.ts';

/**
 * The known name that a misspelt or unfinished one most likely meant: the only one that begins with it, else the one of the least
 * edit distance; null where none is near. Ties go to the first.
 */
export function nearest(name: string, known: readonly string[]): string | null {
  const folded = name.toLowerCase();
  const longer = folded.length < 2 ? [] : known.filter((candidate) => candidate.toLowerCase().startsWith(folded));
  const [only = null] = longer;
  if (longer.length === 1) return only;
  let best: string | null = null;
  let least = Math.max(1, Math.floor(name.length * 0.4)) + 1;
  for (const candidate of known) {
    const distance = editDistance(folded, candidate.toLowerCase());
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}
