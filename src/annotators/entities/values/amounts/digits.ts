import type { Lexeme } from '../lexemes.ts';
import { isHalf } from './number-phrases.ts';
import { fractions, moneyScales, scales, shortScales } from './number-words.ts';
import { type ReadNumber, round } from './read-number.ts';

/** Groups of three digits with spaces between that one number may have. */
const mostGroups = 5;

/** Value of printed digits: `1,234.5`, `2,25`. */
function valueOfDigits(text: string): number {
  return Number(/^\d+,\d{1,2}$/.test(text) ? text.replace(',', '.') : text.replaceAll(',', ''));
}

/** Reads a number that begins with digits or a fraction: `1.2 billion`, `5 1/2`; `money` as in `readNumber`. */
export function readDigits(lexemes: readonly Lexeme[], at: number, money: boolean): ReadNumber {
  const part = readFraction(lexemes, at);
  let amount = part?.amount ?? valueOfDigits(lexemes[at]?.text ?? '');
  let to = part?.to ?? at + 1;
  while (
    part === null &&
    money &&
    /^\d{1,3}$/.test(lexemes[at]?.text ?? '') &&
    to < at + mostGroups &&
    /^\d{3}$/.test(lexemes[to]?.text ?? '') &&
    !lexemes[to]?.glued
  ) {
    amount = amount * 1000 + Number(lexemes[to]?.text);
    to++;
  }
  const hyphen = lexemes[to]?.norm === '-' ? 1 : 0;
  const scale = lexemes[to + hyphen];
  if (scale && Object.hasOwn(scales, scale.norm)) {
    const next = scales[lexemes[to + hyphen + 1]?.norm ?? ''] ?? null;
    const double = next !== null && next > (scales[scale.norm] ?? 1) ? next : 1;
    const factor = (scales[scale.norm] ?? 1) * double;
    return {
      amount: round(amount * factor),
      min: null,
      to: to + hyphen + (double > 1 ? 2 : 1),
      words: false,
      scaled: true,
      factor,
    };
  }
  const short = lexemes[to];
  if (money && short && Object.hasOwn(moneyScales, short.norm)) {
    const factor = moneyScales[short.norm] ?? 1;
    // The period of `mil.` is its own where the sentence goes on.
    const dot = lexemes[to + 1];
    const next = lexemes[to + 2];
    const abbreviated = dot?.norm === '.' && dot.glued && next !== undefined && /^[\p{Ll}\d]/u.test(next.text) ? 1 : 0;
    return { amount: round(amount * factor), min: null, to: to + 1 + abbreviated, words: false, scaled: true, factor };
  }
  if (short && Object.hasOwn(shortScales, short.norm) && (short.glued || money)) {
    const spacedLetter = !short.glued && short.text.length === 1 && short.norm !== 'm';
    if (!spacedLetter && (money || short.norm.length > 1)) {
      const factor = shortScales[short.norm] ?? 1;
      return { amount: round(amount * factor), min: null, to: to + 1, words: false, scaled: true, factor };
    }
  }
  return { amount, min: null, to, words: false, scaled: false, factor: 1 };
}

/** `1½`, `5 1/2`, `½`, `two and a half` in figures (`3 and a half`): the number with the index after it. */
function readFraction(lexemes: readonly Lexeme[], at: number): { readonly amount: number; readonly to: number } | null {
  const text = lexemes[at]?.text ?? '';
  if (Object.hasOwn(fractions, text)) return { amount: round(fractions[text] ?? 0), to: at + 1 };
  if (!/^\d{1,6}$/.test(text)) return null;
  const whole = Number(text);
  const next = lexemes[at + 1];
  if (next?.glued && Object.hasOwn(fractions, next.text))
    return { amount: round(whole + (fractions[next.text] ?? 0)), to: at + 2 };
  if (isHalf(lexemes, at + 1)) return { amount: whole + 0.5, to: at + 4 };
  const hyphen = next?.norm === '-' && next.glued ? 1 : 0;
  const [upper, slash, lower] = lexemes.slice(at + 1 + hyphen, at + 4 + hyphen);
  const [above, below] = [Number(upper?.text), Number(lower?.text)];
  const isPart = slash?.norm === '/' && slash.glued && lower?.glued && above < below && below <= 16 && above > 0;
  if (!isPart || upper?.kind !== 'number' || (upper.glued && hyphen === 0)) return null;
  return { amount: round(whole + above / below), to: at + 4 + hyphen };
}
