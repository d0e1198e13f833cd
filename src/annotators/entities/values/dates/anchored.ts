import type { TimeWords } from '../../../../model/resources/time-words.ts';
import { readNumber } from '../amounts/numbers.ts';
import type { Lexeme } from '../lexemes.ts';
import type { DateMatch, TimeUnit } from './date-expression.ts';
import { timeUnitOf } from './date-words.ts';
import { readDate } from './dates.ts';

/** A stretch of time counted from a date that is after it: `14 months after the March 2003 invasion`. */
export interface AnchoredTime {
  readonly unit: TimeUnit;
  /** Negative for `before`. */
  readonly by: number;
  readonly anchor: DateMatch;
}

/** Words between the stretch and its date: `two days after the disputed presidential election of June 12`. */
const reach = 7;
const signs: Readonly<Record<string, number>> = { after: 1, following: 1, before: -1 };
/** Words that begin another clause. */
const clause = new Set('and but or when while that which who whom because if as'.split(' '));

/** Reads what a stretch of time, lexemes [from, to), is counted from; null where no date of the calendar is given. */
export function readAnchor(
  lexemes: readonly Lexeme[],
  from: number,
  to: number,
  words: TimeWords,
): AnchoredTime | null {
  const word = lexemes[to]?.norm ?? '';
  const sign = Object.hasOwn(signs, word) ? signs[word] : undefined;
  const unit = timeUnitOf(lexemes[to - 1]?.norm ?? '');
  const amount = readNumber(lexemes, from)?.amount ?? null;
  if (sign === undefined || unit === null || amount === null) return null;
  for (let at = to + 1; at <= to + reach; at++) {
    const lexeme = lexemes[at];
    if (!lexeme || clause.has(lexeme.norm) || (lexeme.kind === 'mark' && !/^[-']$/.test(lexeme.norm))) return null;
    const anchor = readDate(lexemes, at, at, words);
    if (anchor && ['day', 'month', 'year'].includes(anchor.expression.kind)) return { unit, by: sign * amount, anchor };
  }
  return null;
}
