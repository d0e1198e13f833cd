import type { Span } from '../../../model/span.ts';

/** The smallest piece that the grammar of values reads: a run of letters, a number as printed, or one mark. */
export interface Lexeme extends Span {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  /** Lower case, typographic dashes as `-`, typographic apostrophes as `'`. */
  readonly norm: string;
  /** Whether it follows the one before without white space. */
  readonly glued: boolean;
}

// Numbers: Indian groups, western groups, decimals with a point, decimals with a comma (not `29,2007`), digits.
const number = /\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+\.\d+|\d+,\d{1,2}(?!\d)|\d+/y;
const wordOrMark = /[\p{L}\p{M}]+|\S/uy;

/** Cuts a stretch of text into lexemes; finer than tokens, so that `$1.2bn`, `5-9pm` and `6,700 - km` read alike. */
export function lex(text: string, span: Span): readonly Lexeme[] {
  const stretch = text.slice(span.start, span.end);
  const lexemes: Lexeme[] = [];
  let last = -1;
  for (let start = 0; start < stretch.length; ) {
    const code = stretch.charCodeAt(start);
    if (code === 0x20) {
      start++;
      continue;
    }
    const end = endOfLexeme(stretch, start, code);
    if (end > start) {
      const printed = stretch.slice(start, end);
      lexemes.push({
        kind: kindOf(printed, code),
        text: printed,
        norm: normalise(printed),
        start: span.start + start,
        end: span.start + end,
        glued: start === last,
      });
      last = end;
    }
    start = Math.max(end, start + 1);
  }
  return lexemes;
}

/** Index after the lexeme that starts at the character; `start` itself where that is white space. Most words are plain and need no pattern. */
function endOfLexeme(text: string, start: number, code: number): number {
  if (isPlainLetter(code)) {
    let end = start + 1;
    while (isPlainLetter(text.charCodeAt(end))) end++;
    if (!(text.charCodeAt(end) >= 0x80)) return end;
  } else if (isDigit(code)) return endOfMatch(number, text, start);
  return endOfMatch(wordOrMark, text, start);
}

function endOfMatch(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return start + (pattern.exec(text)?.[0].length ?? 0);
}

function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function kindOf(text: string, code: number): Lexeme['kind'] {
  if (isPlainLetter(code)) return 'word';
  if (isDigit(code)) return 'number';
  return /^[\p{L}\p{M}]/u.test(text) ? 'word' : 'mark';
}

function normalise(text: string): string {
  if (text.length === 1) {
    if ('‐‑‒–—−'.includes(text)) return '-';
    if ('’‘ʼ'.includes(text)) return "'";
  }
  return text.toLowerCase();
}
