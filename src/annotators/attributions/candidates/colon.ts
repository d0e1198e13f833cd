import type { CueEntry } from '../../../model/resources/cues.ts';
import { precedingSubject } from '../clauses/subject.ts';
import { isSpeech } from '../cues/cue-lexicon.ts';
import { type CueCandidate, cuesAt } from '../cues/cues.ts';
import { isHeading } from '../phrases/heading.ts';
import { type ItemRange, nounPhraseEndingAt, nounPhraseStartingAt } from '../phrases/noun-phrase.ts';
import type { Reading, Unit } from '../phrases/reading.ts';
import {
  breaksPhrase,
  gapBefore,
  isComma,
  isDateWord,
  isFiniteVerb,
  isName,
  isSubjectPronoun,
  isTimeNoun,
  itemAt,
} from '../phrases/words.ts';
import type { FoundContent, FoundSource } from './found.ts';

const colon: CueEntry = {
  lemma: ':',
  pos: 'phrase',
  class: 'assert',
  senses: [{ class: 'assert', frames: ['quote'], sourceCommitment: 'CT+', authorCommitment: 'Uu' }],
  forms: [':'],
  stance: 'neutral',
  factive: false,
  cueRate: 1,
  core: true,
};
const longestLabel = 8;
/** Longest lead-in without a verb before a quotation, in items. */
const longestLead = 12;
/** The same of a description: `Leeds mayor:`. */
const longestRole = 3;

/** An attribution that a colon makes: `Trump went further: “…”`, `BERG: We are late`, `Mayor: bridge is safe`. */
export interface ColonDraft {
  readonly cue: CueCandidate;
  readonly source: FoundSource;
  readonly content: FoundContent;
}

/** Finds what a colon at or after `from` attributes; a colon before anything but a quotation must follow a name alone. */
export function colonDraft(reading: Reading, unit: Unit, from: number, isLabelled: boolean): ColonDraft | null {
  for (let index = Math.max(1, from); index < unit.items.length; index++) {
    if (!gapBefore(unit, index).includes(':')) continue;
    const quoted = itemAt(unit, index)?.quotation;
    const label = labelBefore(reading, unit, index) ?? (quoted ? describedBefore(reading, unit, index) : null);
    if (label && isDate(reading, unit, label.core)) return null;
    if (label && (quoted || isLabelled)) return draft(label, index, unit.items.length);
    if (!quoted) return null;
    const source = precedingSubject(reading, unit, index);
    if (source && isHeading(reading, unit) && isOccasioned(unit, source.range.from)) return null;
    return source && speaks(unit, source.core) ? draft(source, index, unit.items.length) : null;
  }
  return null;
}

/** `Norvia furious after | US warns:`: in a headline the one of the main clause may speak, or the other: it is open. */
function isOccasioned(unit: Unit, from: number): boolean {
  return from > 1 && /^(?:after|amid|as|before|over|when|while)$/.test(itemAt(unit, from - 1)?.norm ?? '');
}

/** `X said:` before a paragraph that is a quotation: who, and what stands for the cue. */
export function announcement(reading: Reading, unit: Unit): FoundSource | null {
  if (!unit.after.includes(':')) return endsInSpeech(reading, unit);
  const label = labelBefore(reading, unit, unit.items.length);
  if (label && isDate(reading, unit, label.core)) return null;
  const source = label ?? precedingSubject(reading, unit, unit.items.length);
  if (source && speaks(unit, source.core)) return source;
  return accordingTo(reading, unit) ?? (source ? null : announcedName(reading, unit));
}

/** `According to a copy of the filing:` */
function accordingTo(reading: Reading, unit: Unit): FoundSource | null {
  if (itemAt(unit, 0)?.norm !== 'according' || itemAt(unit, 1)?.norm !== 'to') return null;
  const core = nounPhraseStartingAt(reading, unit, 2);
  return core && { range: core, core, place: 'after-phrase' };
}

/** `And from Chairwoman Ines Ortega:`, `The 80-year-old, a member of the club:`: a lead-in without a verb, by its last name or its first phrase. */
function announcedName(reading: Reading, unit: Unit): FoundSource | null {
  const end = unit.items.length;
  if (end > longestLead || unit.items.some((item) => item.quotation || isFiniteVerb(reading, item))) return null;
  const first = nounPhraseStartingAt(reading, unit, 0);
  const described =
    first && (isComma(gapBefore(unit, first.to)) || first.to === end) ? itemAt(unit, first.to - 1) : null;
  if (first && described && (reading.speakers.has(described.norm) || isAge(unit, first)))
    return { range: { from: 0, to: end }, core: first, place: 'left' };
  if (itemAt(unit, end - 1)?.pos !== 'proper-noun') return null;
  let from = end - 1;
  while (from > 0 && itemAt(unit, from - 1)?.pos === 'proper-noun' && !breaksPhrase(gapBefore(unit, from))) from--;
  if (!/^(?:from|by)$/.test(itemAt(unit, from - 1)?.norm ?? '')) return null;
  const core = { from, to: end };
  return { range: core, core, place: 'right' };
}

