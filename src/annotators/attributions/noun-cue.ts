import { clauseEndAfter } from './clause-end.ts';
import type { FoundContent } from './content.ts';
import { hasFrame } from './cue-lexicon.ts';
import type { CueCandidate } from './cues.ts';
import { nounPhraseEndingAt } from './noun-phrase.ts';
import type { Reading, Unit } from './reading.ts';
import type { FoundSource } from './source.ts';
import { breaksPhrase, isPossessive, itemAt } from './words.ts';

/** How many words may stand between the possessor and the noun. */
const farthestPossessor = 3;

/** `her claim that …`, `Republicans' demands for …`: the possessor of the noun; null where there is none. */
export function possessorOf(reading: Reading, unit: Unit, cue: CueCandidate): FoundSource | null {
  for (let index = cue.head - 1; index >= Math.max(0, cue.head - 1 - farthestPossessor); index--) {
    const item = itemAt(unit, index);
    if (!item || breaksPhrase(itemAt(unit, index + 1)?.before ?? '')) return null;
    if (/^(?:his|her|their|its|my|our)$/.test(item.norm)) {
      const range = { from: index, to: index + 1 };
      return { range, core: range, place: 'possessive' };
    }
    if (isPossessive(item) && !item.quotation) {
      const before = index > 0 && !breaksPhrase(item.before) ? nounPhraseEndingAt(reading, unit, index - 1) : null;
      const sameName = before && itemAt(unit, index - 1)?.pos === 'proper-noun';
      const range = { from: sameName ? before.from : index, to: index + 1 };
      return { range, core: range, place: 'possessive' };
    }
    if (!/^(?:adjective|noun|adverb|number)$/.test(item.pos)) return null;
  }
  return null;
}

/** What a noun cue introduces: a clause with `that`, an infinitive, or the object of its preposition. */
export function nounContent(reading: Reading, unit: Unit, cue: CueCandidate): FoundContent | null {
  const at = cue.group.to;
  const item = itemAt(unit, at);
  if (!item || breaksPhrase(item.before)) return null;
  const from = /^(?:of|for|about|on|against|to)$/.test(item.norm) && item.norm !== 'to' ? at + 1 : at;
  const frame = item.norm === 'to' ? 'toinf' : item.norm;
  if (frame !== 'that' && !hasFrame(cue.entry, frame, `${frame}ing`)) return null;
  if (!itemAt(unit, from)) return null;
  const to = clauseEndAfter(reading, unit, from, { frame, subordinate: true });
  return { ranges: [{ from, to }], frame, addressee: null };
}
