import type { DateValue } from '../../../../model/entity.ts';

/** A day as the number of days since 1970-01-01 in the proleptic Gregorian calendar. */
export type Day = number;

const millisecondsOfDay = 86_400_000;

/** Number of the day; `month` from 1, may be outside 1 to 12, `day` may be outside the month: both carry over. */
export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / millisecondsOfDay);
}

/** Year, month (from 1), day of the month, and weekday (0 is Sunday). */
export function partsOf(day: Day): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
} {
  const date = new Date(day * millisecondsOfDay);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

/** Days in a month. */
export function daysInMonth(year: number, month: number): number {
  return partsOf(dayOf(year, month + 1, 0)).day;
}

/** `2007-05-29`: the day as ISO 8601. */
export function isoDay(day: Day): string {
  const { year, month, day: date } = partsOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The day that an ISO date names; of a month or year the first; null for anything else. */
export function parseIsoDay(iso: string): Day | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso);
  if (!match) return null;
  return dayOf(Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1));
}

/** One day. */
export function dayValue(day: Day): DateValue {
  const iso = isoDay(day);
  return { kind: 'date', start: iso, end: iso, iso, precision: 'day', approximate: false };
}

/** One month; `month` may be outside 1 to 12. */
export function monthValue(year: number, month: number): DateValue {
  const start = isoDay(dayOf(year, month, 1));
  return {
    kind: 'date',
    start,
    end: isoDay(dayOf(year, month + 1, 0)),
    iso: start.slice(0, 7),
    precision: 'month',
    approximate: false,
  };
}

/** One year. */
export function yearValue(year: number): DateValue {
  const iso = String(year).padStart(4, '0');
  return { kind: 'date', start: `${iso}-01-01`, end: `${iso}-12-31`, iso, precision: 'year', approximate: false };
}

/** From one day to another, both inclusive. */
export function spanValue(start: Day, end: Day, precision: DateValue['precision']): DateValue {
  const [first, last] = [isoDay(start), isoDay(end)];
  return { kind: 'date', start: first, end: last, iso: `${first}/${last}`, precision, approximate: false };
}

/** The week, Monday to Sunday, that holds the day. */
export function weekValue(day: Day): DateValue {
  const monday = day - ((partsOf(day).weekday + 6) % 7);
  return spanValue(monday, monday + 6, 'week');
}

/** From one year to another, both inclusive. */
export function yearsValue(first: number, last: number, precision: DateValue['precision']): DateValue {
  const [start, end] = [isoDay(dayOf(first, 1, 1)), isoDay(dayOf(last, 12, 31))];
  return { kind: 'date', start, end, iso: `${start.slice(0, 4)}/${end.slice(0, 4)}`, precision, approximate: false };
}
