import { nounPhraseStartingAt } from '../phrases/noun-phrase.ts';
import type { Item, Reading, Unit } from '../phrases/reading.ts';
import { breaksPhrase, isComma, isDateWord, isFiniteVerb, isName, isTimeNoun, itemAt } from '../phrases/words.ts';

const farthestAdjunct = 16;
/** How far after a cue a clause with `that` may begin, in items. */
const farthestThat = 30;

/** Index after `in a statement`, `on Tuesday`, `to reporters` and adverbs that are between a cue and what it introduces. */
export function skipAdjuncts(reading: Reading, unit: Unit, from: number, prepositions: boolean): number {
  let at = from;
  while (at < Math.min(unit.items.length, from + farthestAdjunct)) {
    const item = itemAt(unit, at);
    if (!item || item.quotation || item.norm === 'that' || item.before.includes(':')) break;
    const next = itemAt(unit, at + 1);
    if (item.norm === 'not' && next?.norm === 'to') break;
    if (/^(?:though|however|too|instead)$/.test(item.norm)) {
      at++;
      continue;
    }
    if (/^(?:last|this|next|earlier|later|late|early)$/.test(item.norm) && next && isTimeNoun(next)) {
      at += 2;
      continue;
    }
    if (item.pos === 'adverb' || isDateWord(reading, item) || isEarlier(item, next)) {
      at += next && isDateWord(reading, item) && isTimeNoun(next) ? 2 : 1;
      continue;
    }
    if (!prepositions || item.pos !== 'preposition' || /^(?:that|of|as)$/.test(item.norm)) break;
    // `asked them to “come clean”`: an infinitive.
    if (item.norm === 'to' && (next?.quotation || (next?.pos === 'noun' && !/s$/.test(next.norm)))) break;
    const phrase = nounPhraseStartingAt(reading, unit, at + 1);
    if (!phrase) break;
    at = phrase.to;
  }
  return at;
}

/** `earlier this month`, `later in the day`: the first word of a time. */
function isEarlier(item: Item, next: Item | null): boolean {
  return /^(?:earlier|later|late|early)$/.test(item.norm) && /^(?:this|last|next|in|on)$/.test(next?.norm ?? '');
}

/**
 * Index of the `that` which opens a clause after hearers, places and times: `said at a rally in Columbus, Ohio, that …`.
 * Null where anything else is between, or where `that` is the subject of its clause.
 */
export function laterThat(reading: Reading, unit: Unit, from: number): number | null {
  let at = from;
  while (at < Math.min(unit.items.length, from + farthestThat)) {
    const item = itemAt(unit, at);
    if (!item || item.quotation || (breaksPhrase(item.before) && !isComma(item.before))) return null;
    const next = itemAt(unit, at + 1);
    if (item.norm === 'that') {
      const isSubject = next !== null && isFiniteVerb(reading, next) && !isComma(item.before);
      return at > from && !isSubject ? at : null;
    }
    const after = afterAdjunct(reading, unit, at);
    if (after === null) return null;
    at = after;
  }
  return null;
}

/** Index after the adjunct that begins at the item, null where none does. */
function afterAdjunct(reading: Reading, unit: Unit, at: number): number | null {
  const item = itemAt(unit, at);
  const next = itemAt(unit, at + 1);
  if (!item) return null;
  if (isComma(item.before) && item.norm.endsWith('ing')) return afterInsertion(unit, at);
  if (/^(?:last|this|next|earlier|later|late|early)$/.test(item.norm) && next && isTimeNoun(next)) return at + 2;
  if (item.pos === 'adverb' || isDateWord(reading, item) || isTimeNoun(item) || isEarlier(item, next)) return at + 1;
  if (item.pos === 'preposition') return nounPhraseStartingAt(reading, unit, at + 1)?.to ?? null;
  return isComma(item.before) && isName(item) ? (nounPhraseStartingAt(reading, unit, at)?.to ?? null) : null;
}

/** `said, citing court papers, that`: index of the `that` behind an insertion between commas; null where none is. */
function afterInsertion(unit: Unit, from: number): number | null {
  for (let at = from + 1; at < Math.min(unit.items.length, from + farthestAdjunct); at++) {
    const item = itemAt(unit, at);
    if (!item || item.quotation || (breaksPhrase(item.before) && !isComma(item.before))) return null;
    if (isComma(item.before)) return item.norm === 'that' ? at : null;
  }
  return null;
}
