import type { Lexeme } from '../../lexemes.ts';
import { vague } from '../number-words.ts';
import type { CountMatch } from './count-match.ts';
import { isHarmed, isHarmedAfter } from './victims.ts';

/** Verbs of large sums; what they cost or earn is left open. */
const sums =
  /^(?:cost|worth|earn|spend|spent|sav|los|rais|mak|made|invest|paid|pay|owe|generat|bring|brought|need|rak)(?:e|s|es|ed|ing|t)?$/;

/** A vague number that no noun follows: `dozens injured`, `hundreds more`, `the storm killed hundreds`, `cost billions`. */
export function readVagueCount(lexemes: readonly Lexeme[], at: number): CountMatch | null {
  const [before, word, next] = [lexemes[at - 1], lexemes[at], lexemes[at + 1]];
  if (!word || !Object.hasOwn(vague, word.norm) || next?.norm === 'of' || word.norm === 'tens') return null;
  const least = vague[word.norm] ?? 0;
  const isVictims = isHarmedAfter(lexemes, at + 1) || isHarmed(lexemes, at);
  const more = next?.norm === 'more' && lexemes[at + 2]?.norm !== 'than';
  const sum = least >= 1e6 && sums.test(before?.norm ?? '');
  if (!isVictims && !more && !sum) return null;
  return {
    to: at + 1,
    end: word.end,
    value: {
      kind: 'quantity',
      amount: null,
      min: least,
      max: null,
      approximate: true,
      unit: isVictims ? 'person' : null,
      ordinal: false,
    },
  };
}
