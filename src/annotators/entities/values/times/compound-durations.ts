import { readNumber } from '../amounts/numbers.ts';
import { round } from '../amounts/read-number.ts';
import type { TimeUnit } from '../dates/date-expression.ts';
import type { Lexeme } from '../lexemes.ts';
import { periodOf } from '../resolve/timex.ts';
import { clockUnitOf } from './clock-unit.ts';

/** Units that may be left over behind another, with how many of them make one. */
const lesserUnits: Partial<Record<TimeUnit, Partial<Record<TimeUnit, number>>>> = {
  year: { month: 12, week: 52, day: 365 },
  month: { week: 4, day: 30 },
  week: { day: 7 },
  day: { hour: 24 },
  hour: { minute: 60 },
  minute: { second: 60 },
};

/** The whole of a length of time in two units: where it ends, in the greater unit, as ISO 8601. */
export interface CompoundDuration {
  readonly to: number;
  readonly amount: number;
  readonly iso: string;
}

/** What is left over in a lesser unit: `45 minutes` of `10 hours and 45 minutes`; null where nothing is, or more than one of the greater (`two years and 18 months`). */
export function readRest(
  lexemes: readonly Lexeme[],
  at: number,
  unit: TimeUnit,
  whole: number,
): CompoundDuration | null {
  const lesser = lesserUnits[unit];
  const comma = lexemes[at]?.norm === ',' ? 1 : 0;
  const and = lexemes[at + comma]?.norm === 'and' ? 1 : 0;
  const rest = lesser && Number.isInteger(whole) ? readNumber(lexemes, at + comma + and) : null;
  const next = rest && clockUnitOf(lexemes[rest.to]);
  const count = next && lesser?.[next];
  if (!rest || rest.amount === null || !next || !count || rest.amount >= count) return null;
  const amount = round(whole + rest.amount / count);
  // A period of weeks has no other unit beside it.
  if (unit === 'week') return { to: rest.to + 1, amount, iso: periodOf('day', 7 * whole + rest.amount) };
  if (next === 'week') return { to: rest.to + 1, amount, iso: `${periodOf(unit, whole)}${7 * rest.amount}D` };
  const [greater, smaller] = [periodOf(unit, whole), periodOf(next, rest.amount)];
  const joined = greater.startsWith('PT') ? `${greater}${smaller.slice(2)}` : `${greater}${smaller.slice(1)}`;
  return { to: rest.to + 1, amount, iso: joined };
}
