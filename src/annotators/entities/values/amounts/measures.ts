import type { PercentValue, QuantityValue } from '../../../../model/entity.ts';
import { timeUnitOf } from '../dates/date-words.ts';
import type { Lexeme } from '../lexemes.ts';
import { type ReadRange, readRange } from './range.ts';

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
  const range = readRange(lexemes, at, at, false);
  if (!range || startsInside(lexemes, at)) return null;
  return readPercent(lexemes, range) ?? readUnit(lexemes, range, units);
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
  const unit =
    word.norm === 'm' && word.glued ? 'metre' : Object.hasOwn(units, word.norm) ? units[word.norm] : undefined;
  if (!unit) return null;
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
