import { nounPhraseEndingAt } from '../attributions/phrases/noun-phrase.ts';
import type { Item, Reading, Unit } from '../attributions/phrases/reading.ts';
import {
  breaksPhrase,
  isAuxiliary,
  isCapitalised,
  isFiniteVerb,
  isPossessive,
  isRelative,
  isSubjectPronoun,
  itemAt,
} from '../attributions/phrases/words.ts';
import { isAttaching } from './attaching.ts';
import type { Part } from './presence.ts';

/** Items before a name in which `like` and `than` are looked for: names that are listed are between. */
const farthestStandard = 8;

/** Items behind a description in which its verb is looked for. */
const longestComplement = 9;

/** The part that a name plays whose first item is given, identified by the word after it. */
export function partOfName(reading: Reading, unit: Unit, position: number, end: number): Part {
  let after = position;
  while ((itemAt(unit, after)?.end ?? Number.POSITIVE_INFINITY) < end) after++;
  const last = itemAt(unit, after);
  if (last && (isPossessive(last) || /^['’]s/.test(reading.text.slice(end, end + 2)))) return 'possessive';
  const next = itemAt(unit, after + 1);
  const isFollowed = next !== null && !breaksPhrase(next.before) && isVerb(reading, next);
  if (isCompared(unit, position, isFollowed)) return 'aside';
  return isSubject(reading, unit, position, after) ? 'subject' : 'other';
}

/** `figures like Reed and Berg`, `more than Reed`, `a ruling named after Reed`: a standard or example, not one who acts. */
function isCompared(unit: Unit, position: number, isFollowed: boolean): boolean {
  for (let index = position - 1; index >= Math.max(0, position - farthestStandard); index--) {
    const item = itemAt(unit, index);
    const gap = itemAt(unit, index + 1)?.before ?? '';
    // `Drawn to rebels like Reed, Berg left`: the clause begins behind the comma.
    if (!item || item.quotation || /[;:.]/.test(gap) || (isFollowed && gap.includes(','))) return false;
    if (/^(?:unlike|than|alongside)$/.test(item.norm)) return true;
    if (item.norm === 'like') return itemAt(unit, index - 1)?.pos !== 'pronoun';
    if (item.norm === 'as' && itemAt(unit, index - 1)?.norm === 'such') return true;
    if (item.pos !== 'proper-noun' && !/^(?:and|or|the|mr|mrs|ms|dr)$/.test(item.norm)) return false;
  }
  return false;
}

/** Whether the phrase that ends with the item is the subject of a finite verb. */
function isSubject(reading: Reading, unit: Unit, first: number, last: number): boolean {
  const next = itemAt(unit, last + 1);
  if (!next || next.quotation) return false;
  // `After a win over Reed, he said`: the clause behind the comma has a subject of its own.
  if (breaksPhrase(next.before) && isSubjectPronoun(next) && !isRelative(next)) return false;
  const phrase = nounPhraseEndingAt(reading, unit, last);
  // `A cousin of Reed lives there`: the phrase has another head.
  if (phrase && attachedWithin(unit, phrase.from, first)) return false;
  const before = phrase && itemAt(unit, phrase.from - 1);
  if (
    before &&
    !breaksPhrase(itemAt(unit, phrase.from)?.before ?? '') &&
    ((before.pos === 'verb' && !(phrase.from === 1 && isCapitalised(before))) || before.pos === 'preposition')
  )
    return false;
  if (breaksPhrase(next.before))
    return opensUnit(unit, phrase ? startOfPair(reading, unit, phrase.from) : -1) && /[,(—–―]/.test(next.before);
  return isVerb(reading, next) || (next.pos === 'adverb' && startsVerb(reading, itemAt(unit, last + 2)));
}

/** `raised by Reed and | Berg`: where the first of two that `and` or `or` joins begins; the item itself where nothing is joined. */
function startOfPair(reading: Reading, unit: Unit, from: number): number {
  if (!/^(?:and|or)$/.test(itemAt(unit, from - 1)?.norm ?? '') || breaksPhrase(itemAt(unit, from - 1)?.before ?? ''))
    return from;
  return nounPhraseEndingAt(reading, unit, from - 2)?.from ?? from;
}

function attachedWithin(unit: Unit, from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) if (isAttaching(itemAt(unit, index))) return true;
  return false;
}

/** Whether a clause begins at the item: first of the unit, or after an adverb, conjunction or comma at its start. */
function opensUnit(unit: Unit, from: number): boolean {
  if (from < 0) return false;
  if (from === 0) return true;
  const before = itemAt(unit, from - 1);
  return (
    from <= 8 &&
    (breaksPhrase(itemAt(unit, from)?.before ?? '') || before?.pos === 'adverb' || before?.pos === 'conjunction')
  );
}

function startsVerb(reading: Reading, item: Item | null): boolean {
  return item !== null && (isFiniteVerb(reading, item) || isAuxiliary(item));
}

/** Whether a description is the subject of a finite verb: right behind it, or behind a phrase that says more of it (`a nurse at the clinic saw`). */
export function isSubjectNoun(reading: Reading, unit: Unit, from: number, head: number): boolean {
  const next = itemAt(unit, head + 1);
  if (!next || breaksPhrase(next.before)) return false;
  const before = itemAt(unit, from - 1);
  const starts = breaksPhrase(itemAt(unit, from)?.before ?? '');
  // `The way from a farm to a young lawyer shows`: the phrase has another head.
  const verb = next.pos === 'adverb' ? itemAt(unit, head + 2) : next;
  if (verb && !breaksPhrase(verb.before) && isVerb(reading, verb)) return starts || !hangsOn(unit, from - 1);
  const opens = !before || starts || before.pos === 'conjunction';
  if (!opens || next.pos !== 'preposition') return false;
  for (let at = head + 2; at <= head + longestComplement; at++) {
    const item = itemAt(unit, at);
    if (!item || item.quotation || breaksPhrase(item.before)) return false;
    if (isVerb(reading, item)) return true;
  }
  return false;
}

/** Whether a preposition hangs a phrase on a noun: `the way to`, not the conjunction of `before a lawyer called`, nor what opens the sentence. */
function hangsOn(unit: Unit, at: number): boolean {
  const noun = itemAt(unit, at - 1);
  return (
    /^(?:for|at|from|in|on|with|to|by|about|between|among)$/.test(itemAt(unit, at)?.norm ?? '') &&
    /noun$/.test(noun?.pos ?? '')
  );
}

/** Verbs whose past form is taken for another word: `the bank cut jobs`. */
const unclear = /^(?:cut|put|set|hit|let|shut|left|beat|split|spread|read|cast|quit|rose|bid|led|won|met|lost)$/;

function isVerb(reading: Reading, item: Item): boolean {
  return isFiniteVerb(reading, item) || unclear.test(item.norm);
}
