import type { Lexeme } from '../../lexemes.ts';
import type { ReadRange } from '../range.ts';
import type { CountMatch } from './count-match.ts';

/** Figures in groups of three digits: `98,700`. */
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** What follows a time, a year or a part of something else. */
const otherwise = /^(?:gmt|am|pm|a|p|o|bc|ad|hrs|utc|%|percent|per|:|\/|\$|€|£|x)$/;
/** What stands before a number that numbers something. */
const numbering =
  /^(?:#|no|nos|number|page|pages|chapter|section|article|route|highway|flight|room|row|grade|level|[$€£/:.-])$/;
/** Below this, `about 12` may be a time or an age. */
const smallest = 25;

/** A number that counts without a noun right behind it: one with commas or a scale, or with `nearly`, `more than` before it. */
export function readBareCount(lexemes: readonly Lexeme[], at: number, range: ReadRange): CountMatch | null {
  const [before, first, last, next] = [lexemes[at - 1], lexemes[at], lexemes[range.to - 1], lexemes[range.to]];
  if (!first || !last || range.words || range.amount === null) return null;
  const word = before?.norm === '.' && before.glued ? lexemes[at - 2] : before; // `no. 12`
  if (numbering.test(word?.norm ?? '') && (first.glued || word?.kind === 'word')) return null;
  if (next && (otherwise.test(next.norm) || (next.glued && (next.kind !== 'mark' || next.norm === '-')))) return null;
  // `3.1.2`, `1,204.30.5`
  if (next?.glued && next.norm === '.' && lexemes[range.to + 1]?.glued) return null;
  const isPlain = grouped.test(first.text) || range.scaled;
  const isAbout = range.approximate && range.amount >= smallest && !/^(?:19|20)\d\d$/.test(first.text);
  if (!isPlain && !isAbout) return null;
  const { amount, min, max, approximate } = range;
  return {
    to: range.to,
    end: last.end,
    value: { kind: 'quantity', amount, min, max, approximate, unit: null, ordinal: false },
  };
}
