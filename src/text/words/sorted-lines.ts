import { lowerBound } from '../../model/lists/lower-bound.ts';

/** Lines of a text, looked up without a copy of each. */
export interface SortedLines {
  /** The line of that number, from 0; empty past the end. */
  at(index: number): string;
  /** Number of the line whose key, the text before its first tab, is this; -1 where there is none. Keys must be in order of code units. */
  indexOf(key: string): number;
  /** What is behind the key's tab; null where there is no such key. */
  find(key: string): string | null;
}

/** Makes the lines of a text ready to be looked up, in logarithmic time. */
export function sortedLines(text: string): SortedLines {
  const ends: number[] = [];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) ends.push(end);
  if (text !== '' && !text.endsWith('\n')) ends.push(text.length);
  const startOf = (index: number) => (index === 0 ? 0 : (ends[index - 1] ?? text.length) + 1);
  const at = (index: number) => text.slice(startOf(index), ends[index] ?? startOf(index));
  const keyAt = (index: number) => text.slice(startOf(index), text.indexOf('\t', startOf(index)));
  const indexOf = (key: string) => {
    const found = lowerBound(ends.length, (index) => keyAt(index) < key);
    return found < ends.length && keyAt(found) === key ? found : -1;
  };
  return {
    at,
    indexOf,
    find(key) {
      const index = indexOf(key);
      return index < 0 ? null : at(index).slice(key.length + 1);
    },
  };
}
