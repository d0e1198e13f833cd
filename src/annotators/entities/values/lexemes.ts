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
const piece =
  /\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+\.\d+|\d+,\d{1,2}(?!\d)|\d+|[\p{L}\p{M}]+|\S/gu;

/** Cuts a stretch of text into lexemes; finer than tokens, so that `$1.2bn`, `5-9pm` and `6,700 - km` read alike. */
export function lex(text: string, span: Span): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  let end = -1;
  for (const match of text.slice(span.start, span.end).matchAll(piece)) {
    const start = span.start + match.index;
    const printed = match[0];
    lexemes.push({
      kind: kindOf(printed),
      text: printed,
      norm: normalise(printed),
      start,
      end: start + printed.length,
      glued: start === end,
    });
    end = start + printed.length;
  }
  return lexemes;
}

function kindOf(text: string): Lexeme['kind'] {
  if (/^[a-z]/i.test(text)) return 'word';
  if (/^\d/.test(text)) return 'number';
  return /^[\p{L}\p{M}]/u.test(text) ? 'word' : 'mark';
}

function normalise(text: string): string {
  if (text.length === 1) {
    if ('‐‑‒–—−'.includes(text)) return '-';
    if ('’‘ʼ'.includes(text)) return "'";
  }
  return text.toLowerCase();
}
