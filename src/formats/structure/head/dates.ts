import type { Span } from '../../../model/span.ts';
import { months } from './vocabulary.ts';

/** A date as printed. `iso` is null where the year, or which number is the month, is not said. */
export interface PrintedDate extends Span {
  readonly iso: string | null;
  /** Month (1 to 12) and day where they are known; to be completed with a year from elsewhere. */
  readonly monthDay: { readonly month: number; readonly day: number } | null;
}

const monthWords = months.flat().join('|');
const monthPattern = `(?<month>${monthWords})\\b\\.?`;
const dayPattern = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?';
const yearPattern = '(?<year>(?:1[6-9]|20)\\d\\d)';
const weekday =
  '(?:[0-2]?\\d[:.][0-5]\\d *(?:[ap]\\.?m\\.?)? *(?:[A-Z]{2,4})?,? +)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?,? +)?';
const clock =
  '(?:,? *(?:at|@|\\||[-–—•·])? *(?:T|\\b)[0-2]?\\d(?:[:.][0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?: *[ap]\\.?m\\b\\.?)?| *[ap]\\.?m\\b\\.?)(?: *\\(?(?:Z|[+-]\\d\\d:?\\d\\d|[A-Z]{2,5}(?:[+-]\\d+)?)\\)?)?)?';
const calendar: readonly string[] = [
  `${monthPattern} *${dayPattern},? *${yearPattern}`,
  `${dayPattern} +${monthPattern},? *${yearPattern}`,
  '(?<year>(?:1[6-9]|20)\\d\\d)-(?<number>[01]\\d)-(?<day>[0-3]\\d)',
  '(?<first>[0-3]?\\d)(?<mark>[/.])(?<second>[0-3]?\\d)[/.](?<year>(?:1[6-9]|20)\\d\\d)',
  `${monthPattern} *${dayPattern}(?!\\d)`,
  `${dayPattern} +${monthPattern}`,
];
const lead =
  '(?:(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|filed|issued)|date|dated|publication date)(?: +(?:on|at))?[ :]+)?';
const wholeLine = calendar.map((core) => new RegExp(`^(${lead})(${weekday}${core}${clock}\\.?)$`, 'i'));
const opening = calendar.map((core) => new RegExp(`^(?:${weekday}${core})`, 'i'));

/** Every date has one; the patterns are large, and take long to compile and to fail. */
const hasDigit = /\d/;
/** Longest line that is looked at for a date. */
const longestDateLine = 100;

/** Reads a line that says nothing but a date, as `Tuesday, May 29, 2007` or `Updated: 29 May 2007 at 5:32 PM EDT`; null for any other. The span skips `Updated:`. */
export function parseDateLine(line: string): PrintedDate | null {
  if (line.length > longestDateLine || !hasDigit.test(line)) return null;
  for (const pattern of wholeLine) {
    const match = pattern.exec(line);
    if (!match) continue;
    const start = match[1]?.length ?? 0;
    const date = dateOf(match.groups ?? {});
    if (date === null || (date.iso === null && start === 0 && !/day|\d{4}/i.test(line))) continue;
    return { start, end: line.length, ...date };
  }
  return null;
}

/** Reads the date with which a text begins; null where it begins with none. */
export function parseLeadingDate(text: string): PrintedDate | null {
  const head = text.slice(0, longestDateLine);
  if (!hasDigit.test(head)) return null;
  for (const pattern of opening) {
    const match = pattern.exec(head);
    const date = match && dateOf(match.groups ?? {});
    if (match && date) return { start: 0, end: match[0].length, ...date };
  }
  return null;
}

/** ISO 8601 date of the numbers; null where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function dateOf(groups: Readonly<Record<string, string | undefined>>): Omit<PrintedDate, keyof Span> | null {
  const year = groups['year'] ? Number(groups['year']) : null;
  if (groups['first'] && groups['second'] && year !== null) {
    return numericDate(Number(groups['first']), Number(groups['second']), year, groups['mark'] === '.');
  }
  const name = groups['month']?.toLowerCase();
  const month = groups['number']
    ? Number(groups['number'])
    : months.findIndex((names) => names.includes(name ?? '')) + 1;
  const day = Number(groups['day']);
  const iso = isoDate(year ?? leapYear, month, day);
  if (iso === null) return null;
  return { iso: year === null ? null : iso, monthDay: { month, day } };
}

/** 29 February is a day where the year is not said. */
const leapYear = 2000;

/** `05/29/2007` says which is the month, `05/06/2007` does not: wrong is worse than absent. Between points the day comes first. */
function numericDate(
  first: number,
  second: number,
  year: number,
  hasPoints: boolean,
): Omit<PrintedDate, keyof Span> | null {
  const american = hasPoints ? null : isoDate(year, first, second);
  const european = isoDate(year, second, first);
  if (american === null && european === null) return null;
  const certain = american === null || european === null || first === second;
  return { iso: certain ? (american ?? european) : null, monthDay: null };
}
