import type { Document, TagLayer } from '../../../../../model/document.ts';
import type { Lexeme } from '../../lexemes.ts';
import { startsInside } from '../measures.ts';
import { isNumberWord } from '../number-words.ts';
import { readRange } from '../range.ts';
import { readAge } from './ages.ts';
import { readBareCount } from './bare-counts.ts';
import { readChanged } from './changed-counts.ts';
import type { CountMatch } from './count-match.ts';
import { findNoun, singularOf } from './counted-noun.ts';
import { readChildren } from './family-counts.ts';
import { readHyphened } from './hyphened-counts.ts';
import { readOrdinal } from './ordinals.ts';
import { readPartitive } from './partitives.ts';
import { readSingle } from './single-counts.ts';
import { readVagueCount } from './vague-counts.ts';
import { readVictims } from './victims.ts';

/** Reads a number and the noun that it counts: `three soldiers`, `14 Iraqi officers`, `hundreds of people`; or `the 25th anniversary`; without a noun, a number that can be nothing else: `rose to 98,700`. */
export function readCount(
  document: Document,
  tags: TagLayer,
  lexemes: readonly Lexeme[],
  at: number,
): CountMatch | null {
  const ordinal = readOrdinal(lexemes, at);
  if (!ordinal && startsInside(lexemes, at)) return readOfParent(lexemes, at);
  const open = readVagueCount(lexemes, at);
  if (open) return open;
  const counted = ordinal ? null : readRange(lexemes, at, at, false);
  const range = ordinal ?? counted;
  const withoutNoun = () =>
    counted &&
    (readChildren(lexemes, at, counted) ??
      readPartitive(document, tags, lexemes, at, counted) ??
      readVictims(lexemes, at, counted) ??
      readChanged(lexemes, at, counted) ??
      readBareCount(lexemes, at, counted));
  if (!range) return null;
  const age = counted && readAge(lexemes, at, counted);
  if (age) return age;
  if (counted?.words && counted.amount === 1) return readSingle(document, tags, lexemes, at, counted);
  // `a storm or two passes` counts nothing.
  if (counted?.words && counted.amount !== null && counted.amount <= 3 && isAfterOr(lexemes, at)) return null;
  const after = lexemes[range.to];
  const last = lexemes[range.to - 1];
  if (!last || isYearLike(lexemes[at]) || isModelNumber(lexemes, at)) return null;
  if (counted && after?.glued && after.norm === '-') {
    const hyphened = readHyphened(lexemes, counted);
    if (hyphened) return hyphened;
  }
  if (!after || (after.glued && after.norm !== '-')) return withoutNoun();
  const noun = findNoun(document, tags, last.end, ordinal === null);
  if (!noun && !ordinal) return withoutNoun();
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

/** `a mum-of-four` */
function readOfParent(lexemes: readonly Lexeme[], at: number): CountMatch | null {
  const range = lexemes[at - 2]?.norm === 'of' ? readRange(lexemes, at, at, false) : null;
  return range && readChildren(lexemes, at, range);
}

/** A number that is a part of a name: `an ATR 72 aircraft`, the second one of `400 737 Max jets`. */
function isModelNumber(lexemes: readonly Lexeme[], at: number): boolean {
  const [number, before] = [lexemes[at], lexemes[at - 1]];
  if (!/^\d{1,4}$/.test(number?.text ?? '') || !before) return false;
  if (before.kind === 'number' || (before.kind === 'word' && isNumberWord(before.norm))) return true;
  return /^\p{Lu}{2,5}$/u.test(before.text) && !/^(?:US|UK|UN|EU|UAE|USA|AM|PM|NATO)$/.test(before.text);
}

function isYearLike(lexeme: Lexeme | undefined): boolean {
  return /^(?:19|20)\d\d$/.test(lexeme?.text ?? '');
}
