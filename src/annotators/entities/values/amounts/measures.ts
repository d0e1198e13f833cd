import type { PercentValue, QuantityValue } from '../../../../model/entity.ts';
import { timeUnitOf } from '../dates/date-words.ts';
import type { Lexeme } from '../lexemes.ts';
import { readNumber } from './numbers.ts';
import { type ReadRange, readRange } from './range.ts';
import { round } from './read-number.ts';

/** A measured number with the index after it. */
export interface MeasureMatch {
  readonly to: number;
  readonly value: PercentValue | QuantityValue;
}

/** Reads a percentage or a quantity with a unit of measure that starts at a position. */
export function readMeasure(
  lexemes: readonly Lexeme[],
  at: number,
  units: Readonly<Record<string, string>>,
): MeasureMatch | null {
  const half = readHalfPoint(lexemes, at);
  if (half) return half;
  const range = readRange(lexemes, at, at, false);
  if (!range || (startsInside(lexemes, at) && !isMinus(lexemes, at))) return null;
  const measure = readPercents(lexemes, at, range) ?? readUnit(lexemes, range, units);
  if (!measure) return null;
  const lesser = measure.value.kind === 'quantity' ? readLesser(lexemes, measure, units) : measure;
  return isMinus(lexemes, at) ? negative(lesser) : lesser;
}

/** `minus 5 degrees`, `-3.2%`: a word, or a sign that no number and no word is glued to on its left. */
export function isMinus(lexemes: readonly Lexeme[], at: number): boolean {
  const [before, mark, number] = [lexemes[at - 2], lexemes[at - 1], lexemes[at]];
  if (mark?.norm === 'minus') return true;
  return mark?.norm === '-' && number?.glued === true && !mark.glued && before?.kind !== 'number';
}

/** The same below zero where it is one number that may be so; the unit decides. */
function negative(measure: MeasureMatch): MeasureMatch | null {
  const { value } = measure;
  const mayBe = value.kind === 'percent' || value.unit?.startsWith('degree');
  if (!mayBe || value.amount === null) return null;
  return { ...measure, value: { ...value, amount: -value.amount } };
}

/** Units of which the second is what is left over: `six feet two inches`, `12 stone 4 pounds`, `6lb 4oz`; how many make one. */
const lesserUnits: Readonly<Record<string, readonly [unit: string, count: number]>> = {
  foot: ['inch', 12],
  stone: ['pound', 14],
  pound: ['ounce', 16],
};

/** A length or weight of two units as one, in the greater. */
function readLesser(
  lexemes: readonly Lexeme[],
  { to, value }: MeasureMatch,
  units: Readonly<Record<string, string>>,
): MeasureMatch {
  const lesser = value.kind === 'quantity' && value.unit ? lesserUnits[value.unit] : undefined;
  const number = to + (lexemes[to]?.norm === 'and' ? 1 : 0);
  if (!lesser || value.kind !== 'quantity' || value.amount === null) return { to, value };
  const rest = readNumber(lexemes, number);
  const unit = rest && lexemes[rest.to]?.norm;
  if (!rest || rest.amount === null || rest.amount >= lesser[1] || !unit) return { to, value };
  if (units[unit] !== lesser[0] && !(unit === 'in' && lexemes[rest.to]?.glued)) return { to, value };
  return { to: rest.to + 1, value: { ...value, amount: round(value.amount + rest.amount / lesser[1]) } };
}

/** A percentage, or two with a sign of their own each that bound a range: `5% to 10%`, `between 5% and 10%`. */
function readPercents(lexemes: readonly Lexeme[], at: number, range: ReadRange): MeasureMatch | null {
  const first = readPercent(lexemes, range);
  const link = first && lexemes[first.to]?.norm;
  if (!first || !link || first.value.kind !== 'percent' || range.amount === null) return first;
  const before = lexemes[at - 1]?.norm;
  const isRange = link === '-' || (link === 'to' && before !== 'from') || (link === 'and' && before === 'between');
  if (!isRange || lexemes[first.to + 1]?.kind !== 'number') return first;
  const high = readRange(lexemes, first.to + 1, first.to + 1, false);
  const second = high && readPercent(lexemes, high);
  if (second?.value.kind !== 'percent' || !high || high.amount === null || high.amount <= range.amount) return first;
  return { to: second.to, value: { ...second.value, amount: null, min: range.amount, max: high.amount } };
}

