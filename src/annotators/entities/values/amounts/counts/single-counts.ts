import type { Document, TagLayer } from '../../../../../model/document.ts';
import type { Lexeme } from '../../lexemes.ts';
import { startsNumber } from '../numbers.ts';
import type { ReadRange } from '../range.ts';
import type { CountMatch } from './count-match.ts';
import { findNoun, singularOf } from './counted-noun.ts';
import { isHarmed, isHarmedAfter } from './victims.ts';

/** Words before `one` that make a number of it. */
const bounds = /^(?:least|most|exactly|including|than|plus)$/;
/** Nouns that `one` makes an indefinite of: `one day`, `on the one hand`. */
const indefinite =
  /^(?:day|way|thing|hand|side|time|point|reason|example|part|moment|morning|night|sense|word|another|step|glance|stroke|bit|end)$/;

/** `one` that counts: `at least one woman`, `one person was killed`, `one man and two children`; not `one resident said`. */
export function readSingle(
  document: Document,
  tags: TagLayer,
  lexemes: readonly Lexeme[],
  at: number,
  range: ReadRange,
): CountMatch | null {
  const last = lexemes[range.to - 1];
  if (!last) return null;
  const noun = findNoun(document, tags, last.end, false);
  if (!noun?.plain || indefinite.test(noun.text)) return null;
  let next = range.to;
  while (next < lexemes.length && (lexemes[next]?.start ?? 0) < noun.end) next++;
  const isListed =
    /^(?:and|or)$/.test(lexemes[next]?.norm ?? '') &&
    startsNumber(lexemes[next + 1]) &&
    lexemes[next + 1]?.norm !== 'a';
  const isCount =
    bounds.test(lexemes[at - 1]?.norm ?? '') ||
    isListed ||
    isHarmed(lexemes, at) ||
    isHarmedAfter(lexemes, next) ||
    /^(?:died|dead|killed|injured|wounded|hurt|missing|survived|drowned)$/.test(lexemes[next]?.norm ?? '');
  if (!isCount) return null;
  const { amount, min, max, approximate } = range;
  return {
    to: range.to,
    end: noun.end,
    value: { kind: 'quantity', amount, min, max, approximate, unit: singularOf(noun.text), ordinal: false },
  };
}
