import type { FoundContent, FoundSource } from '../candidates/found.ts';
import { clauseEndAfter } from '../clauses/clause-end.ts';
import { holdsVerb } from '../clauses/own-verb.ts';
import type { ItemRange } from '../phrases/noun-phrase.ts';
import type { Item, Reading, Unit } from '../phrases/reading.ts';
import {
  breaksPhrase,
  gapBefore,
  isAuxiliary,
  isDateWord,
  isFiniteVerb,
  isName,
  isPossessive,
  isSubjectPronoun,
  itemAt,
} from '../phrases/words.ts';
import { hasFrame, isSpeech } from './cue-lexicon.ts';
import type { CueCandidate } from './cues.ts';

const bareClause = { frame: 'that', subordinate: true };
/** How many words may be between the possessor and the noun. */
const farthestPossessor = 3;
/** Share of its occurrences from which on a word is a cue by itself. */
const sureRate = 0.6;

/** `her claim that …`, `Republicans' demands for …`: the possessor of the noun; null where there is none. */
export function possessorOf(reading: Reading, unit: Unit, cue: CueCandidate): FoundSource | null {
  for (let index = cue.head - 1; index >= Math.max(0, cue.head - 1 - farthestPossessor); index--) {
    const item = itemAt(unit, index);
    if (!item || breaksPhrase(itemAt(unit, index + 1)?.before ?? '')) return null;
    if (/^(?:his|her|their|its|my|our)$/.test(item.norm)) {
      const range = { from: index, to: index + 1 };
      return { range, core: range, place: 'possessive' };
    }
    if (!item.quotation && (isPossessive(item) || isPlain(unit, index))) {
      const range = possessorEndingAt(reading, unit, index);
      return { range, core: range, place: 'possessive' };
    }
    if (!/^(?:adjective|noun|adverb|number)$/.test(item.pos)) return null;
  }
  return null;
}

/** `a note on | Anna Reed’s claim`, `| the mayor of Leeds’s promise`: the words from the determiner on, past no preposition but the `of` of somebody who speaks. */
function possessorEndingAt(reading: Reading, unit: Unit, last: number): ItemRange {
  let from = last;
  while (from > 0) {
    const [item, previous] = [itemAt(unit, from), itemAt(unit, from - 1)];
    if (!item || !previous || previous.quotation || breaksPhrase(item.before) || isPossessive(previous)) break;
    if (previous.pos === 'determiner') return { from: from - 1, to: last + 1 };
    const isOffice = previous.norm === 'of' && reading.speakers.has(itemAt(unit, from - 2)?.norm ?? '');
    const isPart = isOffice || /^(?:noun|proper-noun|adjective|number)$/.test(previous.pos);
    // `few shared | Reed’s view`: what is taken for an adjective of a name may be the verb.
    const mayBeVerb = /ed$/.test(previous.norm) && isName(item);
    if (!isPart || mayBeVerb || isDateWord(reading, previous)) break;
    from--;
  }
  return { from, to: last + 1 };
}

/** `Sanders’ accusations`: the mark after an s is outside the word. */
function isPlain(unit: Unit, index: number): boolean {
  return /^['’]\s/.test(gapBefore(unit, index + 1)) && /s$/.test(itemAt(unit, index)?.norm ?? '');
}

/** What a noun cue introduces: a clause with `that`, an infinitive, or the object of its preposition. `at` is where it begins. */
export function nounContent(reading: Reading, unit: Unit, cue: CueCandidate, at: number): FoundContent | null {
  const item = itemAt(unit, at);
  if (!item || (breaksPhrase(item.before) && at === cue.group.to)) return null;
  const isBare = /^(?:accusation|allegation)s$/.test(itemAt(unit, cue.head)?.norm ?? '') && isSubjectPronoun(item);
  if (isBare)
    return {
      ranges: [{ from: at, to: clauseEndAfter(reading, unit, at, bareClause) }],
      frame: 'that',
      addressee: null,
    };
  // `an email that included a picture`: a relative clause describes the thing, not what it says.
  const verb = itemAt(unit, at + 1);
  if (item.norm === 'that' && verb && (isAuxiliary(verb) || isPast(reading, verb))) return null;
  const from = /^(?:of|for|about|on|against|to)$/.test(item.norm) && item.norm !== 'to' ? at + 1 : at;
  const frame = item.norm === 'to' ? 'toinf' : item.norm;
  if (frame !== 'that' && !hasFrame(cue.entry, frame, `${frame}ing`)) return null;
  if (!itemAt(unit, from)) return null;
  const to = clauseEndAfter(reading, unit, from, { frame, subordinate: true });
  return { ranges: [{ from, to: endOfSubject(reading, unit, cue.head, from, to, frame) }], frame, addressee: null };
}

function isPast({ tags }: Reading, { token, pos }: Item): boolean {
  return pos === 'verb' && tags.has(token.index, 'PastTense');
}

/**
 * `Her promise to cut taxes | was broken`: where the phrase that begins at `first` is a subject, what it holds ends before
 * the verb of the sentence.
 */
export function endOfSubject(
  reading: Reading,
  unit: Unit,
  first: number,
  from: number,
  to: number,
  frame: string,
): number {
  if (!opensClause(reading, unit, first)) return to;
  let due = frame === 'that' ? 1 : 0;
  for (let index = from + 1; index < to; index++) {
    const [item, previous] = [itemAt(unit, index), itemAt(unit, index - 1)];
    if (!item || !previous) return to;
    if (due > 0 && item.quotation && holdsVerb(reading, item)) {
      due--;
      continue;
    }
    if (/^(?:who|which|that|and|but|or|if|as|when|because|to|what)$/.test(item.norm) && index > from + 1) return to;
    const goesOn = isFiniteVerb(reading, previous) && index > from + 1 && (isAuxiliary(previous) || !isAuxiliary(item));
    if (previous.norm === 'to' || !isFiniteVerb(reading, item) || goesOn) continue;
    if (due === 0) {
      const isSure = isAuxiliary(item) || isPast(reading, item);
      return isSure ? index : to;
    }
    due--;
  }
  return to;
}

const openings = /^(?:that|whether|if|when|while|where|because|although|though|as|until|since|but)$/;

/** Whether a phrase that begins at the item is the subject of a clause: it opens the sentence, or follows a conjunction or a verb of saying. */
function opensClause(reading: Reading, unit: Unit, first: number): boolean {
  const previous = itemAt(unit, first - 1);
  if (previous && openings.test(previous.norm)) return true;
  if (reading.cues.get(previous?.norm ?? '')?.some(({ entry }) => isSpeech(entry) && entry.cueRate >= sureRate))
    return true;
  return !unit.items.slice(0, first).some((item) => isFiniteVerb(reading, item));
}
