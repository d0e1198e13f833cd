import type { DateValue } from '../../../model/entity.ts';
import {
  type Day,
  dayOf,
  daysInMonth,
  dayValue,
  isoDay,
  monthValue,
  parseIsoDay,
  partsOf,
  spanValue,
  weekValue,
  yearValue,
} from './calendar.ts';
import type { DateExpression, DateMatch, PartOfPeriod, Season, TimeUnit, Which, YearTold } from './date-expression.ts';

/** Where the sentence looks: back, ahead, or the text does not tell. */
export type Direction = 'past' | 'future' | null;

/** What a date is resolved against. */
export interface DateContext {
  /** The article's date; null where it is not known, and then relative dates have no value. */
  readonly reference: Day | null;
  readonly direction: Direction;
  /** The date resolved before it in the same paragraph, for `two days later`. */
  readonly previous: DateValue | null;
}

const firstMonthOfSeason: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** Days by which a date that lies the other way may be nearer and still be meant: `The vote is June 5, officials said`. */
const nearDays = 45;
const farDays = 270;

/** The calendar interval that a date stands for; null where it comes again and again or the article's date is missing. */
export function resolveDate(match: DateMatch, context: DateContext): DateValue | null {
  const value = resolve(match.expression, context);
  if (!value) return null;
  const narrowed = match.part ? narrow(value, match.part) : value;
  return match.approximate ? { ...narrowed, approximate: true } : narrowed;
}

function resolve(expression: DateExpression, context: DateContext): DateValue | null {
  switch (expression.kind) {
    case 'day':
      return resolveDay(expression, context);
    case 'month':
      return resolveMonth(expression.month, expression.year, expression.which, context);
    case 'year':
      return expression.last === null
        ? yearValue(expression.year)
        : years(expression.year, expression.last, 'interval');
    case 'decade':
      return years(expression.year, expression.year + 9, 'decade');
    case 'century': {
      const first = (expression.century - 1) * 100 + 1;
      return years(first, first + 99, 'century');
    }
    case 'quarter':
      return resolveQuarter(expression, context);
    case 'season':
      return resolveSeason(expression.season, expression.year, expression.which, context);
    case 'weekday':
      return resolveWeekday(expression.weekday, expression.which, context);
    case 'shift':
      return resolveShift(expression.unit, expression.by, expression.from, context);
    case 'stretch':
      return resolveStretch(expression.unit, expression.by, context);
    case 'recurring':
      return null;
  }
}

function resolveDay(expression: DateExpression & { kind: 'day' }, context: DateContext): DateValue | null {
  const year = toldYear(expression.year, context) ?? yearOfDay(expression.month, expression.day, context);
  if (year === null || expression.day > daysInMonth(year, expression.month)) return null;
  const start = dayOf(year, expression.month, expression.day);
  if (!expression.last) return dayValue(start);
  const sameYear = expression.last.month >= expression.month ? year : year + 1;
  const end = dayOf(sameYear, expression.last.month, expression.last.day);
  return end > start ? spanValue(start, end, 'interval') : null;
}

function toldYear(told: YearTold, { reference }: DateContext): number | null {
  if (told === null || typeof told === 'number') return told;
  return reference === null ? null : partsOf(reference).year + told.fromArticle;
}

function yearOfDay(month: number, day: number, { reference, direction }: DateContext): number | null {
  if (reference === null) return null;
  const { year } = partsOf(reference);
  const distance = (candidate: number) => dayOf(candidate, month, day) - reference;
  return chooseYear(year, distance, direction);
}

/** Of last, this and next year, the one whose date lies in the direction told, unless the other is far nearer. */
function chooseYear(year: number, distance: (year: number) => number, direction: Direction): number {
  const candidates = [year - 1, year, year + 1].sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)));
  const nearest = candidates[0] ?? year;
  if (direction === null) return nearest;
  const fits = (candidate: number) => (direction === 'past' ? distance(candidate) <= 0 : distance(candidate) >= 0);
  const fitting = candidates.find(fits) ?? nearest;
  const clear = Math.abs(distance(fitting)) > farDays && Math.abs(distance(nearest)) <= nearDays;
  return clear ? nearest : fitting;
}

