import type { Document, TagLayer } from '../../../../model/document.ts';
import type { Lexeme } from '../lexemes.ts';
import { readBareCount } from './bare-counts.ts';
import type { CountMatch } from './count-match.ts';
import { findNoun, singularOf } from './counted-noun.ts';
import { startsInside } from './measures.ts';
import { isNumberWord } from './number-words.ts';
import { readOrdinal } from './ordinals.ts';
import { readRange } from './range.ts';
import { readVictims } from './victims.ts';

/** Reads a number and the noun that it counts: `three soldiers`, `14 Iraqi officers`, `hundreds of people`; or `the 25th anniversary`; without a noun, a number that can be nothing else: `rose to 98,700`. */
export function readCount(
  document: Document,
  tags: TagLayer,
  lexemes: readonly Lexeme[],
  at: number,
): CountMatch | null {
  const ordinal = readOrdinal(lexemes, at);
  if (!ordinal && startsInside(lexemes, at)) return null;
  const counted = ordinal ? null : readRange(lexemes, at, at, false);
  const range = ordinal ?? counted;
  const victimsAt = () => (counted ? (readVictims(lexemes, at, counted) ?? readBareCount(lexemes, at, counted)) : null);
  if (!range || (!ordinal && range.words && range.amount === 1)) return null;
  // `a storm or two passes` counts nothing.
  if (counted?.words && counted.amount !== null && counted.amount <= 3 && isAfterOr(lexemes, at)) return null;
  const after = lexemes[range.to];
  const last = lexemes[range.to - 1];
  if (!last || isYearLike(lexemes[at])) return null;
  if (!after || (after.glued && after.norm !== '-')) return victimsAt();
  const noun = findNoun(document, tags, last.end, ordinal === null);
  if (!noun && !ordinal) return victimsAt();
  if (!noun || (ordinal && /^(?:quarter|half|time|place)$/.test(noun.text))) return null;
  return {
    to: range.to,
    end: noun.plain ? noun.end : last.end,
    value: {
      kind: 'quantity',
      amount: range.amount,
      min: range.min,
      max: range.max,
      approximate: range.approximate,
      unit: singularOf(noun.text),
      ordinal: ordinal !== null,
    },
  };
}

/** `or` before the number that joins no other number to it. */
function isAfterOr(lexemes: readonly Lexeme[], at: number): boolean {
  const before = lexemes[at - 2];
  return lexemes[at - 1]?.norm === 'or' && before?.kind === 'word' && !isNumberWord(before.norm);
}

function isYearLike(lexeme: Lexeme | undefined): boolean {
  return /^(?:19|20)\d\d$/.test(lexeme?.text ?? '');
}
