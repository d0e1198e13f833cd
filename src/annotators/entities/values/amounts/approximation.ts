import type { Lexeme } from '../lexemes.ts';

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
const leastPairs = new Set(['more than', 'greater than', 'higher than', 'upwards of', 'excess of', 'minimum of']);
const mostPairs = new Set(['less than', 'fewer than', 'lower than', 'up to', 'maximum of']);

/** Reads the words right before a number: `almost 30 years`, `more than 500`, `no less than $21 million`, `as many as 40`. */
export function approximationBefore(lexemes: readonly Lexeme[], at: number): Approximation {
  let index = at - 1;
  while (['a', 'an', 'the'].includes(lexemes[index]?.norm ?? '')) index--;
  const word = lexemes[index]?.norm ?? '';
  const before = lexemes[index - 1]?.norm ?? '';
  if (about.has(word)) return { approximate: true, least: false, most: false };
  const phrase = `${before} ${word}`;
  const isBound = leastPairs.has(phrase) || mostPairs.has(phrase);
  // `no less than` is a least, `not more than` a most.
  const negated = word === 'than' && /^(?:no|not)$/.test(lexemes[index - 2]?.norm ?? '');
  const least = leasts.has(word) || (isBound && leastPairs.has(phrase) !== negated);
  const most = mosts.has(word) || (isBound && mostPairs.has(phrase) !== negated);
  const asMuch = word === 'as' && lexemes[index - 2]?.norm === 'as';
  const top = asMuch && /^(?:many|much|high|long)$/.test(before);
  const bottom = asMuch && /^(?:few|little|low)$/.test(before);
  return {
    approximate: least || most || top || bottom || phrase === 'close to',
    least: least || bottom,
    most: most || top,
  };
}

/** Whether a word for `roughly` is before. */
export function isApproximator(lexemes: readonly Lexeme[], at: number): boolean {
  return about.has(lexemes[at - 1]?.norm ?? '') && lexemes[at - 1]?.norm !== 'some';
}
