import type { DateValue } from '../../../../model/entity.ts';
import type { DateExpression, DateMatch, Season, StatedYear, Which } from '../dates/date-expression.ts';
import { dayOfHoliday } from '../dates/holidays.ts';
import {
  dayOf,
  daysInMonth,
  dayValue,
  monthValue,
  parseIsoDay,
  partsOf,
  spanValue,
  weekValue,
  yearsValue,
  yearValue,
} from './calendar.ts';
import type { DateContext, Direction } from './date-context.ts';
import { resolveShift, resolveStretch, resolveYearAgo } from './shift-date.ts';

const firstMonthOfSeason: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** The calendar interval that a date stands for; null where it comes again and again or the article's date is missing. */
export function resolveDate(match: DateMatch, context: DateContext): DateValue | null {
  const value = resolve(match.expression, context);
  if (!value) return null;
  return match.approximate || match.part ? { ...value, approximate: true } : value;
}

function resolve(expression: DateExpression, context: DateContext): DateValue | null {
  switch (expression.kind) {
    case 'day':
      return resolveDay(expression, context);
    case 'month':
      return resolveMonth(expression.month, expression.year, expression.which, context);
    case 'year':
      return resolveYear(expression);
    case 'decade':
      return yearsValue(expression.year, expression.year + 9, 'decade');
    case 'century': {
      const first = (expression.century - 1) * 100 + 1;
      return yearsValue(first, first + 99, 'century');
    }
    case 'quarter':
      return resolveQuarter(expression, context);
    case 'season':
      return resolveSeason(expression.season, expression.year, expression.which, context);
    case 'weekday':
      return resolveWeekday(expression, context);
    case 'week-of': {
      const year = yearOfDay(expression.month, expression.day, context);
      return year === null ? null : weekValue(dayOf(year, expression.month, expression.day));
    }
    case 'holiday':
      return resolveHoliday(expression, context);
    case 'nth':
      return resolveNth(expression, context);
    case 'that-month': {
      const { previous } = context;
      return previous && monthValue(Number(previous.start.slice(0, 4)), expression.month);
    }
    case 'beside': {
      const day = resolve(expression.day, context);
      const start = day && parseIsoDay(day.start);
      return start === null || day?.precision !== 'day' ? null : dayValue(start + expression.by);
    }
    case 'months': {
      const year = statedYear(expression.year, context);
      return year === null ? null : spanValue(dayOf(year, 1, 1), dayOf(year, expression.count + 1, 0), 'interval');
    }
    case 'year-ago':
      return resolveYearAgo(context);
    case 'shift':
      return resolveShift(expression.unit, expression.by, expression.from, context);
    case 'stretch':
      return resolveStretch(expression.unit, expression.by, context);
    case 'impossible':
      return null;
  }
}

function resolveYear({ year, last, fiscal }: DateExpression & { kind: 'year' }): DateValue {
  const value = last === null ? yearValue(year) : yearsValue(year, last, 'interval');
  return fiscal ? { ...value, approximate: true } : value;
}

function resolveDay(expression: DateExpression & { kind: 'day' }, context: DateContext): DateValue | null {
  const year = statedYear(expression.year, context) ?? yearOfDay(expression.month, expression.day, context);
  if (year === null || expression.day > daysInMonth(year, expression.month)) return null;
  const start = dayOf(year, expression.month, expression.day);
  if (!expression.last) return dayValue(start);
  const sameYear = expression.last.month >= expression.month ? year : year + 1;
  const end = dayOf(sameYear, expression.last.month, expression.last.day);
  return end > start ? spanValue(start, end, 'interval') : null;
}

function statedYear(told: StatedYear, { reference }: DateContext): number | null {
  if (told === null || typeof told === 'number') return told;
  return reference === null ? null : partsOf(reference).year + told.fromArticle;
}

function yearOfDay(month: number, day: number, context: DateContext): number | null {
  const { reference, isAttributive } = context;
  if (reference === null) return null;
  const { year } = partsOf(reference);
  const distance = (candidate: number) => dayOf(candidate, month, day) - reference;
  const direction = context.direction ?? (isAttributive ? 'past' : null);
  return chooseYear(year, distance, direction);
}

/** Days by which a day that is the other way may be nearer and still be meant: `invited them to a ceremony on March 12`. */
const nearDays = 45;
const farDays = 270;

/** Of last, this and next year, the one whose date is in the direction reported, but for a day that is far nearer; else the nearest. */
function chooseYear(year: number, distance: (year: number) => number, direction: Direction, isDay = true): number {
  const candidates = [year - 1, year, year + 1].sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)));
  const nearest = candidates[0] ?? year;
  if (direction === null || direction === 'near') return nearest;
  const fits = (candidate: number) => (direction === 'past' ? distance(candidate) <= 0 : distance(candidate) >= 0);
  const fitting = candidates.find(fits) ?? nearest;
  return isDay && Math.abs(distance(fitting)) > farDays && Math.abs(distance(nearest)) <= nearDays ? nearest : fitting;
}

