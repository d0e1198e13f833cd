import type { Lexeme } from './lexemes.ts';

/** What the words before a number say of its precision. */
export interface Approximation {
  readonly approximate: boolean;
  /** `over`, `at least`: the number is the least. */
  readonly least: boolean;
  /** `up to`, `fewer than`: the number is the most. */
  readonly most: boolean;
}

const about = new Set([
  'about',
  'around',
  'almost',
  'nearly',
  'roughly',
  'some',
  'approximately',
  'circa',
  'estimated',
  'approx',
]);
const leasts = new Set(['over', 'above', 'exceeding', 'least', 'minimum']);
const mosts = new Set(['under', 'below', 'most', 'maximum']);

/** Reads the words right before a number: `almost 30 years`, `more than 500`, `up to $5 million`. */
export function approximationBefore(lexemes: readonly Lexeme[], at: number): Approximation {
  let index = at - 1;
  while (['a', 'an', 'the'].includes(lexemes[index]?.norm ?? '')) index--;
  const word = lexemes[index]?.norm ?? '';
  const before = lexemes[index - 1]?.norm ?? '';
  if (about.has(word)) return { approximate: true, least: false, most: false };
  const least = leasts.has(word) || (word === 'than' && (before === 'more' || before === 'greater'));
  const most =
    mosts.has(word) ||
    (word === 'than' && ['less', 'fewer', 'lower'].includes(before)) ||
    (word === 'to' && before === 'up');
  return { approximate: least || most || (word === 'to' && before === 'close'), least, most };
}

/** Whether a word for `roughly` stands before. */
export function isApproximator(lexemes: readonly Lexeme[], at: number): boolean {
  return about.has(lexemes[at - 1]?.norm ?? '') && lexemes[at - 1]?.norm !== 'some';
}
