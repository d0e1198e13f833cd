import type { DateValue, Timex } from '../../../../model/entity.ts';
import type { DateExpression, DateMatch, TimeUnit } from '../dates/date-expression.ts';
import { dayOf, isoDay, parseIsoDay, partsOf } from './calendar.ts';
import type { DateContext } from './date-context.ts';

const letters: Partial<Record<TimeUnit, readonly [letter: string, factor: number]>> = {
  day: ['D', 1],
  night: ['D', 1],
  week: ['W', 1],
  weekend: ['W', 1],
  fortnight: ['W', 2],
  month: ['M', 1],
  quarter: ['M', 3],
  year: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
};
const seasonOfMonth: Readonly<Record<number, string>> = { 3: 'SP', 6: 'SU', 9: 'FA', 12: 'WI' };

/** Period of this many units as ISO 8601; `X` for a number that the text leaves open. */
export function periodOf(unit: TimeUnit, amount: number | null): string {
  const [letter, factor] = letters[unit] ?? [unit.charAt(0).toUpperCase(), 1];
  const clock = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'T' : '';
  return `P${clock}${amount === null ? 'X' : amount * factor}${letter}`;
}

/** The same as TimeML has it, in whole units: `PT5H30M`. */
export function timexPeriodOf(unit: TimeUnit, amount: number | null): string {
  if (amount === null || Number.isInteger(amount) || (unit !== 'hour' && unit !== 'year'))
    return periodOf(unit, amount);
  const whole = Math.floor(amount);
  const rest = Math.round((amount - whole) * (unit === 'hour' ? 60 : 12));
  const [clock, letter] = unit === 'hour' ? ['T', 'H'] : ['', 'Y'];
  return `P${clock}${whole > 0 ? `${whole}${letter}` : ''}${rest}M`;
}

/** What TimeML says of a date; null for one that no calendar has. */
export function timexOfDate(match: DateMatch, value: DateValue | null, context: DateContext): Timex | null {
  const { expression, dayPart } = match;
  if (expression.kind === 'impossible' || (expression.kind === 'day' && isImpossible(expression))) return null;
  const mod = match.mod ?? (match.approximate ? 'APPROX' : null);
  const made = { mod, anchor: value && anchorOf(expression, context), quant: null, freq: null };
  if (expression.kind === 'stretch') {
    return { ...made, type: 'DURATION', value: periodOf(expression.unit, Math.abs(expression.by)) };
  }
  if (expression.kind === 'months') return { ...made, type: 'DURATION', value: `P${expression.count}M` };
  const told = value ? timexValue(value) : openValue(expression);
  if (dayPart) return { ...made, type: 'TIME', value: `${told.replace(/^P.*$|_REF$/, 'XXXX-XX-XX')}T${dayPart}` };
  return { ...made, type: told.startsWith('P') && !told.endsWith('_REF') ? 'DURATION' : 'DATE', value: told };
}

/** Value of a TIMEX3 for a stretch of days: the shortest that stands for it, a period where none does. */
function timexValue({ iso, start, end, precision }: DateValue): string {
  const [first, last] = [parseIsoDay(start) ?? 0, parseIsoDay(end) ?? 0];
  const { year, month, weekday } = partsOf(first);
  switch (precision) {
    case 'day':
    case 'month':
    case 'quarter':
    case 'year':
      return iso;
    case 'week':
      return isoWeek(first);
    case 'season':
      return `${start.slice(0, 4)}-${seasonOfMonth[month] ?? 'SP'}`;
    case 'decade':
      return `${start.slice(0, 3)}X`;
    case 'century':
      return `${start.slice(0, 2)}XX`;
    case 'interval': {
      if (weekday === 6 && last - first === 1) return `${isoWeek(first)}-WE`;
      if (start.endsWith('-01-01') && end === `${start.slice(0, 4)}-06-30`) return `${start.slice(0, 4)}-H1`;
      if (start.endsWith('-07-01') && end === `${start.slice(0, 4)}-12-31`) return `${start.slice(0, 4)}-H2`;
      const years = partsOf(last).year - year + 1;
      return start.endsWith('-01-01') && end.endsWith('-12-31') ? `P${years}Y` : `P${last - first + 1}D`;
    }
  }
}

/** `2007-W22`: week of ISO 8601, whose year is that of its Thursday. */
function isoWeek(day: number): string {
  const thursday = day - ((partsOf(day).weekday + 6) % 7) + 3;
  const { year } = partsOf(thursday);
  const week = Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

/** What is known of a date that cannot be resolved, `X` for the rest. */
function openValue(expression: DateExpression): string {
  switch (expression.kind) {
    case 'day':
      return `XXXX-${two(expression.month)}-${two(expression.day)}`;
    case 'month':
      return `XXXX-${two(expression.month)}`;
    case 'nth':
    case 'that-month':
      return `XXXX-${two(expression.month)}`;
    case 'weekday':
      return `XXXX-WXX-${expression.weekday === 0 ? 7 : expression.weekday}`;
    case 'quarter':
      return `XXXX-${expression.of === 4 ? 'Q' : 'H'}${expression.number}`;
    case 'season':
      return `XXXX-${{ spring: 'SP', summer: 'SU', autumn: 'FA', winter: 'WI' }[expression.season]}`;
    case 'week-of':
      return 'XXXX-WXX';
    case 'holiday':
    case 'beside':
      return 'XXXX-XX-XX';
    case 'year-ago':
      return 'PAST_REF';
    case 'shift':
      if (expression.from === 'previous') return openUnit(expression.unit);
      return expression.by < 0 ? 'PAST_REF' : expression.by > 0 ? 'FUTURE_REF' : 'PRESENT_REF';
    default:
      return 'XXXX';
  }
}

function openUnit(unit: TimeUnit): string {
  if (unit === 'week' || unit === 'weekend') return 'XXXX-WXX';
  if (unit === 'month') return 'XXXX-XX';
  if (unit === 'quarter') return 'XXXX-QX';
  return unit === 'year' || unit === 'decade' || unit === 'century' ? 'XXXX' : 'XXXX-XX-XX';
}

/** A day that no year has: `Feb. 30`. */
function isImpossible({ year, month, day }: DateExpression & { kind: 'day' }): boolean {
  const leap = typeof year === 'number' ? year : 2000;
  return day > new Date(Date.UTC(leap, month, 0)).getUTCDate();
}

function anchorOf(expression: DateExpression, { reference, previous }: DateContext): string | null {
  const article = reference === null ? null : isoDay(reference);
  switch (expression.kind) {
    case 'shift':
      return expression.from === 'previous' ? (previous?.start ?? null) : article;
    case 'year-ago':
      return previous?.start ?? null;
    case 'year':
    case 'decade':
    case 'century':
    case 'impossible':
      return null;
    case 'day':
    case 'month':
    case 'quarter':
    case 'season':
    case 'holiday':
      return typeof expression.year === 'number' ? null : article;
    default:
      return article;
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
