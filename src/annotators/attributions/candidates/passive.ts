import { skipAdjuncts } from '../clauses/adjuncts.ts';
import { clauseEndAfter } from '../clauses/clause-end.ts';
import { precedingSubject } from '../clauses/subject.ts';
import { hasFrame } from '../cues/cue-lexicon.ts';
import type { CueCandidate } from '../cues/cues.ts';
import { endOfSubject } from '../cues/noun-cue.ts';
import { trimAdverbial } from '../phrases/apposition.ts';
import { type ItemRange, nounPhraseEndingAt, nounPhraseStartingAt } from '../phrases/noun-phrase.ts';
import type { Reading, Unit } from '../phrases/reading.ts';
import {
  breaksPhrase,
  gapBefore,
  isAuxiliary,
  isCopula,
  isRelative,
  isSubjectPronoun,
  itemAt,
} from '../phrases/words.ts';
import { isSubordinate } from './complement.ts';
import type { FoundContent, FoundDraft, FoundSource } from './found.ts';

/** Verbs of saying and thinking whose passive takes the subject of what is said: `is said to be`. */
const raising =
  /^(?:say|allege|report|rumou?r|claim|believe|think|expect|estimate|know|suspect|assume|understand|predict|project|forecast)$/;
/** Classes whose passive says something of its subject even where no complement follows: `was criticised by`. */
const judging = /^(?:accuse|criticise|praise|deny|demand|offer)$/;
/** Prepositions that bring in what the subject of the passive is charged with, or held to be, and the frames that allow them. */
const prepositions: Readonly<Record<string, readonly string[]>> = {
  of: ['ofing', 'of'],
  with: ['with', 'withN'],
  for: ['foring', 'for'],
  as: ['as'],
};

/** How far before a second participle the first is, in items. */
const farthestParticiple = 6;

/** What follows the verb group of a passive. */
interface Complement {
  readonly from: number;
  readonly frame: string;
}

/**
 * `was accused by X of hiding it`, `is said to be ill`, `was urged to go`, `was criticised by X`: the subject is part of
 * what is said, and the source is whoever is after `by`, if anybody. Null where the verb is no such passive.
 */
export function passiveDraft(reading: Reading, unit: Unit, cue: CueCandidate): FoundDraft | null {
  if (cue.form === 'noun' || cue.form === 'phrase' || cue.form === 'gerund' || !isPassive(reading, unit, cue))
    return null;
  const by = agentAt(reading, unit, cue.group.to);
  const complement = complementAt(reading, unit, cue, by ? by.range.to : cue.group.to);
  const source = by ?? (complement ? null : agentAt(reading, unit, skipAdjuncts(reading, unit, cue.group.to, false)));
  if (!complement && !(source && judging.test(cue.entry.class))) return null;
  const subject = subjectOf(reading, unit, sharedCopula(unit, cue) ?? cue.group.from);
  if (!subject && !(complement && source)) return null;
  const ranges = subject ? [subject] : [];
  if (complement) ranges.push({ from: complement.from, to: endOf(reading, unit, cue, subject, complement) });
  const frame = complement?.frame ?? 'np';
  const addressee = frame === 'toinf' ? subject : null;
  const content: FoundContent = { ranges, frame, addressee };
  return { cue: { ...cue, passive: true }, source, content };
}

/** Whether the verb is passive: by its auxiliary, or because its object is missing, as in `men charged with`. */
function isPassive(reading: Reading, unit: Unit, cue: CueCandidate): boolean {
  if (cue.passive || sharedCopula(unit, cue) !== null) return true;
  const next = itemAt(unit, cue.group.to);
  const head = itemAt(unit, cue.head);
  if (!next || !head || breaksPhrase(next.before) || cue.group.from !== cue.head || !/(?:ed|ld)$/.test(head.norm))
    return false;
  const { entry } = cue;
  if (next.norm === 'to')
    return (
      hasFrame(entry, 'npinf') && !hasFrame(entry, 'toinf') && entry.class === 'demand' && !isThing(reading, unit, cue)
    );
  if (next.norm === 'of') return hasFrame(entry, 'ofing');
  return next.norm === 'with' && hasFrame(entry, 'with');
}

