import type { Run } from '../structure/layout.ts';

/** Text of runs, white space folded. */
export function wordsOf(runs: readonly Run[]): string {
  let words = '';
  for (const { text } of runs) words += text;
  return (mayCollapse.test(words) ? words.replace(/\s+/g, ' ') : words).trim();
}

const mayCollapse = /[^\S ]| {2}/;

/** Text in lower case without punctuation, to compare what two places of a page say. */
export function foldWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
