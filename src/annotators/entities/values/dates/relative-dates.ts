import type { TimexMod } from '../../../../model/entity.ts';
import type { TimeWords } from '../../../../model/resources/time-words.ts';
import { readNumber } from '../amounts/numbers.ts';
import type { Lexeme } from '../lexemes.ts';
import type { DateExpression, DayPart, TimeUnit, Which } from './date-expression.ts';
import { isFullMonth, readDayPart, readMonth, readWeekday, seasonOf, timeUnitOf, whichOf } from './date-words.ts';
import { readHoliday } from './holidays.ts';
import { readQuarter } from './periods.ts';

/** An expression with the stretch of lexemes that it is on. */
interface Read {
  readonly from: number;
  readonly to: number;
  readonly expression: DateExpression;
  readonly dayPart?: DayPart;
  readonly mod?: TimexMod;
}

const deictic: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };
const signs: Readonly<Record<Exclude<Which, null>, number>> = { last: -1, this: 0, next: 1 };
/** Words that count from a date named before: `the next day`, `that year`, `the previous month`. */
const anaphoric: Readonly<Record<string, number>> = { next: 1, following: 1, previous: -1, preceding: -1, same: 0 };

/** Reads a date derived from the article's own or from one before: `yesterday`, `last month`, `next Monday`, `two years ago`, `that day`. */
export function readRelativeDate(lexemes: readonly Lexeme[], at: number, words: TimeWords): Read | null {
  const word = lexemes[at]?.norm ?? '';
  if (Object.hasOwn(deictic, word)) {
    if (word === 'today' && lexemes[at - 1]?.norm === 'usa') return null;
    const read = shift(at, at + 1, 'day', deictic[word] ?? 0);
    return word === 'tonight' ? { ...read, dayPart: 'NI' } : read;
  }
  return (
    readDayBeforeYesterday(lexemes, at) ??
    readAnaphoric(lexemes, at) ??
    readWhich(lexemes, at, words) ??
    readYearAgoPeriod(lexemes, at) ??
    readYearEnd(lexemes, at) ??
    readAgo(lexemes, at)
  );
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

/** `that day`, `the next morning`, `the previous year`, `that same week`, `the weekend`, `the year before`. */
function readAnaphoric(lexemes: readonly Lexeme[], at: number): Read | null {
  const word = lexemes[at]?.norm;
  if (word !== 'the' && word !== 'that') return null;
  const second = lexemes[at + 1]?.norm ?? '';
  const counted = Object.hasOwn(anaphoric, second) && (word === 'the' || second === 'same');
  const noun = counted ? at + 2 : at + 1;
  const by = counted ? (anaphoric[second] ?? 0) : 0;
  const part = readDayPart(lexemes, noun);
  if (part && (counted || word === 'that') && part.part !== 'MI') {
    // `that night` and `the next night` need no day of their own.
    return { ...previous(at, part.to, 'day', by), dayPart: part.part };
  }
  const unit = timeUnitOf(lexemes[noun]?.norm ?? '');
  if (!unit || lexemes[noun]?.norm.endsWith('s') || ['second', 'minute', 'hour', 'night'].includes(unit)) return null;
  if (word === 'the' && !counted) return readTheUnit(lexemes, at, unit);
  if (second === 'next' && unit !== 'day') return null;
  if (lexemes[noun + 1]?.norm === '-' || (second === 'same' && lexemes[noun + 1]?.norm === 'as')) return null;
  return previous(at, noun + 1, unit, by);
}

/** `the weekend`, `the quarter`; `the day before`, `the year after` where nothing follows that it could be counted from. */
function readTheUnit(lexemes: readonly Lexeme[], at: number, unit: TimeUnit): Read | null {
  const after = lexemes[at + 2];
  if (unit === 'weekend' && !isNounAfter(after)) {
    return { from: at, to: at + 2, expression: { kind: 'shift', unit, by: 0, from: 'same' } };
  }
  const led = /^(?:in|for|during|of|from)$/.test(lexemes[at - 1]?.norm ?? '');
  if (unit === 'quarter' && led && !isNounAfter(after) && after?.norm !== 'of') return previous(at, at + 2, unit, 0);
  const month = unit === 'week' && after?.norm === 'of' ? readMonth(lexemes, at + 3) : null;
  const day = Number(month && /^\d{1,2}$/.test(lexemes[month.to]?.text ?? '') ? lexemes[month.to]?.text : 0);
  if (month && day >= 1 && day <= 31)
    return { from: at, to: month.to + 1, expression: { kind: 'week-of', month: month.month, day } };
  // `by the end of the year`, `in the middle of the month`.
  const bordered =
    lexemes[at - 1]?.norm === 'of' && /^(?:start|beginning|middle|end|close)$/.test(lexemes[at - 2]?.norm ?? '');
  if (bordered && /^(?:week|month|year|quarter|decade|century)$/.test(unit)) return shift(at, at + 2, unit, 0);
  const sign = after?.norm === 'before' ? -1 : after?.norm === 'after' ? 1 : 0;
  const ends = lexemes[at + 3] === undefined || /^[.,;:)”"]$/.test(lexemes[at + 3]?.norm ?? '');
  return sign !== 0 && ends ? previous(at, at + 3, unit, sign) : null;
}

/** Whether a lower-case noun may follow that the word belongs to: `the weekend edition`. Prepositions and the like do not count. */
function isNounAfter(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'word' && /^(?:edition|trip|break|getaway|warrior|shift|show|ended|of)$/.test(lexeme.norm);
}

function readWhich(lexemes: readonly Lexeme[], at: number, words: TimeWords): Read | null {
  const word = lexemes[at]?.norm ?? '';
  const which = whichOf(word);
  if (!which) return null;
  // `this past Friday`, `this coming week`.
  const inner = word === 'this' ? whichOf(lexemes[at + 1]?.norm ?? '') : null;
  if (inner === 'last' || inner === 'next') {
    const read = readWhich(lexemes, at + 1, words);
    return read ? { ...read, from: at } : null;
  }
  return (
    readWhichNamed(lexemes, at, which, words) ??
    readWhichPart(lexemes, at, which) ??
    readStretch(lexemes, at, which) ??
    readWhichUnit(lexemes, at, which)
  );
}

/** `last Monday`, `next May`, `this summer`, `last Thanksgiving`. */
function readWhichNamed(lexemes: readonly Lexeme[], at: number, which: Which, words: TimeWords): Read | null {
  // `we move past Labor Day`: only `the past` and `this past` go before a name of the calendar.
  if (lexemes[at]?.norm === 'past' && !/^(?:the|this)$/.test(lexemes[at - 1]?.norm ?? '')) return null;
  const named = at + 1;
  const weekday = readWeekday(lexemes, named, false);
  if (weekday) {
    return {
      from: at,
      to: weekday.to,
      expression: { kind: 'weekday', weekday: weekday.weekday, which, week: null },
    };
  }
  const month = isFullMonth(lexemes[named]) ? readMonth(lexemes, named) : null;
  if (month && lexemes[month.to]?.kind !== 'number')
    return { from: at, to: month.to, expression: { kind: 'month', year: null, month: month.month, which } };
  const season = seasonOf(lexemes[named]);
  if (season) return { from: at, to: named + 1, expression: { kind: 'season', season, year: null, which } };
  const holiday = readHoliday(lexemes, named, words, which);
  return holiday && { from: at, ...holiday };
}

/** `last night`, `this morning`, `this evening`. */
function readWhichPart(lexemes: readonly Lexeme[], at: number, which: Which): Read | null {
  if (which === 'next' || which === null || !/^(?:last|this)$/.test(lexemes[at]?.norm ?? '')) return null;
  const read = readDayPart(lexemes, at + 1);
  if (!read || read.part === 'MI' || (which === 'last' && !/^(?:NI|EV)$/.test(read.part))) return null;
  return { ...shift(at, read.to, 'day', signs[which]), dayPart: read.part };
}

/** `the last 10 years`, `past two weeks`; `the past year`, `the coming week`, `the last decade`. */
function readStretch(lexemes: readonly Lexeme[], at: number, which: Exclude<Which, null>): Read | null {
  if (which === 'this') return null;
  const number = readNumber(lexemes, at + 1);
  if (number && number.amount !== null) {
    const hyphen = lexemes[number.to]?.norm === '-' ? 1 : 0;
    const unit = timeUnitOf(lexemes[number.to + hyphen]?.norm ?? '');
    if (!unit) return null;
    const by = signs[which] * number.amount;
    return { from: at, to: number.to + hyphen + 1, expression: { kind: 'stretch', unit, by } };
  }
  const noun = lexemes[at + 1]?.norm ?? '';
  const unit = timeUnitOf(noun);
  const word = lexemes[at]?.norm;
  if (!unit || noun.endsWith('s') || ['second', 'minute', 'hour', 'day', 'night', 'weekend'].includes(unit))
    return null;
  if (lexemes[at - 1]?.norm !== 'the' || word === 'previous' || unit === 'quarter') return null;
  return { from: at, to: at + 2, expression: { kind: 'stretch', unit, by: signs[which] } };
}

/** `last year`, `this week`, `last weekend`, `this year's third quarter`; not `this second` or `the last minute`. */
function readWhichUnit(lexemes: readonly Lexeme[], at: number, which: Exclude<Which, null>): Read | null {
  const word = lexemes[at]?.norm;
  const noun = lexemes[at + 1]?.norm ?? '';
  const unit = timeUnitOf(noun);
  if (!unit || noun.endsWith('s') || ['second', 'minute', 'hour', 'day', 'night'].includes(unit)) return null;
  if (word === 'previous' || (lexemes[at - 1]?.norm === 'the' && word !== 'current')) return null;
  if (unit === 'year' && lexemes[at + 2]?.norm === "'" && lexemes[at + 3]?.norm === 's') {
    const quarter = readQuarter(lexemes, at + 4, { fromArticle: signs[which] });
    if (quarter) return { from: at, ...quarter };
  }
  return shift(at, at + 2, unit, signs[which]);
}

/** `year-end`, `by year's end`. */
function readYearEnd(lexemes: readonly Lexeme[], at: number): Read | null {
  if (lexemes[at]?.norm !== 'year') return null;
  const hyphen = lexemes[at + 1]?.norm === '-' && lexemes[at + 2]?.norm === 'end' ? at + 3 : null;
  const owned =
    lexemes[at + 1]?.norm === "'" && lexemes[at + 2]?.norm === 's' && lexemes[at + 3]?.norm === 'end' ? at + 4 : null;
  const to = hyphen ?? owned;
  return to === null ? null : { ...shift(at, to, 'year', 0), mod: 'END' };
}

/** `the year-ago period`, `year-earlier quarter`. */
function readYearAgoPeriod(lexemes: readonly Lexeme[], at: number): Read | null {
  if (lexemes[at]?.norm !== 'year' || lexemes[at + 1]?.norm !== '-') return null;
  if (!/^(?:ago|earlier)$/.test(lexemes[at + 2]?.norm ?? '')) return null;
  const noun = /^(?:period|quarter|month|week|half)$/.test(lexemes[at + 3]?.norm ?? '') ? 1 : 0;
  return { from: at, to: at + 3 + noun, expression: { kind: 'year-ago' } };
}

/** `two years ago`, `a week ago`, `three days later`, `a month earlier`, `five years from now`. */
function readAgo(lexemes: readonly Lexeme[], at: number): Read | null {
  const article = lexemes[at]?.norm === 'a' || lexemes[at]?.norm === 'an';
  const number = article ? { amount: 1, to: at + 1 } : readNumber(lexemes, at);
  if (!number || number.amount === null) return null;
  const named = timeUnitOf(lexemes[number.to]?.norm ?? '');
  if (!named) return null;
  const unit = named === 'decade' || named === 'century' ? 'year' : named;
  const years = named === 'decade' ? 10 : named === 'century' ? 100 : 1;
  const half =
    lexemes[number.to + 1]?.norm === 'and' &&
    lexemes[number.to + 2]?.norm === 'a' &&
    lexemes[number.to + 3]?.norm === 'half'
      ? 3
      : 0;
  const after = number.to + 1 + half;
  const amount = (number.amount + (half ? 0.5 : 0)) * years;
  const word = lexemes[after]?.norm ?? '';
  if (word === 'ago') {
    // `a year ago` beside a quarter or month means that of the year before.
    if (unit === 'year' && amount === 1)
      return { from: at, to: after + 1, expression: { kind: 'shift', unit, by: -1, from: 'same' } };
    return shift(at, after + 1, unit, -amount);
  }
  if (word === 'from' && lexemes[after + 1]?.norm === 'now') return shift(at, after + 2, unit, amount);
  if (word !== 'later' && word !== 'earlier') return null;
  if (lexemes[after + 1]?.norm === 'than') return null;
  const by = word === 'later' ? amount : -amount;
  return { from: at, to: after + 1, expression: { kind: 'shift', unit, by, from: 'previous' } };
}

function shift(from: number, to: number, unit: TimeUnit, by: number): Read {
  return { from, to, expression: { kind: 'shift', unit, by, from: 'article' } };
}

function previous(from: number, to: number, unit: TimeUnit, by: number): Read {
  return { from, to, expression: { kind: 'shift', unit, by, from: 'previous' } };
}
