import type { TimexMod } from '../../../../model/entity.ts';
import type { Lexeme } from '../lexemes.ts';
import type { DateExpression, PartOfPeriod } from './date-expression.ts';
import { partOf } from './date-words.ts';

/** Where a temporal expression begins with the words in front that belong to it, and what they say. */
export interface Extent {
  readonly from: number;
  readonly part: PartOfPeriod | null;
  readonly mod: TimexMod | null;
}

const borders: Readonly<Record<string, TimexMod>> = {
  start: 'START',
  beginning: 'START',
  middle: 'MID',
  end: 'END',
  close: 'END',
};
const modOfPart: Readonly<Record<PartOfPeriod, TimexMod>> = { early: 'START', mid: 'MID', late: 'END' };
const quantifiers: Readonly<Record<string, TimexMod>> = {
  about: 'APPROX',
  around: 'APPROX',
  roughly: 'APPROX',
  approximately: 'APPROX',
  some: 'APPROX',
  nearly: 'LESS_THAN',
  almost: 'LESS_THAN',
  under: 'LESS_THAN',
  over: 'MORE_THAN',
};
const pairs: Readonly<Record<string, TimexMod>> = {
  'more than': 'MORE_THAN',
  'longer than': 'MORE_THAN',
  'less than': 'LESS_THAN',
  'fewer than': 'LESS_THAN',
  'at least': 'EQUAL_OR_MORE',
  'at most': 'EQUAL_OR_LESS',
  'up to': 'EQUAL_OR_LESS',
};
/** Kinds of date that are noun phrases with an article of their own: `the 1990s`, `the third quarter`. */
const articled: ReadonlySet<DateExpression['kind']> = new Set([
  'decade',
  'century',
  'quarter',
  'stretch',
  'months',
  'week-of',
  'year-ago',
]);

/**
 * Takes the words before a date, lexemes [from, to), into its extent, as TIMEX2 and TIMEX3 do: `early`, `mid-`, `the end of`,
 * `fiscal`, its article, and before `ago` a quantifier. Never goes before `floor`.
 */
export function widenDate(
  lexemes: readonly Lexeme[],
  { from, to }: { readonly from: number; readonly to: number },
  expression: DateExpression,
  floor: number,
): Extent {
  const word = (index: number) => (index >= floor ? (lexemes[index]?.norm ?? '') : '');
  let at = expression.kind === 'year' ? beforeYear(word, from) : from;
  if (expression.kind === 'quarter' && word(at - 1) === 'fiscal') at--;
  if (word(at) === 'current' && word(at - 1) === 'the') at--;
  const hyphen = word(at - 1) === '-' && lexemes[at]?.glued === true ? 1 : 0;
  const part = partOf(word(at - 1 - hyphen));
  if (part) {
    at -= 1 + hyphen;
    const nounLike = articled.has(expression.kind) || expression.kind === 'season';
    return { from: word(at - 1) === 'the' && nounLike ? at - 1 : at, part, mod: modOfPart[part] };
  }
  if (hyphen === 0 && /^(?:earlier|later)$/.test(word(at - 1)) && isNear(expression)) {
    return { from: at - 1, part: null, mod: null };
  }
  const border = /^(?:the|this|last|next)$/.test(word(at - 1)) ? at - 1 : at; // the article of the period itself
  if (word(border - 1) === 'of' && Object.hasOwn(borders, word(border - 2))) {
    const start = border - 2;
    const mod = borders[word(start)] ?? null;
    return { from: word(start - 1) === 'the' ? start - 1 : start, part: null, mod };
  }
  if (expression.kind === 'shift' && /^(?:ago|later|earlier|now)$/.test(lexemes[to - 1]?.norm ?? '') && to - from > 2)
    return widenCount(lexemes, at, floor, true);
  const takesArticle = articled.has(expression.kind)
    ? expression.kind === 'year-ago' || !isHyphenated(lexemes, from, to)
    : expression.kind === 'season'
      ? expression.year !== null
      : expression.kind === 'day' &&
        lexemes[from + 1]?.glued === true &&
        lexemes[from]?.kind === 'number' &&
        word(from + 2) === 'of';
  if (takesArticle && /^(?:the|this)$/.test(word(at - 1))) at--;
  return { from: at, part: null, mod: null };
}

/** Takes quantifiers before a length of time, or before `ago`, into its extent: `more than`, `nearly`, `at least`. */
export function widenCount(lexemes: readonly Lexeme[], from: number, floor: number, ago = false): Extent {
  const word = (index: number) => (index >= floor ? (lexemes[index]?.norm ?? '') : '');
  const [first, second] = [word(from - 2), word(from - 1)];
  const pair = `${first} ${second}`;
  if (Object.hasOwn(pairs, pair)) {
    const negated = first !== 'at' && first !== 'up' && word(from - 3) === 'no';
    const mod = negated
      ? first === 'more' || first === 'longer'
        ? 'EQUAL_OR_LESS'
        : 'EQUAL_OR_MORE'
      : (pairs[pair] ?? null);
    return { from: negated ? from - 3 : from - 2, part: null, mod: ago ? asDate(mod) : mod };
  }
  if (second === 'another') return { from: from - 1, part: null, mod: null };
  if (!Object.hasOwn(quantifiers, second) || (second === 'over' && /^(?:the|a)$/.test(first))) {
    return { from, part: null, mod: null };
  }
  const mod = quantifiers[second] ?? null;
  return { from: from - 1, part: null, mod: ago ? asDate(mod) : mod };
}

/** Longer ago is earlier. */
function asDate(mod: TimexMod | null): TimexMod | null {
  if (mod === 'MORE_THAN' || mod === 'EQUAL_OR_MORE') return 'BEFORE';
  return mod === 'LESS_THAN' || mod === 'EQUAL_OR_LESS' ? 'AFTER' : mod;
}

/** `fiscal 1989`, `financial year 2018-19`, `the year 2000`. */
function beforeYear(word: (index: number) => string, from: number): number {
  if (word(from - 1) === 'fiscal') return from - 1;
  if (word(from - 1) !== 'year') return from;
  if (/^(?:fiscal|financial)$/.test(word(from - 2))) return from - 2;
  return word(from - 2) === 'the' ? from - 2 : from - 1;
}

/** `earlier this week`, `later Thursday`, `earlier that day`: days and spans near by. */
function isNear(expression: DateExpression): boolean {
  return expression.kind === 'weekday' || (expression.kind === 'shift' && Math.abs(expression.by) <= 1);
}

/** `third-quarter profit`, `19th-century church`: the article is the noun's. */
function isHyphenated(lexemes: readonly Lexeme[], from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) {
    if (lexemes[index]?.norm === '-' && lexemes[index + 1]?.kind === 'word') return true;
  }
  return false;
}
