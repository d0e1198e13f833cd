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

const numberWords = new Set([...Object.keys(units), ...Object.keys(tens), ...Object.keys(vague), 'a', 'an', 'half']);

/** Groups of three digits with spaces between that one number may have. */
const mostGroups = 5;

/** Reads a number at a position, or null. `money` allows spaced short scales (`£420 m`) and spaced groups (`13 500`). */
export function readNumber(lexemes: readonly Lexeme[], at: number, money = false): ReadNumber | null {
  const lexeme = lexemes[at];
  if (!lexeme || !startsNumber(lexeme)) return null;
  if (lexeme.kind === 'number') return readDigits(lexemes, at, money);
  return readVague(lexemes, at) ?? readWords(lexemes, at);
}

/** Cheap test whether a number may start with the lexeme. */
export function startsNumber(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'number' || (lexeme?.kind === 'word' && numberWords.has(lexeme.norm));
}

/** Value of printed digits: `1,234.5`, `2,25`. */
function valueOfDigits(text: string): number {
  return Number(/^\d+,\d{1,2}$/.test(text) ? text.replace(',', '.') : text.replaceAll(',', ''));
}

function readDigits(lexemes: readonly Lexeme[], at: number, money: boolean): ReadNumber {
  let amount = valueOfDigits(lexemes[at]?.text ?? '');
  let to = at + 1;
  while (
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
  if (short && Object.hasOwn(shortScales, short.norm) && (short.glued || money)) {
    const spacedLetter = !short.glued && short.text.length === 1 && short.norm !== 'm';
    if (!spacedLetter && (money || short.norm.length > 1)) {
      const factor = shortScales[short.norm] ?? 1;
      return { amount: round(amount * factor), min: null, to: to + 1, words: false, scaled: true, factor };
    }
  }
  return { amount, min: null, to, words: false, scaled: false, factor: 1 };
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
  const opening = lexemes[at]?.norm ?? '';
  if (opening === 'a' || opening === 'an') {
    const next = lexemes[at + 1]?.norm ?? '';
    if (!Object.hasOwn(scales, next) && next !== 'dozen') return null;
    part = 1;
    to++;
  }
  if (opening === 'half' && (lexemes[at + 1]?.norm === 'a' || Object.hasOwn(scales, lexemes[at + 1]?.norm ?? ''))) {
    part = 0.5;
    to += lexemes[at + 1]?.norm === 'a' ? 2 : 1;
    if (!Object.hasOwn(scales, lexemes[to]?.norm ?? '')) return null;
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
      }
    } else if (word === 'and' && lexemes[to + 1]?.norm === 'a' && lexemes[to + 2]?.norm === 'half' && to > at) {
      part = (part ?? 0) + 0.5;
      to += 3;
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
