import type { Document, TagLayer } from '../../../../../model/document.ts';
import type { Lexeme } from '../../lexemes.ts';
import type { ReadRange } from '../range.ts';
import type { CountMatch } from './count-match.ts';
import { findNoun, singularOf } from './counted-noun.ts';

/** Words for those of whom some are counted. */
const pronouns = /^(?:those|these|them|whom|which|us|you)$/;
const determiners = /^(?:the|those|these|its|his|her|their|our|my|your)$/;
/** What is numbered, not counted: `part two of the series`, `day four of the trial`. */
const numbered =
  /^(?:part|day|night|week|year|month|season|series|phase|stage|round|game|leg|lap|hole|chapter|page|number|no|act|episode|step|tier|section|article|set|version|volume|point|line|-)s?$/;

/** A number of those that are named with `of`: `six of those`, `two of them`, `four of the suspects`, `30 of Boeing's jets`. */
export function readPartitive(
  document: Document,
  tags: TagLayer,
  lexemes: readonly Lexeme[],
  at: number,
  { to, words, amount, min, max, approximate }: ReadRange,
): CountMatch | null {
  const [last, of, next] = [lexemes[to - 1], lexemes[to], lexemes[to + 1]];
  if (!last || of?.norm !== 'of' || of.glued || !next || isNumbered(lexemes, at)) return null;
  // `one of the reasons` counts nothing.
  if (amount === 1 || (amount !== null && !Number.isInteger(amount))) return null;
  const value = { kind: 'quantity', amount, min, max, approximate, unit: null, ordinal: false } as const;
  const after = lexemes[to + 2];
  if (determiners.test(next.norm)) {
    const noun = findNoun(document, tags, next.end, true);
    if (noun) return { to, end: noun.plain ? noun.end : last.end, value: { ...value, unit: singularOf(noun.text) } };
  }
  if (pronouns.test(next.norm)) return { to: to + 2, end: next.end, value };
  // Without a plural behind it: `five of the 12`, `60 of the 737 Max jet`; in words, `two of a kind` and the like are no counts.
  const isOwned = /^\p{Lu}/u.test(next.text) && (after?.norm === "'" || after?.norm === 's');
  return isOwned || (determiners.test(next.norm) && (!words || after?.kind === 'number'))
    ? { to, end: last.end, value }
    : null;
}

/** Whether the number orders something: `day four of`, `sections 21, 24 and 26 of`. */
function isNumbered(lexemes: readonly Lexeme[], at: number): boolean {
  let index = at - 1;
  while (/^(?:,|and|or)$/.test(lexemes[index]?.norm ?? '') || (index < at - 1 && lexemes[index]?.kind === 'number'))
    index--;
  return numbered.test(lexemes[index]?.norm ?? '');
}
