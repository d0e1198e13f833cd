import type { Lexeme } from '../../lexemes.ts';
import type { ReadRange } from '../range.ts';
import type { CountMatch } from './count-match.ts';

/** How many children somebody has: `a mother of three`, `the mum-of-four`, `grandfather of nine`; the unit is `child` or `grandchild`. */
export function readChildren(lexemes: readonly Lexeme[], at: number, range: ReadRange): CountMatch | null {
  const glued = lexemes[at - 1]?.norm === '-' ? 1 : 0;
  if (lexemes[at - 1 - glued]?.norm !== 'of') return null;
  const hyphen = lexemes[at - 2 - glued]?.norm === '-' ? 1 : 0;
  const parent = /^(grand)?(?:mother|father|mum|mom|dad|parent|ma|pa)s?$/.exec(
    lexemes[at - 2 - glued - hyphen]?.norm ?? '',
  );
  const last = lexemes[range.to - 1];
  if (!parent || !last || range.amount === null || range.amount > 30) return null;
  const { amount, min, max, approximate } = range;
  const unit = parent[1] ? 'grandchild' : 'child';
  return {
    to: range.to,
    end: last.end,
    value: { kind: 'quantity', amount, min, max, approximate, unit, ordinal: false },
  };
}
