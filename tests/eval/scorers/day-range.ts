/** Inclusive range of days as the ISO dates of its ends. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

const seasons: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/**
 * The days that a TIMEX3 value of a date or time covers: `1998-08-07TMO`, `2000-W7`, `1998-Q3`, `1998-FA`, `199X`, `1949-XX`
 * (no finer than its year), `1998-01-01/1998-02-01`. Null for durations, references (`PAST_REF`) and what cannot be read.
 */
export function dayRangeOf(value: string): DayRange | null {
  const [from, to] = value.split('/');
  if (from !== undefined && to !== undefined) {
    const [start, end] = [dayRangeOf(from), dayRangeOf(to)];
    return start && end ? { first: start.first, last: end.last } : null;
  }
  const day = value.replace(/T.*$/, '').replace(/(?:-XX)+$/, '');
  return weeks(day) ?? parts(day) ?? calendar(day);
}

function weeks(value: string): DayRange | null {
  const match = /^(\d{4})-W(\d{1,2})(-WE|-\d)?$/.exec(value);
  if (!match) return null;
  // The week that holds 4 January is the first of its year (ISO 8601).
  const fourth = Date.UTC(Number(match[1]), 0, 4) / 864e5;
  const monday = fourth - weekdayFromMonday(fourth) + 7 * (Number(match[2]) - 1);
  if (match[3] === '-WE') return range(monday + 5, monday + 6);
  const offset = match[3] === undefined ? null : Number(match[3].slice(1)) - 1;
  return offset === null ? range(monday, monday + 6) : range(monday + offset, monday + offset);
}

function parts(value: string): DayRange | null {
  const match = /^(\d{4})-(?:([QH])([1-4])|(SP|SU|FA|WI))$/.exec(value);
  if (!match) return null;
  const year = Number(match[1]);
  const length = match[2] === 'H' ? 6 : 3;
  const month = match[4] === undefined ? (Number(match[3]) - 1) * length + 1 : (seasons[match[4]] ?? 1);
  return range(dayNumber(year, month, 1), dayNumber(year, month + length, 0));
}

function calendar(value: string): DayRange | null {
  const match = /^(\d{2,3}|\d{4})(X{0,2})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return null;
  const [, digits = '', , month, day] = match;
  if (digits.length < 4) {
    const years = 10 ** (4 - digits.length);
    const first = Number(digits) * years;
    return range(dayNumber(first, 1, 1), dayNumber(first + years, 1, 0));
  }
  const year = Number(digits);
  if (month === undefined) return range(dayNumber(year, 1, 1), dayNumber(year + 1, 1, 0));
  const number = Number(month);
  if (day === undefined) return range(dayNumber(year, number, 1), dayNumber(year, number + 1, 0));
  return range(dayNumber(year, number, Number(day)), dayNumber(year, number, Number(day)));
}

function weekdayFromMonday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function dayNumber(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / 864e5;
}

function range(first: number, last: number): DayRange {
  const iso = (day: number) => new Date(day * 864e5).toISOString().slice(0, 10);
  return { first: iso(first), last: iso(last) };
}