function resolveMonth(month: number, told: YearTold, which: Which, context: DateContext): DateValue | null {
  const year = toldYear(told, context);
  if (year !== null) return monthValue(year, month);
  if (context.reference === null) return null;
  const now = partsOf(context.reference);
  if (which === 'this') return monthValue(now.year, month);
  if (which === 'last') return monthValue(month < now.month ? now.year : now.year - 1, month);
  if (which === 'next') return monthValue(month > now.month ? now.year : now.year + 1, month);
  const middle = (candidate: number) => (candidate - now.year) * 365 + (month - now.month) * 30;
  return monthValue(chooseYear(now.year, middle, context.direction), month);
}

function resolveQuarter(expression: DateExpression & { kind: 'quarter' }, context: DateContext): DateValue | null {
  const year = expression.year ?? (context.reference === null ? null : partsOf(context.reference).year);
  if (year === null) return null;
  const length = 12 / expression.of;
  const first = (expression.number - 1) * length + 1;
  const value = spanValue(
    dayOf(year, first, 1),
    dayOf(year, first + length, 0),
    expression.of === 4 ? 'quarter' : 'interval',
  );
  return expression.of === 4 ? { ...value, iso: `${year}-Q${expression.number}` } : value;
}

function resolveSeason(
  season: Season,
  year: number | null,
  which: Which,
  { reference }: DateContext,
): DateValue | null {
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

function resolveWeekday(weekday: number, which: Which, { reference, direction }: DateContext): DateValue | null {
  if (reference === null) return null;
  const back = (partsOf(reference).weekday - weekday + 7) % 7;
  if (which === 'last') return dayValue(reference - (back === 0 ? 7 : back));
  const ahead = (7 - back) % 7;
  if (which === 'next') return dayValue(reference + (ahead === 0 ? 7 : ahead));
  return dayValue(direction === 'future' ? reference + ahead : reference - back);
}

function resolveShift(
  unit: TimeUnit,
  by: number,
  from: 'article' | 'previous',
  context: DateContext,
): DateValue | null {
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
      const saturday = base + ((6 - now.weekday + 7) % 7) - (now.weekday === 0 ? 7 : 0);
      // On the days after it, `this weekend` with a verb in the past is the one just over.
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
      return Math.abs(by) <= 1 ? years(first, first + 9, 'decade') : yearValue(now.year + 10 * by);
    }
    case 'century':
      return yearValue(now.year + 100 * by);
  }
}

/** `Two days later` needs a day to count from, `two months later` at least a month. */
function fineEnough(unit: TimeUnit, previous: DateValue): boolean {
  if (unit === 'year' || unit === 'decade' || unit === 'century')
    return previous.precision !== 'decade' && previous.precision !== 'century';
  if (unit === 'month') return previous.precision === 'day' || previous.precision === 'month';
  return previous.precision === 'day';
}

function resolveStretch(unit: TimeUnit, by: number, { reference }: DateContext): DateValue | null {
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

function years(first: number, last: number, precision: DateValue['precision']): DateValue {
  const [start, end] = [isoDay(dayOf(first, 1, 1)), isoDay(dayOf(last, 12, 31))];
  return { kind: 'date', start, end, iso: `${start.slice(0, 4)}/${end.slice(0, 4)}`, precision, approximate: false };
}

/** The first, middle or last third of a period. */
function narrow(value: DateValue, part: PartOfPeriod): DateValue {
  const [first, last] = [parseIsoDay(value.start), parseIsoDay(value.end)];
  if (first === null || last === null || first === last) return value;
  const [start, end] = [partsOf(first), partsOf(last)];
  const months = (end.year - start.year) * 12 + end.month - start.month + 1;
  const index = { early: 0, mid: 1, late: 2 }[part];
  if (months >= 3) {
    const third = months / 3;
    const from = dayOf(start.year, start.month + Math.round(third * index), 1);
    const to = dayOf(start.year, start.month + Math.round(third * (index + 1)), 0);
    return { ...spanValue(from, to, 'interval'), approximate: true };
  }
  const length = last - first + 1;
  const from = first + Math.floor((length * index) / 3);
  const to = index === 2 ? last : first + Math.floor((length * (index + 1)) / 3) - 1;
  return { ...spanValue(from, to, 'interval'), approximate: true };
}