/** `was arrested and | accused of`: where the auxiliaries begin that a second participle shares with the first; null where it has none. */
function sharedCopula(unit: Unit, { group, head }: CueCandidate): number | null {
  const next = itemAt(unit, group.to);
  if (
    group.from !== head ||
    !/ed$/.test(itemAt(unit, head)?.norm ?? '') ||
    !/^(?:and|or)$/.test(itemAt(unit, head - 1)?.norm ?? '')
  )
    return null;
  if (!next || breaksPhrase(next.before) || !/^(?:of|with|to|for|by)$/.test(next.norm)) return null;
  for (let index = head - 2; index > Math.max(0, head - 2 - farthestParticiple); index--) {
    const item = itemAt(unit, index);
    const previous = itemAt(unit, index - 1);
    if (!item || !previous || breaksPhrase(gapBefore(unit, index + 1)) || isSubjectPronoun(item)) return null;
    if (item.pos === 'adverb' || !isCopula(previous)) continue;
    if (!/(?:ed|en|wn|ught|ld)$/.test(item.norm)) return null;
    let from = index - 1;
    while (isAuxiliary(itemAt(unit, from - 1) ?? item)) from--;
    return from;
  }
  return null;
}

/** `the amount required to`: what no one asks to do anything, a singular that is neither a name nor somebody. */
function isThing(reading: Reading, unit: Unit, { group }: CueCandidate): boolean {
  const noun = itemAt(unit, group.from - 1);
  return noun?.pos === 'noun' && !/s$/.test(noun.norm) && !reading.speakers.has(noun.norm);
}

function complementAt(reading: Reading, unit: Unit, cue: CueCandidate, first: number): Complement | null {
  const { entry } = cue;
  const at = skipAdjuncts(reading, unit, first, false);
  const item = itemAt(unit, at);
  const next = itemAt(unit, at + 1);
  if (!item || !next || breaksPhrase(item.before) || breaksPhrase(next.before)) return null;
  if (item.norm === 'to' && /^(?:verb|auxiliary|adverb|noun)$/.test(next.pos)) {
    if (raising.test(entry.lemma)) return { from: at, frame: 'raising' };
    const isAsked = hasFrame(entry, 'npinf', 'onpinf');
    return isAsked ? { from: at, frame: 'toinf' } : null;
  }
  const frames = prepositions[item.norm];
  if (!frames || !hasFrame(entry, ...frames)) return null;
  return judging.test(entry.class) || item.norm === 'as' ? { from: at, frame: item.norm } : null;
}

/** End of what the passive introduces; a participle that hangs on the subject (`men charged with theft | were freed`) ends before the verb of the sentence. */
function endOf(
  reading: Reading,
  unit: Unit,
  cue: CueCandidate,
  subject: ItemRange | null,
  { from, frame }: Complement,
): number {
  const likeActive = frame === 'raising' ? 'toinf' : frame;
  const to = clauseEndAfter(reading, unit, from, { frame: likeActive, subordinate: isSubordinate(unit, cue) });
  return cue.passive ? to : endOfSubject(reading, unit, subject?.from ?? cue.head, from, to, likeActive);
}

/** The phrase after `by`. */
function agentAt(reading: Reading, unit: Unit, at: number): FoundSource | null {
  const item = itemAt(unit, at);
  if (item?.norm !== 'by' || breaksPhrase(item.before)) return null;
  const core = nounPhraseStartingAt(reading, unit, at + 1);
  return core && { range: core, core, place: 'by' };
}

/** The phrase before the verb group: its subject, the noun that the participle hangs on (`men arrested and charged with`), or a relative pronoun. */
function subjectOf(reading: Reading, unit: Unit, from: number): ItemRange | null {
  const left = itemAt(unit, from - 1);
  if (!left || breaksPhrase(gapBefore(unit, from))) return null;
  if (isRelative(left)) return { from: from - 1, to: from };
  // `He missed the vote, but was urged to`.
  if (/^(?:and|but)$/.test(left.norm) && isAuxiliary(itemAt(unit, from) ?? left)) {
    const shared = precedingSubject(reading, unit, from - 1)?.core;
    if (shared) return shared;
  }
  if (isCopula(left)) return null;
  const other = itemAt(unit, from - 2);
  const isSecond = /^(?:and|or)$/.test(left.norm) && other?.pos === 'verb' && /ed$/.test(other.norm);
  if (isSecond && !breaksPhrase(left.before)) return subjectOf(reading, unit, from - 2);
  const phrase = nounPhraseEndingAt(reading, unit, from - 1);
  return phrase && trimAdverbial(unit, phrase);
}
