import type { Lexeme } from '../lexemes.ts';
import { type Approximation, approximationBefore } from './approximation.ts';
import { changing } from './change-verbs.ts';
import { readNumber } from './numbers.ts';
import type { ReadNumber } from './read-number.ts';

/** A number or a range of two, with what the words before it say. */
export interface ReadRange {
  readonly amount: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
  /** Index after the last lexeme. */
  readonly to: number;
  readonly scaled: boolean;
  readonly words: boolean;
}

/** Reads `5`, `5-10`, `5 to 10`, `10 or 15`, and `5 and 10` after `between`; not `rose from 5 to 10`, which are two; `skip` gives the index after a sign that may be before the second number. */
export function readRange(
  lexemes: readonly Lexeme[],
  at: number,
  before: number,
  money: boolean,
  skip: (index: number) => number = (index) => index,
): ReadRange | null {
  const first = readNumber(lexemes, at, money);
  if (!first) return null;
  const approximation = approximationBefore(lexemes, before);
  const second = readSecond(lexemes, first, before, money, skip);
  if (!second) return measure(first, approximation);
  const [low, high] = [first.amount ?? 0, second.amount ?? 0];
  const scaledLow = !first.scaled && second.scaled && low * second.factor <= high ? low * second.factor : low;
  if (scaledLow >= high) return measure(first, approximation);
  return {
    amount: null,
    min: scaledLow,
    max: high,
    approximate: approximation.approximate,
    to: second.to,
    scaled: first.scaled || second.scaled,
    words: first.words,
  };
}

function readSecond(
  lexemes: readonly Lexeme[],
  first: ReadNumber,
  before: number,
  money: boolean,
  skip: (index: number) => number,
): ReadNumber | null {
  const link = lexemes[first.to]?.norm ?? '';
  const between = link === 'and' && lexemes[before - 1]?.norm === 'between';
  if (first.amount === null || (link !== '-' && link !== 'to' && link !== 'or' && !between)) return null;
  if (link === 'to' && isChange(lexemes, before)) return null;
  const second = readNumber(lexemes, skip(first.to + 1), money);
  if (link === 'or') return second && isNear(first, second) ? second : null;
  return second?.amount === null ? null : second;
}

/** `10 or 15 minutes`, `three or four`: two guesses at one number; `one or two` too, but not `one million or two`. */
function isNear(first: ReadNumber, second: ReadNumber): boolean {
  const [low, high] = [first.amount ?? 0, second.amount ?? 0];
  return first.words === second.words && first.factor === 1 && low > 0 && low < high && high <= 2 * low;
}

/** `rose from`, `fell by half from` before a number: what it changes from is no end of a range. */
function isChange(lexemes: readonly Lexeme[], before: number): boolean {
  if (lexemes[before - 1]?.norm !== 'from') return false;
  for (let index = before - 2; index >= Math.max(0, before - 8); index--) {
    const word = lexemes[index]?.norm ?? '';
    if (/^[.;:!?]$/.test(word)) return false;
    if (changing.test(word)) return true;
  }
  return false;
}

function measure(number: ReadNumber, { approximate, least, most }: Approximation): ReadRange {
  const { amount, to, scaled, words } = number;
  if (amount === null) return { amount, min: number.min, max: null, approximate: true, to, scaled, words };
  return { amount, min: least ? amount : null, max: most ? amount : null, approximate, to, scaled, words };
}
