import type { Lexeme } from '../lexemes.ts';
import { readDigits } from './digits.ts';
import { readOpen, readVague, readWords } from './number-phrases.ts';
import { fractions, openCounts, tens, units, vague } from './number-words.ts';
import type { ReadNumber } from './read-number.ts';

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
