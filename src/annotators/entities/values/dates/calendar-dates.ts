import type { Lexeme } from '../lexemes.ts';
import type { ReadDate, Which } from './date-expression.ts';
import { isFullMonth, readMonth, readWeekday, whichOf } from './date-words.ts';
import {
  readCentury,
  readDecade,
  readDecadeWord,
  readFiscalYear,
  readMonths,
  readQuarter,
  readSeason,
} from './periods.ts';
import {
  dateContext,
  fullYear,
  gluedBefore,
  isCount,
  readShortYear,
  readSpelledYear,
  readStatedYear,
  readYears,
} from './years.ts';

/** Reads a date of the calendar at a position: weekdays, months, days, years, decades, centuries, quarters; the longest that fits. */
export function readCalendarDate(lexemes: readonly Lexeme[], at: number): ReadDate | null {
  const lexeme = lexemes[at];
  if (!lexeme) return null;
  if (lexeme.kind === 'word') {
    return (
      readQuarter(lexemes, at) ??
      readFiscalYear(lexemes, at) ??
      readFromWeekday(lexemes, at) ??
      readMonths(lexemes, at) ??
      readSpelledYear(lexemes, at) ??
      readDecadeWord(lexemes, at) ??
      readFromMonth(lexemes, at, null) ??
      readSeason(lexemes, at)
    );
  }
  if (lexeme.kind === 'number') {
    return (
      readNumeric(lexemes, at) ??
      readHyphened(lexemes, at) ??
      readFromDay(lexemes, at, null) ??
      readQuarter(lexemes, at) ??
      readCentury(lexemes, at) ??
      readDecade(lexemes, at) ??
      readQuarterOfYear(lexemes, at) ??
      readYears(lexemes, at)
    );
  }
  return lexeme.norm === "'" ? (readDecade(lexemes, at) ?? readShortYear(lexemes, at)) : null;
}

const named = new Set(['black', 'bloody', 'cyber', 'super', 'shrove', 'giving', 'mr', 'mrs', 'ms', 'dr']);

function readFromWeekday(lexemes: readonly Lexeme[], at: number): ReadDate | null {
  const read = readWeekday(lexemes, at, true);
  // `Black Friday`, `Bloody Sunday`, `Mr Monday` are names.
  if (!read || named.has(lexemes[at - 1]?.norm ?? '')) return null;
  let next = read.to;
  const bracket = lexemes[next]?.norm === '(';
  if (lexemes[next]?.norm === ',' || bracket) next++;
  const the = lexemes[next]?.norm === 'the' ? next + 1 : next;
  const date = readFromMonth(lexemes, next, read.weekday, true) ?? readFromDay(lexemes, the, read.weekday);
  if (date?.expression.kind === 'day' && (!bracket || lexemes[date.to]?.norm === ')'))
    return bracket ? { ...date, to: date.to + 1 } : date;
  if (!readWeekday(lexemes, at, false)) return null;
  const week = readWeekOf(lexemes, at + 1);
  return {
    to: week?.to ?? at + 1,
    expression: { kind: 'weekday', weekday: read.weekday, which: null, week: week?.which ?? null },
  };
}

/** `of last week`, `next week`, `of this week` after a weekday. */
function readWeekOf(lexemes: readonly Lexeme[], at: number): { readonly which: Which; readonly to: number } | null {
  const of = lexemes[at]?.norm === 'of' || lexemes[at]?.norm === ',' ? at + 1 : at;
  if (lexemes[of + 1]?.norm !== 'week') return null;
  const which = whichOf(lexemes[of]?.norm ?? '');
  return which && { which, to: of + 2 };
}

