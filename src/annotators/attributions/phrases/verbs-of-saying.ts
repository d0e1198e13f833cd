import type { Item, Unit } from '../../../model/unit.ts';
import { type CueIndex, isSpeech } from '../cues/cue-lexicon.ts';
import { breaksPhrase } from './words.ts';

/** Share of its occurrences from which on a word is a cue by itself. */
const sureRate = 0.5;

/**
 * The unit with `recalls` and `replies` for verbs where the tagger takes them for nouns: behind a singular, and before a
 * colon or comma and words in marks.
 */
export function withVerbsOfSaying(unit: Unit, cues: CueIndex): Unit {
  if (!unit.hasQuotation && !unit.after.includes(':')) return unit;
  const at = unit.items.findIndex((item, index) => isVerb(unit, item, index, cues));
  if (at < 0) return unit;
  return { ...unit, items: unit.items.map((item, index) => (index === at ? { ...item, pos: 'verb' } : item)) };
}

function isVerb({ items, after }: Unit, { pos, norm, before }: Item, index: number, cues: CueIndex): boolean {
  if (pos !== 'noun' || !/[^s]s$/.test(norm) || index === 0 || breaksPhrase(before)) return false;
  const next = items[index + 1];
  const opens = next ? next.quotation !== null && /[:,]/.test(next.before) : after.includes(':');
  const subject = items[index - 1];
  if (!opens || !subject || !/^(?:noun|proper-noun|pronoun)$/.test(subject.pos) || /['’]s?$/.test(subject.norm))
    return false;
  const entries = cues.get(norm) ?? [];
  return entries.some(({ entry }) => entry.pos === 'verb' && isSpeech(entry) && entry.cueRate >= sureRate);
}
