import type { Lexeme } from '../../lexemes.ts';
import { isNumberWord } from '../number-words.ts';
import type { ReadRange } from '../range.ts';
import type { CountMatch } from './count-match.ts';

/** Oldest that an age may be, in years. */
const oldest = 125;

/** The age behind `aged`: `aged between 18 and 25`, `aged 11 and 7`, `at the age of 36`; in years. */
export function readAge(lexemes: readonly Lexeme[], at: number, range: ReadRange): CountMatch | null {
  const last = lexemes[range.to - 1];
  const { amount, min, max, approximate } = range;
  if (!last || range.scaled || (amount ?? max ?? oldest) >= oldest || !isAfterAged(lexemes, at)) return null;
  const next = lexemes[range.to]?.norm ?? '';
  if (/^(?:months?|weeks?|days?|%|percent|per)$/.test(next)) return null;
  return {
    to: range.to,
    end: last.end,
    value: { kind: 'quantity', amount, min, max, approximate, unit: 'year', ordinal: false },
  };
}

/** `aged`, `ages` before the number, with other ages between; `age` or `the age of` right before it. */
function isAfterAged(lexemes: readonly Lexeme[], at: number): boolean {
  const [before, second] = [lexemes[at - 1]?.norm ?? '', lexemes[at - 2]?.norm ?? ''];
  if (before === 'age' || (before === 'of' && second === 'age')) return true;
  let index = at - 1;
  for (; index > at - 12; index--) {
    const lexeme = lexemes[index];
    if (!lexeme || /^(?:aged|ages)$/.test(lexeme.norm)) break;
    if (
      lexeme.kind !== 'number' &&
      !isNumberWord(lexeme.norm) &&
      !/^(?:,|and|or|between|from|about|around|just|only)$/.test(lexeme.norm)
    )
      return false;
  }
  return /^(?:aged|ages)$/.test(lexemes[index]?.norm ?? '');
}
