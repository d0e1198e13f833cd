import type { DateExpression, YearTold } from './date-expression.ts';
import { isFullMonth, isWeekdayPlural, readMonth, readWeekday, seasonOf, whichOf } from './date-words.ts';
import type { Lexeme } from './lexemes.ts';

/** An expression and the index after it. */
interface Read {
  readonly to: number;
  readonly expression: DateExpression;
}

/** Words before a bare year or month that make it a date. */
const dateContext = new Set(
  `in since by until till of from to before after during between through and or circa around about early late mid year fiscal for
  last next this over back throughout spring summer autumn fall winter at on into than with both`.split(/\s+/),
);
const firstYear = 1000;
const lastYear = 2100;

/** Reads a date of the calendar at a position: weekdays, months, days, years, decades, centuries, quarters; the longest that fits. */
export function readCalendarDate(lexemes: readonly Lexeme[], at: number): Read | null {
  const lexeme = lexemes[at];
  if (!lexeme) return null;
  if (lexeme.kind === 'word') {
    return (
      readQuarter(lexemes, at) ??
      readFromWeekday(lexemes, at) ??
      readFromMonth(lexemes, at, null) ??
      readSeason(lexemes, at)
    );
  }
  if (lexeme.kind === 'number') {
    return (
      readNumeric(lexemes, at) ??
      readFromDay(lexemes, at, null) ??
      readQuarter(lexemes, at) ??
      readCentury(lexemes, at) ??
      readDecade(lexemes, at) ??
      readYears(lexemes, at)
    );
  }
  return lexeme.norm === "'" ? readDecade(lexemes, at) : null;
}

function readFromWeekday(lexemes: readonly Lexeme[], at: number): Read | null {
  if (isWeekdayPlural(lexemes[at])) return { to: at + 1, expression: { kind: 'recurring' } };
  const read = readWeekday(lexemes, at, true);
  if (!read) return null;
  let next = read.to;
  if (lexemes[next]?.norm === ',') next++;
  const the = lexemes[next]?.norm === 'the' ? next + 1 : next;
  const date = readFromMonth(lexemes, next, read.weekday, true) ?? readFromDay(lexemes, the, read.weekday);
  if (date?.expression.kind === 'day') return date;
  if (!readWeekday(lexemes, at, false)) return null;
  return { to: at + 1, expression: { kind: 'weekday', weekday: read.weekday, which: null } };
}

/** `May 29, 2007`, `Apr. 1 through 14`, `May 30-June 2`, `May 2007`, `May of 2007`, `May`. */
function readFromMonth(lexemes: readonly Lexeme[], at: number, weekday: number | null, dayOnly = false): Read | null {
  const read = readMonth(lexemes, at);
  if (!read) return null;
  const { month, to } = read;
  const day = readDayNumber(lexemes, to);
  if (day) {
    const last = readLastDay(lexemes, day.to, month);
    const end = last?.to ?? day.to;
    const year = readYearAfter(lexemes, end);
    return {
      to: year?.to ?? end,
      expression: {
        kind: 'day',
        year: year?.year ?? readToldYear(lexemes, end),
        month,
        day: day.day,
        last: last?.last ?? null,
        weekday,
      },
    };
  }
  if (dayOnly) return null;
  const of = lexemes[to]?.norm === 'of' || lexemes[to]?.norm === ',' ? to + 1 : to;
  const year = fullYear(lexemes[of]);
  if (year !== null && !isCount(lexemes, of))
    return { to: of + 1, expression: { kind: 'month', year, month, which: null } };
  if (!isFullMonth(lexemes[at]) || !mayStandAlone(lexemes, at)) return null;
  return { to: at + 1, expression: { kind: 'month', year: readToldYear(lexemes, to), month, which: null } };
}

/** `29 May 2007`, `the 20th of July 2022`, `14-24 July`. */
function readFromDay(lexemes: readonly Lexeme[], at: number, weekday: number | null): Read | null {
  const first = readDayNumber(lexemes, at);
  if (!first || /^[-/.$£€]$/.test(gluedBefore(lexemes, at))) return null;
  const range =
    lexemes[first.to]?.norm === '-' || lexemes[first.to]?.norm === 'to' ? readDayNumber(lexemes, first.to + 1) : null;
  const end = range?.to ?? first.to;
  const of = lexemes[end]?.norm === 'of' ? end + 1 : end;
  const read = readMonthOfDay(lexemes, of);
  if (!read) return null;
  const year = readYearAfter(lexemes, read.to);
  return {
    to: year?.to ?? read.to,
    expression: {
      kind: 'day',
      year: year?.year ?? readToldYear(lexemes, read.to),
      month: read.month,
      day: first.day,
      last: range ? { month: read.month, day: range.day } : null,
      weekday,
    },
  };
}

