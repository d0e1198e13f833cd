import type { DateValue } from '../../../../model/entity.ts';
import type { TimeUnit } from '../dates/date-expression.ts';
import {
  dayOf,
  dayValue,
  monthValue,
  parseIsoDay,
  partsOf,
  spanValue,
  weekValue,
  yearsValue,
  yearValue,
} from './calendar.ts';
import type { DateContext } from './date-context.ts';

/** The date this many units after another one, or before where `by` is negative; null where that one is too coarse to count from. */
export function shiftDate(unit: TimeUnit, by: number, base: DateValue): DateValue | null {
  return resolveShift(unit, by, 'previous', {
    reference: null,
    direction: null,
    previous: base,
    period: null,
    isAttributive: false,
  });
}

/** The date shifted by whole units from the article's or from the one before. */
export function resolveShift(
  unit: TimeUnit,
  by: number,
  from: 'article' | 'previous' | 'same',
  context: DateContext,
): DateValue | null {
  if (from === 'same' && unit === 'weekend') {
    // `Over the weekend` looks back where nothing looks ahead.
    const direction = context.direction === 'future' ? context.direction : 'past';
    return resolveShift(unit, by, 'article', { ...context, direction });
  }
  if (from === 'same') return resolveYearAgo(context) ?? resolveShift(unit, by, 'article', context);
  const isYearAgo = from === 'previous' && unit === 'year' && by === -1 && context.previous?.precision !== 'year';
  const yearAgo = isYearAgo && context.period ? resolveYearAgo(context) : null;
  if (yearAgo) return yearAgo;
  const base = from === 'article' ? context.reference : context.previous && parseIsoDay(context.previous.start);
  if (base === null) return null;
  if (from === 'previous' && context.previous && !fineEnough(unit, context.previous)) return null;
  const now = partsOf(base);
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return null;
    case 'day':
    case 'night':
      return dayValue(base + Math.round(by));
    case 'week':
      return from === 'article' ? weekValue(base + 7 * Math.round(by)) : dayValue(base + Math.round(7 * by));
    case 'fortnight':
      return dayValue(base + Math.round(14 * by));
    case 'weekend': {
      // `The weekend` and `this weekend` after it, reported in the past, is the one just over.
      const saturday = base + ((6 - now.weekday + 7) % 7) - (now.weekday === 0 ? 7 : 0);
      const over = by === 0 && context.direction === 'past' && now.weekday >= 1 && now.weekday <= 3 ? -7 : 0;
      return spanValue(saturday + 7 * by + over, saturday + 7 * by + over + 1, 'interval');
    }
    case 'month':
      return monthValue(now.year, now.month + Math.round(by));
    case 'quarter': {
      const first = Math.floor((now.month - 1) / 3) * 3 + 1 + 3 * by;
      const start = dayOf(now.year, first, 1);
      const { year, month } = partsOf(start);
      return { ...spanValue(start, dayOf(now.year, first + 3, 0), 'quarter'), iso: `${year}-Q${(month + 2) / 3}` };
    }
    case 'year': {
      const whole = Number.isInteger(by);
      return whole ? yearValue(now.year + by) : monthValue(now.year, now.month + Math.round(12 * by));
    }
    case 'decade': {
      const first = Math.floor(now.year / 10) * 10 + 10 * by;
      return yearsValue(first, first + 9, 'decade');
    }
    case 'century': {
      const first = Math.floor((now.year - 1) / 100) * 100 + 1 + 100 * by;
      return yearsValue(first, first + 99, 'century');
    }
  }
}

/** The quarter, months or month a year before those named last; null where none were. */
export function resolveYearAgo({ previous, period }: DateContext): DateValue | null {
  const base = previous?.precision === 'month' ? previous : period;
  const [first, last] = [base && parseIsoDay(base.start), base && parseIsoDay(base.end)];
  if (!base || first === null || last === null) return null;
  const [start, end] = [partsOf(first), partsOf(last)];
  if (base.precision === 'month') return monthValue(start.year - 1, start.month);
  const value = spanValue(dayOf(start.year - 1, start.month, 1), dayOf(end.year - 1, end.month + 1, 0), base.precision);
  return base.precision === 'quarter' ? { ...value, iso: `${start.year - 1}-Q${(start.month + 2) / 3}` } : value;
}

/** `Two days later` needs a day to count from, `two months later` at least a month. */
function fineEnough(unit: TimeUnit, previous: DateValue): boolean {
  if (unit === 'year' || unit === 'decade' || unit === 'century')
    return previous.precision !== 'decade' && previous.precision !== 'century';
  if (unit === 'month' || unit === 'quarter') return /^(?:day|month|quarter)$/.test(previous.precision);
  return previous.precision === 'day';
}

/** The stretch that ends or begins at the article's date. */
export function resolveStretch(unit: TimeUnit, by: number, { reference }: DateContext): DateValue | null {
  if (reference === null) return null;
  const now = partsOf(reference);
  const months: Partial<Record<TimeUnit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };
  const days: Partial<Record<TimeUnit, number>> = { day: 1, night: 1, week: 7, weekend: 7, fortnight: 14 };
  const inMonths = months[unit];
  const inDays = days[unit];
  if (inMonths === undefined && inDays === undefined) return null;
  const other =
    inMonths === undefined
      ? reference + Math.round((inDays ?? 1) * by)
      : dayOf(now.year, now.month + Math.round(inMonths * by), now.day);
  return spanValue(Math.min(reference, other), Math.max(reference, other), 'interval');
}
