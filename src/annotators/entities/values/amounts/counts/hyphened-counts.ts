import type { Lexeme } from '../../lexemes.ts';
import type { ReadRange } from '../range.ts';
import type { CountMatch } from './count-match.ts';

/** Nouns that do not count behind a hyphen: `one-way`, `five-star`, `4-wheel drive`, `300-strong`, `two-fold`. */
const uncounted =
  /^(?:strong|way|time|times|star|fold|party|state|sided|part|step|piece|tier|dimensional|class|faced|tone|pronged|legged|wheel|plus|something|odd|ish|to|and|or|in|on|up|off|all|a|th|nation)$/;
/** What numbers in words count behind a hyphen. */
const counted =
  /^(?:member|seat|seater|bed|bedroom|storey|story|person|man|judge|page|vehicle|car|room|door|run|goal|vote|acre|floor)$/;

/** A number before a hyphen and its noun: `a 400-seat hall`, `the nine-member panel`. */
export function readHyphened(lexemes: readonly Lexeme[], range: ReadRange): CountMatch | null {
  const [hyphen, noun, after] = [lexemes[range.to], lexemes[range.to + 1], lexemes[range.to + 2]];
  if (hyphen?.norm !== '-' || !hyphen.glued || !noun?.glued || !/^\p{Ll}{3,}$/u.test(noun.text)) return null;
  if (range.amount === null || range.amount < 2 || (after?.glued && after.norm === '-')) return null;
  if (range.words ? !counted.test(noun.norm) : uncounted.test(noun.norm)) return null;
  const { amount, min, max, approximate } = range;
  return {
    to: range.to + 2,
    end: noun.end,
    value: { kind: 'quantity', amount, min, max, approximate, unit: noun.norm, ordinal: false },
  };
}