/** After `12` a month needs no capital: `4 june`; but `may` then does. */
function readMonthOfDay(
  lexemes: readonly Lexeme[],
  at: number,
): { readonly month: number; readonly to: number } | null {
  const lexeme = lexemes[at];
  if (!lexeme) return null;
  const capital = { ...lexeme, text: lexeme.text.charAt(0).toUpperCase() + lexeme.text.slice(1) };
  const lower = lexeme.norm !== 'may' && lexeme.norm !== 'march' && isFullMonth(lexeme);
  const read = readMonth(lower ? [capital] : [lexeme, ...lexemes.slice(at + 1, at + 2)], 0);
  return read ? { month: read.month, to: at + read.to } : null;
}

function readLastDay(
  lexemes: readonly Lexeme[],
  at: number,
  month: number,
): { readonly to: number; readonly last: { readonly month: number; readonly day: number } } | null {
  if (!['-', 'to', 'through', 'until'].includes(lexemes[at]?.norm ?? '')) return null;
  const other = readMonth(lexemes, at + 1);
  const day = readDayNumber(lexemes, other?.to ?? at + 1);
  if (!day || (lexemes[at]?.norm !== '-' && isCount(lexemes, day.to - 1))) return null;
  return { to: day.to, last: { month: other?.month ?? month, day: day.day } };
}

/** 1 to 31 with or without ordinal ending; not the start of a clock time, a decimal or a sum. */
function readDayNumber(lexemes: readonly Lexeme[], at: number): { readonly day: number; readonly to: number } | null {
  const lexeme = lexemes[at];
  if (lexeme?.kind !== 'number' || !/^\d{1,2}$/.test(lexeme.text)) return null;
  const day = Number(lexeme.text);
  if (day < 1 || day > 31) return null;
  const next = lexemes[at + 1];
  if (next?.glued && /^(?:st|nd|rd|th)$/.test(next.norm)) return { day, to: at + 2 };
  if (next?.glued && (next.norm === ':' || next.norm === '%' || next.kind === 'word')) return null;
  return { day, to: at + 1 };
}

/** A year after a date: `, 2007`, ` 2007`; in brackets it belongs to something else. */
function readYearAfter(lexemes: readonly Lexeme[], at: number): { readonly year: number; readonly to: number } | null {
  const comma = lexemes[at]?.norm === ',' || lexemes[at]?.norm === 'of' ? 1 : 0;
  const year = fullYear(lexemes[at + comma]);
  return year === null ? null : { year, to: at + comma + 1 };
}

/** `of last year`, `this year`, `next year` after a date: the words stay a date of their own. */
function readToldYear(lexemes: readonly Lexeme[], at: number): YearTold {
  const of = lexemes[at]?.norm === 'of' || lexemes[at]?.norm === ',' ? at + 1 : at;
  if (lexemes[of + 1]?.norm !== 'year') return null;
  const which = whichOf(lexemes[of]?.norm ?? '');
  return which === null ? null : { fromArticle: { last: -1, this: 0, next: 1 }[which] };
}

function readSeason(lexemes: readonly Lexeme[], at: number): Read | null {
  const season = seasonOf(lexemes[at]);
  if (!season) return null;
  const of = lexemes[at + 1]?.norm === 'of' ? at + 2 : at + 1;
  const year = fullYear(lexemes[of]);
  return year === null ? null : { to: of + 1, expression: { kind: 'season', season, year, which: null } };
}

const ordinals: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4 };

