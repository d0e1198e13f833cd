/** Words for the numbers below twenty. */
export const units: Readonly<Record<string, number>> = {
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
/** Words for the tens. */
export const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
/** Words that multiply what is before them. */
export const scales: Readonly<Record<string, number>> = {
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
/** Fractions of one character. */
export const fractions: Readonly<Record<string, number>> = {
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
export const shortScales: Readonly<Record<string, number>> = {
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
export const moneyScales: Readonly<Record<string, number>> = { mm: 1e6, mil: 1e6, bil: 1e9, tril: 1e12 };
/** Words that leave a number of scale words open: `several thousand`, `a few hundred`. */
export const openCounts = new Set(['several', 'few', 'couple', 'many']);
/** Vague plurals and the least that each stands for. */
export const vague: Readonly<Record<string, number>> = {
  dozens: 24,
  scores: 40,
  tens: 20,
  hundreds: 200,
  thousands: 2e3,
  millions: 2e6,
  billions: 2e9,
  trillions: 2e12,
};

/** Whether a word multiplies: `million`, `dozen`. */
export function isScale(word: string): boolean {
  return word === 'dozen' || Object.hasOwn(scales, word);
}

/** Whether a word is a number below a hundred. */
export function isNumberWord(word: string): boolean {
  return Object.hasOwn(units, word) || Object.hasOwn(tens, word);
}
