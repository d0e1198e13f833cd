import { hasFrame } from '../cues/cue-lexicon.ts';
import type { CueCandidate } from '../cues/cues.ts';
import { nounPhraseStartingAt } from '../phrases/noun-phrase.ts';
import type { Item, Reading, Unit } from '../phrases/reading.ts';
import { breaksPhrase, gapBefore, itemAt } from '../phrases/words.ts';

/** Share from which on `described themselves` is taken for what somebody says of himself. */
const sureObject = 0.4;
/** Most adverbs before the noun phrase of an object. */
const mostAdverbs = 2;

/** `described themselves`, `offered himself as a reformer`: what somebody says of himself. */
export function showsItself(unit: Unit, { entry }: CueCandidate, at: number): boolean {
  if (hasFrame(entry, 'as', 'npnp') && entry.cueRate >= sureObject) return true;
  const next = itemAt(unit, at + 1);
  return next?.norm === 'as' && !breaksPhrase(next.before);
}

/** An adverb that is no particle of the verb: `nearly`, not `out`. */
function isModifier(item: Item | null): boolean {
  return item?.pos === 'adverb' && !/^(?:away|back|down|forward|off|out|up)$/.test(item.norm);
}

/** A noun phrase, with adverbs before it (`basically the same plan`, `more funding`), or a bare `this`. */
export function isObjectPhrase(reading: Reading, unit: Unit, at: number): boolean {
  let start = at;
  while (start < at + mostAdverbs && isModifier(itemAt(unit, start)) && !breaksPhrase(gapBefore(unit, start + 1)))
    start++;
  const first = itemAt(unit, start);
  // `declined 3 percent`: how far, not what.
  if (first?.pos === 'number' && /^(?:percent|percentage|points?)$/.test(itemAt(unit, start + 1)?.norm ?? ''))
    return false;
  if (nounPhraseStartingAt(reading, unit, start)) return true;
  if (start > at) return /^(?:more|less)$/.test(itemAt(unit, start - 1)?.norm ?? '') && /ing$/.test(first?.norm ?? '');
  const isPointer = /^(?:this|that|these|those)$/.test(first?.norm ?? '');
  return isPointer && (breaksPhrase(gapBefore(unit, at + 1)) || itemAt(unit, at + 1) === null);
}
