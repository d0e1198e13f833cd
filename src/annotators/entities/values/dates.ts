import { isApproximator } from './approximation.ts';
import { readCalendarDate } from './calendar-dates.ts';
import type { DateMatch, PartOfPeriod } from './date-expression.ts';
import { partOf } from './date-words.ts';
import type { Lexeme } from './lexemes.ts';
import { readRomanCentury } from './periods.ts';
import { readRelativeDate } from './relative-dates.ts';

/** Reads a date that starts at a position, or null. Words that modify it (`early`, `last`, `around`) stand outside its span. */
export function readDate(lexemes: readonly Lexeme[], at: number): DateMatch | null {
  const relative = readRelativeDate(lexemes, at);
  const read = relative ?? readCalendarDate(lexemes, at) ?? readRomanCentury(lexemes, at);
  if (!read) return null;
  const from = relative?.from ?? at;
  return {
    from,
    to: read.to,
    expression: read.expression,
    part: partBefore(lexemes, from),
    approximate: isApproximator(lexemes, from),
  };
}

function partBefore(lexemes: readonly Lexeme[], from: number): PartOfPeriod | null {
  for (let index = from - 1; index >= from - 3; index--) {
    const word = lexemes[index]?.norm ?? '';
    const part = partOf(word);
    if (part) return part;
    if (!['-', 'the', 'in', 'this', 'last', 'next'].includes(word)) return null;
  }
  return null;
}
