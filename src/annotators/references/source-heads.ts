import type { Reading, Unit } from '../attributions/phrases/reading.ts';
import { itemAt } from '../attributions/phrases/words.ts';
import { isAttaching } from './attaching.ts';
import type { Referents } from './referent.ts';
import { namingsWithin } from './referents.ts';
import { findSayings } from './sayings.ts';

/** How somebody speaks: in the words of the writer, or in those of somebody who is reported. */
export type Speaks = 'outer' | 'inner';

/** The items that end the sources of a sentence before their first preposition, by index. */
export type SourceHeads = ReadonlyMap<number, Speaks>;

/** The heads of those who say something in a sentence. */
export function sourceHeads(reading: Reading, unit: Unit): SourceHeads {
  const heads = new Map<number, Speaks>();
  for (const { subject, outer } of findSayings(reading, unit)) {
    let to = subject.from + 1;
    while (to < subject.to && !isAttaching(itemAt(unit, to))) to++;
    if (outer || !heads.has(to - 1)) heads.set(to - 1, outer ? 'outer' : 'inner');
  }
  return heads;
}

/** Those who are named as saying something in the words of the writer, by index. */
export function speakingIn(reading: Reading, referents: Referents, heads: readonly SourceHeads[]): ReadonlySet<number> {
  const found = new Set<number>();
  reading.units.forEach((unit, index) => {
    for (const [head, speaks] of heads[index] ?? []) {
      const item = itemAt(unit, head);
      if (speaks !== 'outer' || !item) continue;
      for (const { referent } of namingsWithin(referents, item)) found.add(referent.index);
    }
  });
  return found;
}
