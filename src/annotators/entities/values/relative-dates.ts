import type { DateExpression, TimeUnit, Which } from './date-expression.ts';
import { isFullMonth, readMonth, readWeekday, seasonOf, timeUnitOf, whichOf } from './date-words.ts';
import type { Lexeme } from './lexemes.ts';
import { readNumber } from './numbers.ts';

/** An expression with the stretch of lexemes that it stands on. */
interface Read {
  readonly from: number;
  readonly to: number;
  readonly expression: DateExpression;
}

const deictic: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };
const signs: Readonly<Record<Exclude<Which, null>, number>> = { last: -1, this: 0, next: 1 };

/** Reads a date told from the article's own: `yesterday`, `last month`, `next Monday`, `two years ago`, `the past 10 years`, `three days later`. */
export function readRelativeDate(lexemes: readonly Lexeme[], at: number): Read | null {
  const word = lexemes[at]?.norm ?? '';
  if (Object.hasOwn(deictic, word)) {
    if (word === 'today' && lexemes[at - 1]?.norm === 'usa') return null;
    return shift(at, at + 1, 'day', deictic[word] ?? 0);
  }
  return readDayBeforeYesterday(lexemes, at) ?? readWhich(lexemes, at) ?? readAgo(lexemes, at);
}

function readDayBeforeYesterday(lexemes: readonly Lexeme[], at: number): Read | null {
  if (lexemes[at]?.norm !== 'the') return null;
  const words = lexemes
    .slice(at, at + 4)
    .map((lexeme) => lexeme.norm)
    .join(' ');
  if (words === 'the day before yesterday') return shift(at, at + 4, 'day', -2);
  return words === 'the day after tomorrow' ? shift(at, at + 4, 'day', 2) : null;
}

function readWhich(lexemes: readonly Lexeme[], at: number): Read | null {
  const word = lexemes[at]?.norm ?? '';
  const which = whichOf(word);
  if (!which) return null;
  return readWhichNamed(lexemes, at + 1, which) ?? readStretch(lexemes, at, which) ?? readWhichUnit(lexemes, at, which);
}

/** `last Monday`, `next May`, `this summer`; the word in front stays outside of a name of the calendar. */
function readWhichNamed(lexemes: readonly Lexeme[], at: number, which: Which): Read | null {
  const weekday = readWeekday(lexemes, at, false);
  if (weekday) return { from: at, to: weekday.to, expression: { kind: 'weekday', weekday: weekday.weekday, which } };
  const month = isFullMonth(lexemes[at]) ? readMonth(lexemes, at) : null;
  if (month && lexemes[month.to]?.kind !== 'number') {
    return { from: at, to: month.to, expression: { kind: 'month', year: null, month: month.month, which } };
  }
  const season = seasonOf(lexemes[at]);
  if (season) return { from: at - 1, to: at + 1, expression: { kind: 'season', season, year: null, which } };
  return null;
}

/** `the last 10 years`, `past two weeks`, `next few months`. */
function readStretch(lexemes: readonly Lexeme[], at: number, which: Exclude<Which, null>): Read | null {
  if (which === 'this') return null;
  const number = readNumber(lexemes, at + 1);
  if (!number || number.amount === null) return null;
  const hyphen = lexemes[number.to]?.norm === '-' ? 1 : 0;
  const unit = timeUnitOf(lexemes[number.to + hyphen]?.norm ?? '');
  if (!unit) return null;
  const by = signs[which] * number.amount;
  return { from: at, to: number.to + hyphen + 1, expression: { kind: 'stretch', unit, by } };
}

/** `last year`, `this week`, `last weekend`; not `this second` or `the last minute`. */
function readWhichUnit(lexemes: readonly Lexeme[], at: number, which: Exclude<Which, null>): Read | null {
  const word = lexemes[at]?.norm;
  const noun = lexemes[at + 1]?.norm ?? '';
  const unit = timeUnitOf(noun);
  if (!unit || noun.endsWith('s') || ['second', 'minute', 'hour'].includes(unit)) return null;
  if (unit === 'day' || (unit === 'night' && word !== 'last')) return null;
  const before = lexemes[at - 1]?.norm;
  if (word === 'last' && before === 'the') return null;
  if (word === 'past' && before === 'the')
    return { from: at, to: at + 2, expression: { kind: 'stretch', unit, by: -1 } };
  if (word === 'previous' || (word === 'next' && before === 'the' && unit !== 'decade')) return null;
  return shift(at, at + 2, unit, signs[which]);
}

/** `two years ago`, `a week ago`, `three days later`, `a month earlier`, `five years from now`. */
function readAgo(lexemes: readonly Lexeme[], at: number): Read | null {
  const article = lexemes[at]?.norm === 'a' || lexemes[at]?.norm === 'an';
  const number = article ? { amount: 1, to: at + 1 } : readNumber(lexemes, at);
  if (!number || number.amount === null) return null;
  const unit = timeUnitOf(lexemes[number.to]?.norm ?? '');
  if (!unit) return null;
  const half =
    lexemes[number.to + 1]?.norm === 'and' &&
    lexemes[number.to + 2]?.norm === 'a' &&
    lexemes[number.to + 3]?.norm === 'half'
      ? 3
      : 0;
  const after = number.to + 1 + half;
  const amount = number.amount + (half ? 0.5 : 0);
  const word = lexemes[after]?.norm ?? '';
  if (word === 'ago') return shift(at, after + 1, unit, -amount);
  if (word === 'from' && lexemes[after + 1]?.norm === 'now') return shift(at, after + 2, unit, amount);
  if (word !== 'later' && word !== 'earlier') return null;
  if (lexemes[after + 1]?.norm === 'than') return null;
  const by = word === 'later' ? amount : -amount;
  return { from: at, to: after + 1, expression: { kind: 'shift', unit, by, from: 'previous' } };
}

function shift(from: number, to: number, unit: TimeUnit, by: number): Read {
  return { from, to, expression: { kind: 'shift', unit, by, from: 'article' } };
}