/** `third quarter of 2022`, `Q3 2022`, `3Q 2022`, `first half of 2019`. */
function readQuarter(lexemes: readonly Lexeme[], at: number): Read | null {
  const [first, second] = [lexemes[at], lexemes[at + 1]];
  if (!first || !second) return null;
  let number: number | null = null;
  let of: 4 | 2 = 4;
  if (first.text === 'Q' && second.glued && /^[1-4]$/.test(second.text)) number = Number(second.text);
  else if (/^[1-4]$/.test(first.text) && second.text === 'Q') number = Number(first.text);
  else if (Object.hasOwn(ordinals, first.norm) && (second.norm === 'quarter' || second.norm === 'half')) {
    number = ordinals[first.norm] ?? null;
    of = second.norm === 'half' ? 2 : 4;
  }
  if (number === null || number > of) return null;
  let next = at + 2;
  const linked = ['of', '-', ','].includes(lexemes[next]?.norm ?? '') ? next + 1 : next;
  const the = lexemes[linked]?.norm === 'the' ? linked + 1 : linked;
  const fiscal = lexemes[the]?.norm === 'fiscal' ? the + 1 : the;
  const word = lexemes[fiscal]?.norm === 'year' ? fiscal + 1 : fiscal;
  const year = fullYear(lexemes[word]);
  if (year !== null) next = word + 1;
  else if (of === 2 || (first.kind === 'word' && first.text !== 'Q' && lexemes[at - 1]?.norm !== 'the')) return null;
  return { to: next, expression: { kind: 'quarter', number, of, year, which: null } };
}

const roman: Readonly<Record<string, number>> = { XV: 15, XVI: 16, XVII: 17, XVIII: 18, XIX: 19, XX: 20, XXI: 21 };

/** `20th century`, `19th-century`. */
function readCentury(lexemes: readonly Lexeme[], at: number): Read | null {
  const [number, ending] = [lexemes[at], lexemes[at + 1]];
  if (!number || !ending?.glued || !/^(?:st|nd|rd|th)$/.test(ending.norm)) return null;
  const word = lexemes[at + 2]?.norm === '-' ? at + 3 : at + 2;
  if (!/^centur(?:y|ies)$/.test(lexemes[word]?.norm ?? '')) return null;
  return { to: word + 1, expression: { kind: 'century', century: Number(number.text) } };
}

/** `XIX century`. */
export function readRomanCentury(lexemes: readonly Lexeme[], at: number): Read | null {
  const word = lexemes[at]?.text ?? '';
  if (!Object.hasOwn(roman, word) || lexemes[at + 1]?.norm !== 'century') return null;
  return { to: at + 2, expression: { kind: 'century', century: roman[word] ?? 0 } };
}

/** `1980s`, `1980 s`, `'80s`, `80s` after `the`. */
function readDecade(lexemes: readonly Lexeme[], at: number): Read | null {
  const mark = lexemes[at]?.norm === "'" ? 1 : 0;
  const number = lexemes[at + mark];
  const ending = lexemes[at + mark + 1];
  if (number?.kind !== 'number' || (mark && !number.glued)) return null;
  // A detached ending (`1980 s`) is a fault of the text and stays outside.
  let to = at + mark + (ending?.glued ? 2 : 1);
  if (ending?.norm === "'" && ending.glued && lexemes[to]?.norm === 's') to++;
  else if (ending?.norm !== 's') return null;
  if (/^\d{3}0$/.test(number.text)) return { to, expression: { kind: 'decade', year: Number(number.text) } };
  if (!/^[2-9]0$/.test(number.text)) return null;
  const before = lexemes[at - 1]?.norm ?? '';
  const told = mark > 0 || ['the', 'early', 'mid', 'late', 'and', '-'].includes(before);
  return told ? { to, expression: { kind: 'decade', year: 1900 + Number(number.text) } } : null;
}

