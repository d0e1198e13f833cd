import type { Run } from '../layout.ts';

/** Text of runs, white space folded. */
export function wordsOf(runs: readonly Run[]): string {
  return runs
    .map((run) => run.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text in lower case without punctuation, to compare what two places of a page say. */
export function foldWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
