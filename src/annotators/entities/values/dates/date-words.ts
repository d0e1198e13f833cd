import type { Lexeme } from '../lexemes.ts';
import type { DayPart, PartOfPeriod, Season, TimeUnit, Which } from './date-expression.ts';

const monthNames = 'january february march april may june july august september october november december'.split(' ');
const monthForms = new Map<string, number>([
  ...monthNames.map((name, index) => [name, index + 1] as const),
  ...monthNames.map((name, index) => [name.slice(0, 3), index + 1] as const),
  ['sept', 9],
]);
const weekdayNames = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const weekdayForms = new Map<string, number>([
  ...weekdayNames.map((name, index) => [name, index] as const),
  ...weekdayNames.map((name, index) => [name.slice(0, 3), index] as const),
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
]);
const seasons: Readonly<Record<string, Season>> = {
  spring: 'spring',
  summer: 'summer',
  autumn: 'autumn',
  fall: 'autumn',
  winter: 'winter',
};
const unitForms = new Map<string, TimeUnit>([
  ...(
    [
      'second',
      'minute',
      'hour',
      'day',
      'night',
      'week',
      'weekend',
      'fortnight',
      'month',
      'quarter',
      'year',
      'decade',
    ] as const
  ).flatMap((unit) => [[unit, unit] as const, [`${unit}s`, unit] as const]),
  ['century', 'century'],
  ['centuries', 'century'],
]);
const parts: Readonly<Record<string, PartOfPeriod>> = { early: 'early', mid: 'mid', late: 'late' };
const dayParts: Readonly<Record<string, DayPart>> = {
  morning: 'MO',
  noon: 'MI',
  midday: 'MI',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
};
const whiches: Readonly<Record<string, Which>> = {
  last: 'last',
  past: 'last',
  previous: 'last',
  this: 'this',
  current: 'this',
  next: 'next',
  coming: 'next',
  upcoming: 'next',
};

/** Month that a capitalised word or abbreviation names, 1 to 12; `to` is the index after it and its period. */
export function readMonth(
  lexemes: readonly Lexeme[],
  at: number,
): { readonly month: number; readonly to: number } | null {
  const lexeme = lexemes[at];
  if (lexeme?.kind !== 'word' || !isCapitalised(lexeme)) return null;
  const month = monthForms.get(lexeme.norm);
  if (!month) return null;
  const full = monthNames.includes(lexeme.norm);
  return { month, to: full ? at + 1 : afterPeriod(lexemes, at) };
}

/** Whether a month is written out in full, so that it may be alone. */
export function isFullMonth(lexeme: Lexeme | undefined): boolean {
  return monthNames.includes(lexeme?.norm ?? '');
}

/** Weekday that a capitalised word names, 0 for Sunday; abbreviations only where `short` allows them. */
export function readWeekday(
  lexemes: readonly Lexeme[],
  at: number,
  short: boolean,
): { readonly weekday: number; readonly to: number } | null {
  const lexeme = lexemes[at];
  if (lexeme?.kind !== 'word' || !isCapitalised(lexeme)) return null;
  const weekday = weekdayForms.get(lexeme.norm);
  if (weekday === undefined) return null;
  const full = weekdayNames.includes(lexeme.norm);
  if (!full && !short) return null;
  return { weekday, to: full ? at + 1 : afterPeriod(lexemes, at) };
}

/** Weekday of a plural (`Mondays`), or null. */
export function isWeekdayPlural(lexeme: Lexeme | undefined): boolean {
  return (
    lexeme !== undefined &&
    isCapitalised(lexeme) &&
    weekdayNames.includes(lexeme.norm.slice(0, -1)) &&
    lexeme.norm.endsWith('s')
  );
}

/** Season that a word names. */
export function seasonOf(lexeme: Lexeme | undefined): Season | null {
  const word = lexeme?.norm ?? '';
  return Object.hasOwn(seasons, word) ? (seasons[word] ?? null) : null;
}

/** Unit of time that a word names in singular or plural. */
export function timeUnitOf(word: string): TimeUnit | null {
  return unitForms.get(word) ?? null;
}

/** `early`, `mid`, `late`. */
export function partOf(word: string): PartOfPeriod | null {
  return Object.hasOwn(parts, word) ? (parts[word] ?? null) : null;
}

/** Part of the day that is at a position: `morning`, `late night`. */
export function readDayPart(
  lexemes: readonly Lexeme[],
  at: number,
): { readonly part: DayPart; readonly to: number } | null {
  const late = /^(?:early|late)$/.test(lexemes[at]?.norm ?? '') ? 1 : 0;
  const word = lexemes[at + late]?.norm ?? '';
  const part = Object.hasOwn(dayParts, word) ? dayParts[word] : undefined;
  return part ? { part, to: at + late + 1 } : null;
}

/** `last`, `this`, `next` and their like. */
export function whichOf(word: string): Which {
  return Object.hasOwn(whiches, word) ? (whiches[word] ?? null) : null;
}

function isCapitalised(lexeme: Lexeme): boolean {
  return /^\p{Lu}/u.test(lexeme.text);
}

function afterPeriod(lexemes: readonly Lexeme[], at: number): number {
  const next = lexemes[at + 1];
  return next?.norm === '.' && next.glued ? at + 2 : at + 1;
}
