import type { Document } from '../../model/document.ts';

/** Index of the token that covers the position, or the first one after it within the text; null past the last token. */
export function tokenAt(document: Document, position: number): number | null {
  const { tokens } = document;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low < tokens.length ? low : null;
}
