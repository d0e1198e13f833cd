import type { Document, TagLayer } from '../../../../model/document.ts';
import type { Lexeme } from '../lexemes.ts';
import type { CountMatch } from './count-match.ts';
import { findNoun, singularOf } from './counted-noun.ts';
import { startsInside } from './measures.ts';
import { readOrdinal } from './ordinals.ts';
import { readRange } from './range.ts';
import { readVictims } from './victims.ts';

/** Reads a number and the noun that it counts: `three soldiers`, `14 Iraqi officers`, `hundreds of people`; or `the third attack`. */
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
  const victimsAt = () => (counted ? readVictims(lexemes, at, counted) : null);
  if (!range || (!ordinal && range.words && range.amount === 1)) return null;
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

function isYearLike(lexeme: Lexeme | undefined): boolean {
  return /^(?:19|20)\d\d$/.test(lexeme?.text ?? '');
}
