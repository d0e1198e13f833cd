import type { Mention } from '../../../model/entity.ts';
import { lowerBound } from '../../../model/lists/lower-bound.ts';
import type { Draft, FoundSource } from '../candidates/found.ts';
import { isVerbOfAsking } from '../cues/cue-lexicon.ts';
import { type ItemRange, nounPhraseEndingAt, nounPhraseStartingAt } from '../phrases/noun-phrase.ts';
import type { Item, Reading, Unit } from '../phrases/reading.ts';
import { breaksPhrase, gapBefore, isAuxiliary, isComma, isFiniteVerb, isName, itemAt } from '../phrases/words.ts';

/** Farthest that the subject of a sentence begins, in items. */
const farthestSubject = 24;
const opening =
  /^(?:after|although|as|because|before|despite|if|once|since|though|unless|until|when|whenever|while|asked|pressed)$/;

/** Who speaks words in marks that are in a paragraph of their own, found in the unit before them. */
export interface FreeVoice {
  readonly unit: Unit;
  readonly source: FoundSource;
  /** `answer`: the unit asks, or somebody is asked there; `topic`: it is about this person. */
  readonly frame: 'answer' | 'topic';
}

/** Whether the writer asks something in the unit: it ends in a question mark outside of marks. */
export function isQuestion(unit: Unit): boolean {
  const last = unit.items.at(-1);
  return last !== undefined && !last.quotation && /^[^\p{L}]*\?/u.test(unit.after);
}

/**
 * Who answers or goes on in a free-standing quotation behind the unit: who is asked there (`I ask Anna Berg whether …`),
 * the person that the question is about (`Does Berg regret it?`), the subject of a sentence about one person (`Anna Berg
 * was nine when the mill burned.`). Null where nobody is.
 */
export function freeVoiceAfter(reading: Reading, unit: Unit, own: Draft | null): FreeVoice | null {
  const asked = own ? whoIsAsked(reading, unit, own) : null;
  if (asked) return { unit, source: asked, frame: 'answer' };
  if (isQuestion(unit)) {
    const subject = questionSubject(reading, unit);
    return subject && { unit, source: subject, frame: 'answer' };
  }
  const subject = mainSubject(reading, unit);
  if (!subject) return null;
  return { unit, source: subject, frame: own ? 'answer' : 'topic' };
}

/** Whether the draft is what the writer asks or says: its source is the first person. */
export function isWriters(reading: Reading, { headSpan }: Draft): boolean {
  return headSpan !== null && /^(?:i|we)$/i.test(reading.text.slice(headSpan.start, headSpan.end));
}

function whoIsAsked(reading: Reading, unit: Unit, { cue, addressee }: Draft): FoundSource | null {
  if (!cue || !isVerbOfAsking(cue.entry)) return null;
  const from = addressee ? unit.items.findIndex(({ start }) => start === addressee.start) : cue.group.to;
  const core = from < 0 ? null : nounPhraseStartingAt(reading, unit, from);
  return core && isSpeaker(reading, unit, core) ? asSource(core) : null;
}

/** `Does Berg regret it?`, `And what would she change?`: the phrase behind the auxiliary. */
function questionSubject(reading: Reading, unit: Unit): FoundSource | null {
  for (let index = 0; index < Math.min(unit.items.length - 1, farthestSubject); index++) {
    const item = itemAt(unit, index);
    if (!item || !isAuxiliary(item)) continue;
    const core = nounPhraseStartingAt(reading, unit, index + 1);
    if (core && isSpeaker(reading, unit, core)) return asSource(core);
  }
  return null;
}

/** The subject of the main clause of a sentence, where it is one person: its first phrase, or that after an opening clause. */
function mainSubject(reading: Reading, unit: Unit): FoundSource | null {
  const isSubordinate = opening.test(itemAt(unit, 0)?.norm ?? '');
  for (let index = 0; index < Math.min(unit.items.length, farthestSubject); index++) {
    const item = itemAt(unit, index);
    if (!item) return null;
    if (index === 0 ? isSubordinate : !isComma(item.before)) continue;
    const core = nounPhraseStartingAt(reading, unit, index);
    if (!core || !hasVerbBehind(reading, unit, core.to)) continue;
    const named = nounPhraseEndingAt(reading, unit, core.to - 1) ?? core;
    const whole = { from: Math.max(index, named.from), to: core.to };
    if (isSpeaker(reading, unit, whole)) return asSource(whole);
    return null;
  }
  return null;
}

/** Whether a finite verb follows, right there or behind an insertion between commas. */
function hasVerbBehind(reading: Reading, unit: Unit, at: number): boolean {
  let index = at;
  if (isComma(gapBefore(unit, at))) {
    index = at + 1;
    while (index < Math.min(unit.items.length, at + farthestSubject) && !isComma(gapBefore(unit, index))) index++;
  } else if (breaksPhrase(gapBefore(unit, at))) return false;
  const item = itemAt(unit, index);
  const verb = item?.pos === 'adverb' ? itemAt(unit, index + 1) : item;
  return verb !== null && isFiniteVerb(reading, verb);
}

/** Whether a phrase is one person: he or she, a name, or a description of somebody who may speak. */
function isSpeaker(reading: Reading, unit: Unit, { from, to }: ItemRange): boolean {
  const [first, last] = [itemAt(unit, from), itemAt(unit, to - 1)];
  if (!first || !last || last.quotation) return false;
  if (/^(?:he|she)$/.test(first.norm)) return true;
  if (endsInPerson(reading, first, last)) return true;
  if (from + 1 === to && isName(last) && (from > 0 || last.pos === 'proper-noun'))
    return !isNamed(reading, last) || isOfPerson(unit, to);
  return first.pos === 'determiner' && reading.speakers.has(last.norm) && !/s$/.test(last.norm);
}

function endsInPerson(reading: Reading, first: Item, last: Item): boolean {
  return namesFrom(reading, first.start, last.end).some(({ type, span }) => type === 'person' && span.end === last.end);
}

/** Names that begin in the stretch. */
function namesFrom({ names }: Reading, start: number, end: number): readonly Mention[] {
  const at = (position: number) => lowerBound(names.length, (index) => (names[index]?.span.start ?? 0) < position);
  return names.slice(at(start), at(end));
}

/** `Tarn shakes his head`: whatever the name is otherwise, it is a person's here. */
function isOfPerson(unit: Unit, at: number): boolean {
  return unit.items.slice(at + 1, at + 4).some(({ norm }) => norm === 'his' || norm === 'her');
}

/** Whether the word is a name of anything but a person. */
function isNamed(reading: Reading, { start, end }: Item): boolean {
  return namesFrom(reading, start, end).some(({ type }) => type !== 'person');
}

function asSource(core: ItemRange): FoundSource {
  return { range: core, core, place: 'left' };
}
