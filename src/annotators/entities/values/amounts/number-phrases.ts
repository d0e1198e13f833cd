import type { Lexeme } from '../lexemes.ts';
import { isNumberWord, isScale, openCounts, scales, tens, units, vague } from './number-words.ts';
import { type ReadNumber, round } from './read-number.ts';

/** `and a half` at a position. */
export function isHalf(lexemes: readonly Lexeme[], at: number): boolean {
  return lexemes[at]?.norm === 'and' && lexemes[at + 1]?.norm === 'a' && lexemes[at + 2]?.norm === 'half';
}

/** `several thousand`, `a few hundred`, `a couple of million`; open as `thousands of` is. */
export function readOpen(lexemes: readonly Lexeme[], at: number): ReadNumber | null {
  const article = lexemes[at]?.norm === 'a' ? 1 : 0;
  const word = lexemes[at + article]?.norm ?? '';
  if (!openCounts.has(word) || (article === 0 && word !== 'several' && word !== 'many')) return null;
  const of = lexemes[at + article + 1]?.norm === 'of' ? 1 : 0;
  const scale = lexemes[at + article + 1 + of]?.norm ?? '';
  const size = scale === 'dozen' ? 12 : Object.hasOwn(scales, scale) ? scales[scale] : undefined;
  if (size === undefined) return null;
  const to = at + article + 2 + of;
  return { amount: null, min: 2 * size, to, words: true, scaled: true, factor: 1 };
}

/** `dozens of`, `tens of billions of`, `hundreds of thousands of`. */
export function readVague(lexemes: readonly Lexeme[], at: number): ReadNumber | null {
  const first = lexemes[at]?.norm ?? '';
  if (!Object.hasOwn(vague, first)) return null;
  // `tens or even hundreds of billions`: the first says the least.
  const or =
    lexemes[at + 1]?.norm === 'or' ? at + (/^(?:even|perhaps|maybe)$/.test(lexemes[at + 2]?.norm ?? '') ? 3 : 2) : 0;
  const larger = vague[lexemes[or]?.norm ?? ''] ?? 0;
  if (or && larger > (vague[first] ?? 0)) {
    const of = readVague(lexemes, or);
    return of && { ...of, min: ((of.min ?? 0) / larger) * (vague[first] ?? 0) };
  }
  if (lexemes[at + 1]?.norm !== 'of') return null;
  const second = lexemes[at + 2]?.norm ?? '';
  const size = vague[first] ?? 0;
  if (!Object.hasOwn(scales, second.replace(/s$/, '')))
    return { amount: null, min: size, to: at + 2, words: true, scaled: true, factor: 1 };
  const to = lexemes[at + 3]?.norm === 'of' ? at + 4 : at + 3;
  return {
    amount: null,
    min: size * (scales[second.replace(/s$/, '')] ?? 1),
    to,
    words: true,
    scaled: true,
    factor: 1,
  };
}

/** Numbers in words: `twenty-five`, `half a million`, `a million and a half`. */
export function readWords(lexemes: readonly Lexeme[], at: number): ReadNumber | null {
  let to = at;
  let total = 0;
  let part: number | null = null;
  let scaled = false;
  let largest = 1;
  const opening = lexemes[at]?.norm ?? '';
  if (opening === 'quarter' || (opening === 'a' && lexemes[at + 1]?.norm === 'quarter'))
    return readQuarterOf(lexemes, at);
  if (opening === 'a' || opening === 'an') {
    const next = lexemes[at + 1]?.norm ?? '';
    if (
      !isScale(next) &&
      !(next === 'half' && isScale(lexemes[lexemes[at + 2]?.norm === '-' ? at + 3 : at + 2]?.norm ?? ''))
    ) {
      return null;
    }
    part = 1;
    to++;
  }
  const half = opening === 'a' && lexemes[at + 1]?.norm === 'half' ? at + 1 : at;
  if (lexemes[half]?.norm === 'half') {
    part = 0.5;
    to = half + (/^[a-]$/.test(lexemes[half + 1]?.norm ?? '') ? 2 : 1);
    if (!isScale(lexemes[to]?.norm ?? '')) return null;
  }
  for (;;) {
    const hyphen = lexemes[to]?.norm === '-' && to > at ? 1 : 0;
    const word = lexemes[to + hyphen]?.norm ?? '';
    if (Object.hasOwn(tens, word) && !hyphen && (part === null || part % 100 === 0))
      part = (part ?? 0) + (tens[word] ?? 0);
    else if (Object.hasOwn(units, word) && fitsUnit(part, units[word] ?? 0) && (!hyphen || (part ?? 0) % 100 >= 20))
      part = (part ?? 0) + (units[word] ?? 0);
    else if (word === 'dozen' && part !== null) {
      part *= 12;
      to += hyphen + 1;
      break;
    } else if (Object.hasOwn(scales, word) && part !== null && part < (scales[word] ?? 0)) {
      const scale = scales[word] ?? 1;
      scaled = true;
      if (scale === 100) part *= scale;
      else {
        total += part * scale;
        part = null;
        largest = scale;
      }
    } else if (part === null && scaled && isHalf(lexemes, to)) {
      // `a million and a half`
      total += largest / 2;
      to += 3;
      break;
    } else if (part !== null && isHalfHyphened(lexemes, to, hyphen)) {
      part += 0.5;
      to += hyphen ? 6 : 3;
      const scale = lexemes[to]?.norm ?? '';
      if (!Object.hasOwn(scales, scale)) break;
      total += part * (scales[scale] ?? 1);
      part = null;
      scaled = true;
      to++;
      break;
    } else if (word === 'and' && scaled && to > at && isNumberWord(lexemes[to + 1]?.norm ?? '')) {
      to++;
      continue;
    } else break;
    to += hyphen + 1;
  }
  if (to === at) return null;
  return { amount: round(total + (part ?? 0)), min: null, to, words: true, scaled, factor: 1 };
}

/** `and a half`, `-and-a-half` at a position; `-` before `half` too where the words hang together. */
function isHalfHyphened(lexemes: readonly Lexeme[], at: number, hyphen: number): boolean {
  if (hyphen === 0) return isHalf(lexemes, at);
  const words = lexemes.slice(at, at + 6).map(({ norm }) => norm);
  return words.join('') === '-and-a-half';
}

/** `a quarter of a million`, `quarter of a billion`. */
function readQuarterOf(lexemes: readonly Lexeme[], at: number): ReadNumber | null {
  const quarter = lexemes[at]?.norm === 'quarter' ? at : at + 1;
  const scale = lexemes[quarter + 3]?.norm ?? '';
  if (lexemes[quarter + 1]?.norm !== 'of' || lexemes[quarter + 2]?.norm !== 'a' || !Object.hasOwn(scales, scale))
    return null;
  return { amount: round((scales[scale] ?? 1) / 4), min: null, to: quarter + 4, words: true, scaled: true, factor: 1 };
}

function fitsUnit(part: number | null, unit: number): boolean {
  if (part === null || part % 100 === 0) return true;
  return part % 10 === 0 && part % 100 >= 20 && unit < 10;
}