/** Whether the number is a part of a longer word or number: `F-16`, `2.0.1`, `covid-19`. */
export function startsInside(lexemes: readonly Lexeme[], at: number): boolean {
  const [before, mark] = [lexemes[at - 2], lexemes[at - 1]];
  if (!lexemes[at]?.glued || !mark) return false;
  if (mark.kind !== 'mark') return true;
  return /^[-/.:_#&=@]$/.test(mark.norm) && mark.glued && before !== undefined && before.kind !== 'mark';
}

function readPercent(lexemes: readonly Lexeme[], range: ReadRange): MeasureMatch | null {
  const hyphen = lexemes[range.to]?.norm === '-' ? 1 : 0;
  const [sign, next] = lexemes.slice(range.to + hyphen, range.to + hyphen + 2);
  const end = range.to + hyphen;
  if (sign?.norm === '%' || sign?.norm === 'percent' || sign?.norm === 'pct') {
    const points = isPoint(next);
    return { to: points ? end + 2 : end + 1, value: { kind: 'percent', ...numbers(range), points, base: null } };
  }
  if (sign?.norm === 'per' && next?.norm === 'cent')
    return { to: end + 2, value: { kind: 'percent', ...numbers(range), points: false, base: null } };
  return sign?.norm === 'percentage' && isPoint(next)
    ? { to: end + 2, value: { kind: 'percent', ...numbers(range), points: true, base: null } }
    : null;
}

/** `half a percentage point`, `half a percent`. */
function readHalfPoint(lexemes: readonly Lexeme[], at: number): MeasureMatch | null {
  const [half, a, sign, point] = lexemes.slice(at, at + 4).map(({ norm }) => norm);
  if (half !== 'half' || a !== 'a' || (sign !== 'percentage' && sign !== 'percent' && sign !== 'per')) return null;
  const points = point === 'point';
  if (!points && sign === 'percentage') return null;
  const number = { amount: 0.5, min: null, max: null, approximate: false };
  const to = points || sign === 'per' ? at + 4 : at + 3;
  return { to, value: { kind: 'percent', ...number, points, base: null } };
}

function isPoint(lexeme: Lexeme | undefined): boolean {
  return lexeme?.norm === 'point' || lexeme?.norm === 'points';
}

function readUnit(
  lexemes: readonly Lexeme[],
  range: ReadRange,
  units: Readonly<Record<string, string>>,
): MeasureMatch | null {
  let at = lexemes[range.to]?.norm === '-' ? range.to + 1 : range.to;
  const first = lexemes[at]?.norm ?? '';
  let power = '';
  if (['square', 'sq', 'cubic', 'nautical', 'basis'].includes(first)) {
    power = `${first === 'sq' ? 'square' : first} `;
    at++;
  }
  if (lexemes[at]?.norm === '°') return readDegree(lexemes, range, at + 1);
  const word = lexemes[at];
  if (word?.kind !== 'word') return null;
  // `38C`, `-5C`
  if (word.text === 'C' && word.glued && Math.abs(range.amount ?? range.max ?? 100) < 100)
    return readDegree(lexemes, range, at);
  const unit =
    word.norm === 'm' && word.glued ? 'metre' : Object.hasOwn(units, word.norm) ? units[word.norm] : undefined;
  // `three stone houses`
  if (
    !unit ||
    (unit === 'stone' && /^(?!(?:and|in|to|or|after|when|at|with|by|since)$)\p{Ll}/u.test(lexemes[at + 1]?.text ?? ''))
  )
    return null;
  if (unit === 'degree') return readDegree(lexemes, range, at + 1);
  const rate = readRate(lexemes, at + 1);
  const value: QuantityValue = {
    kind: 'quantity',
    ...numbers(range),
    unit: `${power}${unit}${rate?.text ?? ''}`,
    ordinal: false,
  };
  return { to: rate?.to ?? at + 1, value };
}

/** `per hour`, `per square mile` is skipped, `a day`, `/h`. */
function readRate(lexemes: readonly Lexeme[], at: number): { readonly text: string; readonly to: number } | null {
  const [first, second] = lexemes.slice(at, at + 2);
  if (first?.norm === '/' && first.glued && second?.glued && (second.norm === 'h' || second.norm === 's')) {
    return { text: second.norm === 'h' ? ' per hour' : ' per second', to: at + 2 };
  }
  const unit = timeUnitOf(second?.norm ?? '');
  if (!unit || second?.norm.endsWith('s') || !['per', 'a', 'an'].includes(first?.norm ?? '')) return null;
  return { text: ` per ${unit}`, to: at + 2 };
}

function readDegree(lexemes: readonly Lexeme[], range: ReadRange, at: number): MeasureMatch | null {
  const letter = lexemes[at]?.norm ?? '';
  const scale = /^c(?:elsius)?$/.test(letter) ? ' Celsius' : /^f(?:ahrenheit)?$/.test(letter) ? ' Fahrenheit' : '';
  const value: QuantityValue = { kind: 'quantity', ...numbers(range), unit: `degree${scale}`, ordinal: false };
  return { to: scale ? at + 1 : at, value };
}

function numbers({
  amount,
  min,
  max,
  approximate,
}: ReadRange): Pick<ReadRange, 'amount' | 'min' | 'max' | 'approximate'> {
  return { amount, min, max, approximate };
}
