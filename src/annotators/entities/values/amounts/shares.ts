import type { PercentValue } from '../../../../model/entity.ts';
import { timeUnitOf } from '../dates/date-words.ts';
import type { Lexeme } from '../lexemes.ts';
import { approximationBefore } from './approximation.ts';
import { startsInside } from './measures.ts';
import { readNumber } from './numbers.ts';

/** A part of a whole with the index after it. */
export interface ShareMatch {
  readonly to: number;
  /** Its base is filled in where a noun follows. */
  readonly value: PercentValue;
}

const parts: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
/** The wholes that shares are counted from: `3 in 10`, `one in 100`. */
const wholes = new Set([
  2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 500, 1000, 10_000, 100_000, 1_000_000,
]);

const linkWords = new Set(['in', 'of', 'out']);

/** Reads a share at a position as a percentage: `3 in 10`, `seven out of ten`, `two-thirds`, `a quarter of`, `half of`. */
export function readShare(lexemes: readonly Lexeme[], at: number): ShareMatch | null {
  return startsInside(lexemes, at) ? null : (readOutOf(lexemes, at) ?? readPart(lexemes, at));
}

function readOutOf(lexemes: readonly Lexeme[], at: number): ShareMatch | null {
  // Figures are common: most are distinguished by the word after them.
  if (lexemes[at]?.kind === 'number' && !linkWords.has(lexemes[at + 1]?.norm ?? '')) return null;
  const number = readNumber(lexemes, at);
  if (!number || number.amount === null || number.scaled || !Number.isInteger(number.amount) || number.amount < 1)
    return null;
  const out = lexemes[number.to]?.norm === 'out' && lexemes[number.to + 1]?.norm === 'of' ? 2 : 0;
  const link = out || /^(?:in|of)$/.test(lexemes[number.to]?.norm ?? '') ? number.to + (out || 1) : null;
  // `Level 3 out of 5`, `rated 4 out of 5` are no shares.
  if (link === null || /^(?:level|stage|category|rated|scored?|stars?|no|number)$/.test(lexemes[at - 1]?.norm ?? ''))
    return null;
  const every = lexemes[link]?.norm === 'every' ? 1 : 0;
  if (lexemes[number.to]?.norm === 'of' && !every) return null;
  const whole = readNumber(lexemes, link + every);
  if (!whole || whole.amount === null || !wholes.has(whole.amount) || whole.amount <= number.amount) return null;
  const after = lexemes[whole.to];
  if (timeUnitOf(after?.norm ?? '') || /^(?:%|percent|per|:|-|\/)$/.test(after?.norm ?? '')) return null;
  return share(lexemes, at, whole.to, (100 * number.amount) / whole.amount);
}

function readPart(lexemes: readonly Lexeme[], at: number): ShareMatch | null {
  if (lexemes[at]?.kind === 'number') return null;
  const article = /^(?:a|an)$/.test(lexemes[at]?.norm ?? '');
  const bare = lexemes[at]?.norm === 'half';
  const number = article || bare ? null : readNumber(lexemes, at);
  if (
    !article &&
    !bare &&
    (!number || number.amount === null || number.scaled || number.amount > 9 || !Number.isInteger(number.amount))
  )
    return null;
  const after = bare ? at : (number?.to ?? at + 1);
  const hyphen = lexemes[after]?.norm === '-' ? 1 : 0;
  const word = lexemes[after + hyphen]?.norm ?? '';
  const singular = word === 'halves' ? 'half' : word.replace(/s$/, '');
  if (!Object.hasOwn(parts, singular)) return null;
  const to = after + hyphen + 1;
  const amount = number?.amount ?? 1;
  if (amount > 1 !== word.endsWith('s') || amount >= (parts[singular] ?? 1)) return null;
  // `two quarters of growth` are half a year: a share is told in its lowest terms.
  if (amount > 1 && (parts[singular] ?? 1) % amount === 0) return null;
  const of = lexemes[to]?.norm === 'of';
  const next = lexemes[of ? to + 1 : to]?.norm ?? '';
  if (
    of &&
    /^(?:an?|hour)$/.test(next) &&
    /^(?:hour|million|billion|century|mile|dozen|year|decade|day|point)$/.test(lexemes[to + 2]?.norm ?? '')
  )
    return null;
  // `half the staff`, `two-thirds majority`; `a quarter final`, `one third party` are no shares.
  const told =
    of ||
    (bare && /^(?:the|its|his|her|their|our|all)$/.test(next)) ||
    amount > 1 ||
    next === 'majority' ||
    (article && isAbout(lexemes, at, to));
  return told ? share(lexemes, at, to, (100 * amount) / (parts[singular] ?? 1)) : null;
}

/** `nearly a third, the bank said`: with a word for its precision before it and nothing behind that it could order. */
function isAbout(lexemes: readonly Lexeme[], at: number, to: number): boolean {
  const next = lexemes[to];
  const stands = !next || (next.kind === 'mark' && next.norm !== '-') || (next.norm === '-' && !next.glued);
  return stands && approximationBefore(lexemes, at).approximate;
}

function share(lexemes: readonly Lexeme[], at: number, to: number, percent: number): ShareMatch {
  const { approximate, least, most } = approximationBefore(lexemes, at);
  const amount = Math.round(percent * 10) / 10;
  const value: PercentValue = {
    kind: 'percent',
    amount,
    min: least ? amount : null,
    max: most ? amount : null,
    approximate,
    points: false,
    base: null,
  };
  return { to, value };
}