/** `May 29, 2007`, `Apr. 1 through 14`, `May 30-June 2`, `May 2007`, `May of 2007`, `May`. */
function readFromMonth(
  lexemes: readonly Lexeme[],
  at: number,
  weekday: number | null,
  dayOnly = false,
): ReadDate | null {
  const read = readMonth(lexemes, at);
  if (!read) return null;
  const { month, to } = read;
  const day = readDayNumber(lexemes, to);
  if (day) {
    const other = readOtherDay(lexemes, day.to, month);
    if (other) {
      const { year } = other;
      const first = { kind: 'day', year, month, day: day.day, last: null, weekday } as const;
      return { to: day.to, expression: first, other };
    }
    const last = readLastDay(lexemes, day.to, month);
    const end = last?.to ?? day.to;
    const year = readYearAfter(lexemes, end) ?? readStatedYear(lexemes, end);
    return {
      to: year?.to ?? end,
      expression: {
        kind: 'day',
        year: year?.year ?? null,
        month,
        day: day.day,
        last: last?.last ?? null,
        weekday,
      },
    };
  }
  if (dayOnly) return null;
  if (isNoDay(lexemes, to)) return { to: to + 2, expression: { kind: 'impossible' } };
  const of = lexemes[to]?.norm === 'of' || lexemes[to]?.norm === ',' ? to + 1 : to;
  const year = fullYear(lexemes[of]);
  if (year !== null && !isCount(lexemes, of))
    return { to: of + 1, expression: { kind: 'month', year, month, which: null } };
  if (!isFullMonth(lexemes[at]) || !mayStandAlone(lexemes, at)) return null;
  const told = readStatedYear(lexemes, to);
  return { to: told?.to ?? at + 1, expression: { kind: 'month', year: told?.year ?? null, month, which: null } };
}

/** `42nd`, `31.5th`: an ordinal that no month has. */
function isNoDay(lexemes: readonly Lexeme[], at: number): boolean {
  const [number, ending] = [lexemes[at], lexemes[at + 1]];
  return number?.kind === 'number' && ending?.glued === true && /^(?:st|nd|rd|th)$/.test(ending.norm);
}

