import { sharedSubject } from '../clauses/subject.ts';
import { type ItemRange, nounPhraseStartingAt } from '../phrases/noun-phrase.ts';
import type { Item, Reading, Unit } from '../phrases/reading.ts';
import { breaksPhrase, gapBefore, isComma, isPossessive, itemAt } from '../phrases/words.ts';
import type { FoundSource } from './found.ts';

/** How many words may be between a verb and the noun that is its object. */
const farthestVerb = 5;

/** Who is behind a noun cue, and where what it introduces begins. */
export interface NounSource {
  readonly source: FoundSource;
  /** Index of the item after the noun and its `by X`. */
  readonly to: number;
}

/**
 * The source of a noun that has no possessor: `a complaint from X, his neighbour, that …`, `a call by X for …`, or the
 * subject of the verb of saying whose object it is: `X made a promise to …`. Null where nobody is named.
 */
export function nounSource(reading: Reading, unit: Unit, head: number, to: number): NounSource | null {
  const by = originAt(reading, unit, to);
  if (by) return by;
  for (let index = head - 1; index >= Math.max(0, head - farthestVerb); index--) {
    const item = itemAt(unit, index);
    if (!item || item.quotation || breaksPhrase(gapBefore(unit, index + 1))) return null;
    if (reading.words.uttering.has(item.norm)) {
      const source = sharedSubject(reading, unit, index + 1, null);
      return source && { source, to };
    }
    if (!isModifier(item) || isPossessive(item)) return null;
  }
  return null;
}

/** A word that may be between the verb and its object's noun: `rolled out new, unprompted proposals`. */
function isModifier(item: Item): boolean {
  if (/^(?:adjective|noun|adverb|number|determiner)$/.test(item.pos) || item.norm === 'with') return true;
  return item.pos === 'verb' && /(?:ed|ing)$/.test(item.norm);
}

/** `from X`, `by X` after the noun, with an apposition between commas. */
function originAt(reading: Reading, unit: Unit, at: number): NounSource | null {
  const item = itemAt(unit, at);
  if (!item || !/^(?:by|from)$/.test(item.norm) || breaksPhrase(item.before)) return null;
  const core = nounPhraseStartingAt(reading, unit, at + 1, false);
  if (!core) return null;
  const range: ItemRange = { from: core.from, to: insertionEnd(unit, core.to) };
  return { source: { range, core, place: 'by' }, to: range.to };
}

/** Index after a short insertion between commas. */
function insertionEnd(unit: Unit, at: number): number {
  if (!isComma(gapBefore(unit, at))) return at;
  for (let index = at + 1; index < Math.min(unit.items.length, at + farthestVerb); index++) {
    if (isComma(gapBefore(unit, index))) return index;
  }
  return at;
}
