import { foldWords } from './words/fold-words.ts';

/** Of this many words of a passage one is of the site's own matters, where it is a box that asks readers for something. */
const oneIn = 14;

/** Whether a passage asks its readers to subscribe, register or accept: it belongs to the page and not to the story. */
export function isPageFurniture(text: string, words: ReadonlySet<string>): boolean {
  const folded = foldWords(text).trim().split(' ');
  const own = folded.filter((word) => words.has(word)).length;
  return own > 0 && own * oneIn >= folded.length;
}