/** `29 May 2007`, `the 20th of July 2022`, `14-24 July`. */
function readFromDay(lexemes: readonly Lexeme[], at: number, weekday: number | null): ReadDate | null {
  const first = readDayNumber(lexemes, at);
  if (!first || /^[-/.$£€]$/.test(gluedBefore(lexemes, at))) return null;
  const range =
    lexemes[first.to]?.norm === '-' || lexemes[first.to]?.norm === 'to' ? readDayNumber(lexemes, first.to + 1) : null;
  const end = range?.to ?? first.to;
  const of = lexemes[end]?.norm === 'of' ? end + 1 : end;
  const read = readMonthOfDay(lexemes, of);
  if (!read) return null;
  const year = readYearAfter(lexemes, read.to) ?? readStatedYear(lexemes, read.to);
  return {
    to: year?.to ?? read.to,
    expression: {
      kind: 'day',
      year: year?.year ?? null,
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

/** `and 14, 1989`, `or 25` after `Oct. 13`: another day of the month, that is by itself. */
function readOtherDay(lexemes: readonly Lexeme[], at: number, month: number): ReadDate['other'] | null {
  if (!/^(?:and|or)$/.test(lexemes[at]?.norm ?? '')) return null;
  const day = readDayNumber(lexemes, at + 1);
  const after = lexemes[day?.to ?? -1];
  const year = day && readYearAfter(lexemes, day.to);
  if (
    !day ||
    (!year && after && !/^[.,;:)”"]$/.test(after.norm) && !/^(?:in|at|to|for|when|as|after|and)$/.test(after.norm))
  )
    return null;
  const told = year?.year ?? null;
  return { from: at + 1, to: year?.to ?? day.to, year: told, month, day: day.day };
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
  if (next?.glued && (next.norm === '%' || next.kind === 'word')) return null;
  if (next?.norm === ':' && next.glued && lexemes[at + 2]?.glued && lexemes[at + 2]?.kind === 'number') return null;
  return { day, to: at + 1 };
}

/** A year after a date: `, 2007`, ` 2007`; in brackets it belongs to something else. */
function readYearAfter(lexemes: readonly Lexeme[], at: number): { readonly year: number; readonly to: number } | null {
  const comma = lexemes[at]?.norm === ',' || lexemes[at]?.norm === 'of' ? 1 : 0;
  const year = fullYear(lexemes[at + comma]);
  return year === null ? null : { year, to: at + comma + 1 };
}

/** A month alone is a date after a word that leads to one, or where no other sense is likely. */
function mayStandAlone(lexemes: readonly Lexeme[], at: number): boolean {
  const word = lexemes[at]?.norm;
  const before = lexemes[at - 1];
  const ambiguous = /^(?:may|march|april|june|august)$/.test(word ?? '');
  const after = lexemes[at + 1];
  // `August House`, `April Jones`: another capital makes a name of it; `the March accession` is a date.
  if (ambiguous && after?.kind === 'word' && /^\p{Lu}/u.test(after.text) && !readWeekday(lexemes, at + 1, true))
    return false;
  if (ambiguous && /^(?:the|this|last)$/.test(before?.norm ?? '') && word !== 'may') {
    return after?.kind === 'word' && !/^(?:of|on|to|in|for|from|by|is|was|has|had|will|and)$/.test(after.norm);
  }
  if (before && (dateContext.has(before.norm) || before.norm === '-'))
    return !(word === 'may' && before.norm === 'and');
  if (ambiguous) return false;
  return !before || !/^\p{Lu}/u.test(before.text);
}

/** `the 1988 third quarter`, `1989's first half`. */
function readQuarterOfYear(lexemes: readonly Lexeme[], at: number): ReadDate | null {
  const year = fullYear(lexemes[at]);
  if (year === null || gluedBefore(lexemes, at) !== '') return null;
  const owned = lexemes[at + 1]?.norm === "'" && lexemes[at + 2]?.norm === 's' ? 2 : 0;
  return /^(?:first|second|third|fourth)$/.test(lexemes[at + 1 + owned]?.norm ?? '')
    ? readQuarter(lexemes, at + 1 + owned, year)
    : null;
}

/** `09-JAN-2017`, `2019-Aug-01`. */
function readHyphened(lexemes: readonly Lexeme[], at: number): ReadDate | null {
  const [a, first, word, second, b] = lexemes.slice(at, at + 5);
  if (!a || !word || first?.norm !== '-' || second?.norm !== '-' || b?.kind !== 'number') return null;
  if (![first, word, second, b].every((lexeme) => lexeme.glued) || gluedBefore(lexemes, at) !== '') return null;
  const read = readMonth([{ ...word, text: word.text.charAt(0).toUpperCase() + word.text.slice(1) }], 0);
  if (!read) return null;
  const [day, year] = /^\d{4}$/.test(a.text) ? [b.text, a.text] : [a.text, b.text];
  // `15-May-24`
  if (!/^\d{1,2}$/.test(day) || !/^(?:\d\d)?\d\d$/.test(year)) return null;
  const expression = {
    kind: 'day',
    year: year.length === 2 ? 2000 + Number(year) : Number(year),
    month: read.month,
    day: Number(day),
    last: null,
    weekday: null,
  } as const;
  return { to: at + 5, expression };
}

/** `15.05.2024`: day, month and year with points, which are read so wherever they are written so. */
function readDotted(lexemes: readonly Lexeme[], at: number): ReadDate | null {
  const [first, point, year] = lexemes.slice(at, at + 3);
  const parts = /^(\d{1,2})\.(\d{1,2})$/.exec(first?.text ?? '');
  if (!parts || point?.norm !== '.' || !point.glued || !year?.glued || !/^(?:19|20)\d\d$/.test(year.text)) return null;
  const [day, month] = [Number(parts[1]), Number(parts[2])];
  if (day < 1 || day > 31 || month < 1 || month > 12 || gluedBefore(lexemes, at) !== '') return null;
  return {
    to: at + 3,
    expression: { kind: 'day', year: Number(year.text), month, day, last: null, weekday: null },
  };
}

/** `2007-05-29`, `29/05/2007`, `5/29/2007`; where day and month could be either, it is left unchanged. */
function readNumeric(lexemes: readonly Lexeme[], at: number): ReadDate | null {
  const dotted = readDotted(lexemes, at);
  if (dotted) return dotted;
  const [a, mark, b, second, c] = lexemes.slice(at, at + 5);
  if (!a || !mark || !b || !second || c?.kind !== 'number' || b.kind !== 'number') return null;
  if (![mark, b, second, c].every((lexeme) => lexeme.glued) || !/^[-/.]$/.test(mark.norm) || mark.norm !== second.norm)
    return null;
  if (gluedBefore(lexemes, at) !== '' && /^[-/.\w]$/.test(gluedBefore(lexemes, at))) return null;
  const [x, y, z] = [Number(a.text), Number(b.text), Number(c.text)];
  const day = (year: number, month: number, date: number): ReadDate | null =>
    month >= 1 && month <= 12 && date >= 1 && date <= 31
      ? { to: at + 5, expression: { kind: 'day', year, month, day: date, last: null, weekday: null } }
      : null;
  if (/^\d{4}$/.test(a.text) && /^\d{2}$/.test(b.text) && /^\d{2}$/.test(c.text)) return day(x, y, z);
  if (!/^\d{4}$/.test(c.text) || a.text.length > 2 || b.text.length > 2) return null;
  if (x > 12 || x === y) return day(z, y, x);
  return y > 12 ? day(z, x, y) : null;
}
