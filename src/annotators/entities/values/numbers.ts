import type { Lexeme } from './lexemes.ts';

/** A number read from digits or words: `1.2 billion`, `twenty-five`, `half a million`, `tens of millions`. */
export interface ReadNumber {
  /** Null for a vague one. */
  readonly amount: number | null;
  /** Least amount of a vague one: 2 of the word's own size for `tens of millions`. */
  readonly min: number | null;
  /** Index after its last lexeme. */
  readonly to: number;
  /** Whether it was given in words only. */
  readonly words: boolean;
  /** Whether a scale word (`million`, `bn`) belongs to it. */
  readonly scaled: boolean;
  /** What the digits were multiplied by: 1e12 in `1.4 trillion`. */
  readonly factor: number;
}

const units: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  million: 1e6,
  crore: 1e7,
  crores: 1e7,
  billion: 1e9,
  trillion: 1e12,
};
const fractions: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};
/** Short scales, taken after digits: glued (`$3m`) or, where money is read, after a space (`$30 bn`). */
const shortScales: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  bn: 1e9,
  bln: 1e9,
  b: 1e9,
  tn: 1e12,
  trn: 1e12,
};
/** Short scales of money alone: `$1MM`, `$728 mil.`. */
const moneyScales: Readonly<Record<string, number>> = { mm: 1e6, mil: 1e6, bil: 1e9, tril: 1e12 };
/** Words that leave a number of scale words open: `several thousand`, `a few hundred`. */
const openCounts = new Set(['several', 'few', 'couple', 'many']);
const vague: Readonly<Record<string, number>> = {
  dozens: 24,
  scores: 40,
  tens: 20,
  hundreds: 200,
  thousands: 2e3,
  millions: 2e6,
  billions: 2e9,
  trillions: 2e12,
};

const numberWords = new Set([
  ...Object.keys(units),
  ...Object.keys(tens),
  ...Object.keys(vague),
  ...openCounts,
  'a',
  'an',
  'half',
  'quarter',
]);

/** Groups of three digits with spaces between that one number may have. */
const mostGroups = 5;

/** Reads a number at a position, or null. `money` allows spaced short scales (`£420 m`) and spaced groups (`13 500`). */
export function readNumber(lexemes: readonly Lexeme[], at: number, money = false): ReadNumber | null {
  const lexeme = lexemes[at];
  if (!lexeme || !startsNumber(lexeme)) return null;
  if (lexeme.kind === 'number' || lexeme.kind === 'mark') return readDigits(lexemes, at, money);
  return readVague(lexemes, at) ?? readOpen(lexemes, at) ?? readWords(lexemes, at);
}

/** Cheap test whether a number may start with the lexeme. */
export function startsNumber(lexeme: Lexeme | undefined): boolean {
  if (lexeme?.kind === 'number') return true;
  return lexeme?.kind === 'word'
    ? numberWords.has(lexeme.norm)
    : lexeme !== undefined && Object.hasOwn(fractions, lexeme.text);
}

/** Value of printed digits: `1,234.5`, `2,25`. */
function valueOfDigits(text: string): number {
  return Number(/^\d+,\d{1,2}$/.test(text) ? text.replace(',', '.') : text.replaceAll(',', ''));
}

function readDigits(lexemes: readonly Lexeme[], at: number, money: boolean): ReadNumber {
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

/** `and a half` at a position. */
function isHalf(lexemes: readonly Lexeme[], at: number): boolean {
  return lexemes[at]?.norm === 'and' && lexemes[at + 1]?.norm === 'a' && lexemes[at + 2]?.norm === 'half';
}

/** `several thousand`, `a few hundred`, `a couple of million`; open as `thousands of` is. */
function readOpen(lexemes: readonly Lexeme[], at: number): ReadNumber | null {
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
function readVague(lexemes: readonly Lexeme[], at: number): ReadNumber | null {
  const first = lexemes[at]?.norm ?? '';
  if (!Object.hasOwn(vague, first) || lexemes[at + 1]?.norm !== 'of') return null;
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

function readWords(lexemes: readonly Lexeme[], at: number): ReadNumber | null {
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

function isScale(word: string): boolean {
  return word === 'dozen' || Object.hasOwn(scales, word);
}

function isNumberWord(word: string): boolean {
  return Object.hasOwn(units, word) || Object.hasOwn(tens, word);
}

function fitsUnit(part: number | null, unit: number): boolean {
  if (part === null || part % 100 === 0) return true;
  return part % 10 === 0 && part % 100 >= 20 && unit < 10;
}

/** Takes the noise of binary fractions away: 4.35 million is 4350000. */
function round(amount: number): number {
  return Number(amount.toPrecision(12));
}