function resolveMonth(month: number, told: StatedYear, which: Which, context: DateContext): DateValue | null {
  const year = statedYear(told, context);
  if (year !== null) return monthValue(year, month);
  if (context.reference === null) return null;
  const now = partsOf(context.reference);
  if (which === 'this') return monthValue(now.year, month);
  if (which === 'last') return monthValue(month < now.month ? now.year : now.year - 1, month);
  if (which === 'next') return monthValue(month > now.month ? now.year : now.year + 1, month);
  const middle = (candidate: number) => (candidate - now.year) * 365 + (month - now.month) * 30;
  return monthValue(
    chooseYear(now.year, middle, context.direction ?? (context.isAttributive ? 'past' : null), false),
    month,
  );
}

function resolveQuarter(expression: DateExpression & { kind: 'quarter' }, context: DateContext): DateValue | null {
  const length = 12 / expression.of;
  const first = (expression.number - 1) * length + 1;
  const year = statedYear(expression.year, context) ?? yearOfQuarter(first, length, context);
  if (year === null) return null;
  const value = spanValue(
    dayOf(year, first, 1),
    dayOf(year, first + length, 0),
    expression.of === 4 ? 'quarter' : 'interval',
  );
  return expression.of === 4 ? { ...value, iso: `${year}-Q${expression.number}` } : value;
}

/** A quarter ahead has not ended, any other is in its last month or over: quarters are mostly looked back on. */
function yearOfQuarter(first: number, length: number, { reference, direction }: DateContext): number | null {
  if (reference === null) return null;
  const { year } = partsOf(reference);
  if (direction === 'future') return dayOf(year, first + length, 1) > reference ? year : year + 1;
  return dayOf(year, first + length - 1, 1) <= reference ? year : year - 1;
}

function resolveSeason(season: Season, told: StatedYear, which: Which, context: DateContext): DateValue | null {
  const { reference } = context;
  const year = statedYear(told, context);
  const month = firstMonthOfSeason[season];
  const at = (start: number) => spanValue(dayOf(start, month, 1), dayOf(start, month + 3, 0), 'season');
  if (year !== null) return at(year);
  if (reference === null) return null;
  const now = partsOf(reference);
  const started = now.month >= month;
  // In January and February, the winter of the year before still runs.
  const current = season === 'winter' && now.month <= 2 ? now.year - 1 : now.year;
  if (which === 'next') return at(started ? now.year + 1 : current);
  if (which === 'last') return at(dayOf(current, month + 3, 0) < reference ? current : current - 1);
  return at(current);
}

function resolveWeekday(
  { weekday, which, week }: DateExpression & { kind: 'weekday' },
  { reference, direction }: DateContext,
): DateValue | null {
  if (reference === null) return null;
  const today = partsOf(reference).weekday;
  if (week !== null) {
    const monday = reference - ((today + 6) % 7) + 7 * { last: -1, this: 0, next: 1 }[week];
    return dayValue(monday + ((weekday + 6) % 7));
  }
  const back = (today - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  // Yesterday is `Monday`, not `last Monday`; tomorrow is not `next Wednesday`.
  if (which === 'last') return dayValue(reference - (back <= 1 ? back + 7 : back));
  if (which === 'next') return dayValue(reference + (ahead <= 1 ? ahead + 7 : ahead));
  if (which === 'this') return dayValue(direction === 'past' ? reference - back : reference + ahead);
  if (direction === 'near') return dayValue(back <= 3 ? reference - back : reference + ahead);
  return dayValue(direction === 'future' ? reference + ahead : reference - back);
}

function resolveNth(
  { nth, of, month, year }: DateExpression & { kind: 'nth' },
  context: DateContext,
): DateValue | null {
  const start = resolveMonth(month, year, null, context)?.start;
  if (!start) return null;
  const told = Number(start.slice(0, 4));
  const day = (weekday: number) => dayOfHoliday({ month, weekday, nth }, told);
  if (of === 'weekend') return spanValue(day(6), day(6) + 1, 'interval');
  if (of !== 'week') return partsOf(day(of)).month === month ? dayValue(day(of)) : null;
  // Weeks of a month are those that have their Thursday in it, as those of a year are.
  return weekValue(day(4));
}

/** The week or the nearest Saturday and Sunday of a holiday. */
function stretchOf(day: DateValue | null, stretch: 'week' | 'weekend' | null): DateValue | null {
  const start = day && parseIsoDay(day.start);
  if (stretch === null || start === null) return day;
  if (stretch === 'week') return weekValue(start);
  const { weekday } = partsOf(start);
  const saturday = weekday <= 2 ? start - weekday - 1 : start + 6 - weekday;
  return spanValue(saturday, saturday + 1, 'interval');
}

function resolveHoliday(expression: DateExpression & { kind: 'holiday' }, context: DateContext): DateValue | null {
  return stretchOf(resolveHolidayDay(expression, context), expression.stretch);
}

function resolveHolidayDay(
  { holiday, year, which }: DateExpression & { kind: 'holiday' },
  context: DateContext,
): DateValue | null {
  const told = statedYear(year, context);
  if (told !== null) return dayValue(dayOfHoliday(holiday, told));
  const { reference } = context;
  if (reference === null) return null;
  const now = partsOf(reference).year;
  const distance = (candidate: number) => dayOfHoliday(holiday, candidate) - reference;
  if (which === 'last') return dayValue(dayOfHoliday(holiday, distance(now) < 0 ? now : now - 1));
  if (which === 'next') return dayValue(dayOfHoliday(holiday, distance(now) > 0 ? now : now + 1));
  return dayValue(dayOfHoliday(holiday, which === 'this' ? now : chooseYear(now, distance, context.direction)));
}