/** `Dianne Berg agreed.` before a quotation: a name with a bare verb of speech or agreement. */
function endsInSpeech(reading: Reading, unit: Unit): FoundSource | null {
  const position = unit.items.length - 1;
  if (position < 1 || position > longestLabel) return null;
  for (const cue of cuesAt(unit, position, reading)) {
    if (cue.form !== 'finite' || cue.passive || !(isSpeech(cue.entry) || cue.entry.class === 'agree')) continue;
    const core = nounPhraseEndingAt(reading, unit, cue.group.from - 1);
    if (core && speaks(unit, core)) return { range: core, core, place: 'left' };
  }
  return null;
}

/** The colon itself as a cue, before the item. */
export function colonCue(at: number): CueCandidate {
  return { entry: colon, head: at, group: { from: at, to: at }, form: 'phrase', passive: false, negated: false };
}

function draft(source: FoundSource, at: number, to: number): ColonDraft {
  return { cue: colonCue(at), source, content: { ranges: [{ from: at, to }], frame: 'colon', addressee: null } };
}

/** `The 80-year-old, a member of the club: “…”`: a description and nothing but an apposition before the colon. */
function describedBefore(reading: Reading, unit: Unit, colonAt: number): FoundSource | null {
  if (
    colonAt > longestLead ||
    unit.items.slice(0, colonAt).some((item) => item.quotation || isFiniteVerb(reading, item))
  )
    return null;
  const core = nounPhraseStartingAt(reading, unit, 0);
  const head = core && itemAt(unit, core.to - 1);
  if (!core || !head || !(core.to === colonAt || isComma(gapBefore(unit, core.to)))) return null;
  if (!(itemAt(unit, 0)?.pos === 'determiner' && (reading.speakers.has(head.norm) || isAge(unit, core)))) return null;
  return { range: { from: 0, to: colonAt }, core, place: 'left' };
}

/** `The 80-year-old`. */
function isAge(unit: Unit, { to }: ItemRange): boolean {
  return /^olds?$/.test(itemAt(unit, to - 1)?.norm ?? '') && itemAt(unit, to - 2)?.norm === 'year';
}

/** A name, title or pronoun that is all that is before the colon: `Clinton in December 1992:`, `Q.` is none. */
function labelBefore(reading: Reading, unit: Unit, colonAt: number): FoundSource | null {
  if (colonAt > longestLabel || colonAt === 0) return null;
  for (let index = 0; index < colonAt; index++) {
    const item = itemAt(unit, index);
    if (!item || item.quotation || isFiniteVerb(reading, item)) return null;
    if (index > 0 && /[;:—―]/.test(item.before)) return null;
  }
  const first = itemAt(unit, 0);
  const last = itemAt(unit, colonAt - 1);
  const named = first !== null && (isName(first) || isSubjectPronoun(first));
  if (!named && last && isName(last)) {
    const whole = nounPhraseEndingAt(reading, unit, colonAt - 1);
    if (whole?.from === 0) return { range: whole, core: whole, place: 'left' };
  }
  if (!named) return null;
  const role =
    last && colonAt <= longestRole && reading.speakers.has(last.norm)
      ? nounPhraseEndingAt(reading, unit, colonAt - 1)
      : null;
  if (role?.from === 0) return { range: role, core: role, place: 'left' };
  let to = 1;
  while (to < colonAt && !breaksPhrase(gapBefore(unit, to)) && isNamePart(unit, to)) to++;
  const core = nounPhraseEndingAt(reading, unit, to - 1) ?? { from: 0, to };
  return { range: { from: 0, to: core.to }, core, place: 'left' };
}

function isNamePart(unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  return item !== null && !item.quotation && isName(item);
}

/** `June 4, 1961: “…”`: when it was does not speak. */
function isDate(reading: Reading, unit: Unit, { from, to }: ItemRange): boolean {
  return unit.items
    .slice(from, to)
    .every((item) => isDateWord(reading, item) || /^\d+$/.test(item.norm) || isTimeNoun(item));
}

function speaks(unit: Unit, core: ItemRange): boolean {
  const head = itemAt(unit, core.to - 1);
  return (
    !!head &&
    (isName(head) ||
      (isSubjectPronoun(head) && !/^(?:it|you)$/.test(head.norm)) ||
      /(?:er|or|ist|man|woman|group|paper|campaign|ad|report)$/.test(head.norm))
  );
}