/** `2010-2015`, `2010-15`, `2021/22`, `1980`. */
function readYears(lexemes: readonly Lexeme[], at: number): Read | null {
  const year = fullYear(lexemes[at]);
  if (year === null || /^[-/.,:$£€#_=&@]$/.test(gluedBefore(lexemes, at))) return null;
  const mark = lexemes[at + 1];
  const end = lexemes[at + 2];
  if (mark && (mark.norm === '-' || (mark.norm === '/' && mark.glued)) && end?.kind === 'number') {
    const last = yearRangeEnd(year, end.text);
    if (last !== null && !gluedNumberAfter(lexemes, at + 3))
      return { to: at + 3, expression: { kind: 'year', year, last } };
  }
  if (gluedNumberAfter(lexemes, at + 1) || !isYearHere(lexemes, at, year)) return null;
  return { to: at + 1, expression: { kind: 'year', year, last: null } };
}

function yearRangeEnd(year: number, text: string): number | null {
  if (!/^\d{2}(?:\d{2})?$/.test(text)) return null;
  const last = text.length === 2 ? Math.floor(year / 100) * 100 + Number(text) : Number(text);
  return last > year && last <= lastYear && last - year < 400 ? last : null;
}

/** Whether a bare number of four digits is a year here: after a word that leads to a date, alone in brackets, or before a common noun. */
function isYearHere(lexemes: readonly Lexeme[], at: number, year: number): boolean {
  const before = lexemes[at - 1];
  const after = lexemes[at + 1];
  if (isCount(lexemes, at)) return false;
  if (before && (before.norm === '(' || dateContext.has(before.norm))) return true;
  if (year < 1700) return false;
  if (before?.norm === ',' || before?.norm === '-')
    return lexemes[at - 2]?.kind === 'number' || dateContext.has(lexemes[at - 2]?.norm ?? '');
  if (
    !before ||
    (before.kind === 'word' && /^\p{Lu}/u.test(before.text) && !/^(?:The|A|His|Her|Its|Their)$/.test(before.text))
  )
    return false;
  return after?.kind === 'word' && determiners.has(before.norm);
}

/** Words before a number of four digits that make it a year whatever follows. */
const yearContext = new Set(['in', 'since', 'during', 'early', 'late', 'mid', 'year', 'fiscal', 'circa', 'until']);

/** Whether the number counts something: a percent sign, scale or plural follows, and no word that calls for a year stands before. */
function isCount(lexemes: readonly Lexeme[], at: number): boolean {
  const after = lexemes[at + 1];
  if (!after) return false;
  if (/^(?:%|percent|per|gmt|hrs|million|billion|thousand|hundred|[kcm]m|kg|mw|m|bn)$/.test(after.norm)) return true;
  if (yearContext.has(lexemes[at - 1]?.norm ?? '')) return false;
  return /^(?:[a-z]{3,}s|people|men|women|children|feet)$/.test(after.text) && !/(?:ss|us|is)$/.test(after.norm);
}

const determiners = new Set(['the', 'a', 'its', 'his', 'her', 'their', 's']);

/** A month alone is a date after a word that leads to one, or where no other sense is likely. */
function mayStandAlone(lexemes: readonly Lexeme[], at: number): boolean {
  const word = lexemes[at]?.norm;
  const before = lexemes[at - 1];
  if (before && (dateContext.has(before.norm) || before.norm === '-'))
    return !(word === 'may' && before.norm === 'and');
  if (word === 'may' || word === 'march' || word === 'april' || word === 'june' || word === 'august') return false;
  return !before || !/^\p{Lu}/u.test(before.text);
}

/** `2007-05-29`, `29/05/2007`, `5/29/2007`; where day and month could be either, it is left alone. */
function readNumeric(lexemes: readonly Lexeme[], at: number): Read | null {
  const [a, mark, b, second, c] = lexemes.slice(at, at + 5);
  if (!a || !mark || !b || !second || c?.kind !== 'number' || b.kind !== 'number') return null;
  if (![mark, b, second, c].every((lexeme) => lexeme.glued) || !/^[-/.]$/.test(mark.norm) || mark.norm !== second.norm)
    return null;
  if (gluedBefore(lexemes, at) !== '' && /^[-/.\w]$/.test(gluedBefore(lexemes, at))) return null;
  const [x, y, z] = [Number(a.text), Number(b.text), Number(c.text)];
  const day = (year: number, month: number, date: number): Read | null =>
    month >= 1 && month <= 12 && date >= 1 && date <= 31
      ? { to: at + 5, expression: { kind: 'day', year, month, day: date, last: null, weekday: null } }
      : null;
  if (/^\d{4}$/.test(a.text) && /^\d{2}$/.test(b.text) && /^\d{2}$/.test(c.text)) return day(x, y, z);
  if (!/^\d{4}$/.test(c.text) || a.text.length > 2 || b.text.length > 2) return null;
  if (x > 12 || x === y) return day(z, y, x);
  return y > 12 ? day(z, x, y) : null;
}

function fullYear(lexeme: Lexeme | undefined): number | null {
  if (lexeme?.kind !== 'number' || !/^\d{4}$/.test(lexeme.text)) return null;
  const year = Number(lexeme.text);
  return year >= firstYear && year <= lastYear ? year : null;
}

function gluedBefore(lexemes: readonly Lexeme[], at: number): string {
  return lexemes[at]?.glued ? (lexemes[at - 1]?.norm.slice(-1) ?? '') : '';
}

function gluedNumberAfter(lexemes: readonly Lexeme[], at: number): boolean {
  const [mark, number] = [lexemes[at], lexemes[at + 1]];
  if (!mark?.glued) return false;
  return (
    mark.kind !== 'mark' ||
    (/^[-/:_=&.%]$/.test(mark.norm) && number?.glued === true && number.kind === 'number') ||
    /^[%_=&/]$/.test(mark.norm)
  );
}
