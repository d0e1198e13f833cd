import type { StyleAction } from '../model/config/style.ts';
import type { Edit } from '../model/finding.ts';
import type { Span } from '../model/span.ts';

/** An edit of a match, and whether the words around it still fit. */
export interface StyleEdit {
  readonly edit: Edit;
  readonly isSafe: boolean;
}

/** The edit that an action makes of a match; null where it cannot be determined: several alternatives, or words that are a hint. */
export function makeEdit(
  text: string,
  span: Span,
  preferred: readonly string[],
  action: StyleAction,
): StyleEdit | null {
  const match = text.slice(span.start, span.end);
  switch (action.kind) {
    case 'replace': {
      const [only] = preferred;
      if (only === undefined || preferred.length > 1 || only === '' || /[[\]()<>…/]|\.\.\./.test(only)) return null;
      const written = fitted(match, only, text);
      if (written === match) return null;
      return { edit: { ...span, text: written }, isSafe: keepsArticle(text, span, match, written) };
    }
    case 'remove': {
      const isSpaced = /\s/.test(text[span.start - 1] ?? '') && /\s/.test(text[span.end] ?? '');
      return { edit: { start: span.start - (isSpaced ? 1 : 0), end: span.end, text: '' }, isSafe: false };
    }
    case 'trim': {
      const written = trimmed(match, action);
      return written === match ? null : { edit: { ...span, text: written }, isSafe: false };
    }
  }
}

/** The preferred words with the capitals of the match and the apostrophes of the article. */
function fitted(match: string, preferred: string, text: string): string {
  const isCurly = text.includes('’') && !text.includes("'");
  const words = isCurly ? preferred.replace(/'/g, '’') : preferred;
  const hasOwnCase = words !== words.toLowerCase();
  if (match.length > 1 && match === match.toUpperCase() && match !== match.toLowerCase() && !hasOwnCase)
    return words.toUpperCase();
  const first = match.slice(0, 1);
  const isCapital = first !== first.toLowerCase() && match.slice(1) === match.slice(1).toLowerCase();
  return isCapital && !hasOwnCase && match.toLowerCase() !== words
    ? words.slice(0, 1).toUpperCase() + words.slice(1)
    : words;
}

/** Whether `a` or `an` before the match still fits what is written in its place. */
function keepsArticle(text: string, { start }: Span, match: string, written: string): boolean {
  const isAfterArticle = /(?:^|[^\p{L}])an?\s+["“‘']?$/iu.test(text.slice(Math.max(0, start - 8), start));
  if (!isAfterArticle) return true;
  return !isSpelt(match) && !isSpelt(written) && opensWithVowel(match) === opensWithVowel(written);
}

/** Whether the words open with an acronym or a number, whose letters and sounds differ. */
function isSpelt(words: string): boolean {
  return /^(?:\p{Lu}{2}|\p{N})/u.test(words);
}

function opensWithVowel(words: string): boolean {
  return /^[aeiou]/i.test(words);
}

function trimmed(match: string, { side, characters }: Extract<StyleAction, { kind: 'trim' }>): string {
  let [start, end] = [0, match.length];
  if (side !== 'right') while (start < end && characters.includes(match[start] ?? '')) start++;
  if (side !== 'left') while (end > start && characters.includes(match[end - 1] ?? '')) end--;
  return match.slice(start, end);
}
