import type { Lexeme } from '../../lexemes.ts';
import { changing } from '../change-verbs.ts';
import { isNumberWord } from '../number-words.ts';
import type { ReadRange } from '../range.ts';
import type { CountMatch } from './count-match.ts';

/** Lexemes before the number in which its verb is. */
const reach = 6;

/** A number without noun that something changes to, from or by (`cases declined to 653`), or that is added (`a further four`, `five more`). */
export function readChanged(lexemes: readonly Lexeme[], at: number, range: ReadRange): CountMatch | null {
  const [last, next] = [lexemes[range.to - 1], lexemes[range.to]];
  if (
    !last ||
    (next?.glued && (next.kind !== 'mark' || next.norm === '-')) ||
    /^(?:%|percent|per|:|\/|\$|of)$/.test(next?.norm ?? '')
  )
    return null;
  if (!isAdded(lexemes, at, range) && (range.words || !hasChanged(lexemes, at))) return null;
  const { amount, min, max, approximate } = range;
  return {
    to: range.to,
    end: last.end,
    value: { kind: 'quantity', amount, min, max, approximate, unit: null, ordinal: false },
  };
}

function hasChanged(lexemes: readonly Lexeme[], at: number): boolean {
  let before = at - 1;
  while (
    /^(?:just|only|about|around|nearly|almost|some|more|than|over|under|at|least|fewer|less)$/.test(
      lexemes[before]?.norm ?? '',
    )
  )
    before--;
  if (!/^(?:to|from|by)$/.test(lexemes[before]?.norm ?? '')) return false;
  for (let index = before - 1; index >= Math.max(0, before - reach); index--) {
    const word = lexemes[index]?.norm ?? '';
    if (/^[.;:!?]$/.test(word)) return false;
    if (changing.test(word)) return true;
  }
  return false;
}

/** `another five`, `a further four`, `five more`, `a dozen more`; `five more than` compares. */
function isAdded(lexemes: readonly Lexeme[], at: number, range: ReadRange): boolean {
  const before = lexemes[at - 1]?.norm;
  if (range.amount === null || (range.words && range.amount === 1)) return false;
  if (before === 'another' || (before === 'further' && /^(?:a|another)$/.test(lexemes[at - 2]?.norm ?? '')))
    return true;
  return (
    lexemes[range.to]?.norm === 'more' &&
    !/^(?:than|or)$/.test(lexemes[range.to + 1]?.norm ?? '') &&
    !isNumberWord(lexemes[range.to + 1]?.norm ?? '')
  );
}
