import type { ReadDate } from './date-expression.ts';
import { isFullMonth, isWeekdayPlural, readMonth, readWeekday } from './date-words.ts';
import type { Lexeme } from './lexemes.ts';
import { readCentury, readDecade, readFiscalYear, readQuarter, readSeason } from './periods.ts';
import { dateContext, fullYear, gluedBefore, isCount, readToldYear, readYears } from './years.ts';

/** Reads a date of the calendar at a position: weekdays, months, days, years, decades, centuries, quarters; the longest that fits. */
export function readCalendarDate(lexemes: readonly Lexeme[], at: number): ReadDate | null {
  const lexeme = lexemes[at];
  if (!lexeme) return null;
  if (lexeme.kind === 'word') {
    return (
      readQuarter(lexemes, at) ??
      readFiscalYear(lexemes, at) ??
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

function readFromWeekday(lexemes: readonly Lexeme[], at: number): ReadDate | null {
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
function readFromDay(lexemes: readonly Lexeme[], at: number, weekday: number | null): ReadDate | null {
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
function readNumeric(lexemes: readonly Lexeme[], at: number): ReadDate | null {
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
