import { nounPhraseEndingAt } from '../attributions/phrases/noun-phrase.ts';
import type { Item, Reading, Unit } from '../attributions/phrases/reading.ts';
import {
  breaksPhrase,
  isAuxiliary,
  isFiniteVerb,
  isPossessive,
  isRelative,
  isSubjectPronoun,
  itemAt,
} from '../attributions/phrases/words.ts';
import type { Part } from './presence.ts';

/** Items before a name in which `like` and `than` are looked for: names that are listed stand between. */
const farthestStandard = 8;

/** The part that a name plays whose first item is given, told by the word after it. */
export function partOfName(reading: Reading, unit: Unit, position: number, end: number): Part {
  let after = position;
  while ((itemAt(unit, after)?.end ?? Number.POSITIVE_INFINITY) < end) after++;
  const last = itemAt(unit, after);
  if (last && (isPossessive(last) || /^['’]s/.test(reading.text.slice(end, end + 2)))) return 'possessive';
  if (isCompared(unit, position)) return 'aside';
  return isSubject(reading, unit, after) ? 'subject' : 'other';
}

/** `figures like Reed and Berg`, `more than Reed`, `a ruling named after Reed`: a standard or example, not one who acts. */
function isCompared(unit: Unit, position: number): boolean {
  for (let index = position - 1; index >= Math.max(0, position - farthestStandard); index--) {
    const item = itemAt(unit, index);
    if (!item || item.quotation || /[;:.]/.test(itemAt(unit, index + 1)?.before ?? '')) return false;
    if (/^(?:like|unlike|than|alongside)$/.test(item.norm) && item.pos !== 'verb') return true;
    if (item.norm === 'as' && itemAt(unit, index - 1)?.norm === 'such') return true;
    if (item.pos !== 'proper-noun' && !/^(?:and|or|the|mr|mrs|ms|dr)$/.test(item.norm)) return false;
  }
  return false;
}

/** Whether the phrase that ends with the item is the subject of a finite verb. */
function isSubject(reading: Reading, unit: Unit, last: number): boolean {
  const next = itemAt(unit, last + 1);
  if (!next || next.quotation) return false;
  // `After a win over Reed, he said`: the clause behind the comma has a subject of its own.
  if (breaksPhrase(next.before) && isSubjectPronoun(next) && !isRelative(next)) return false;
  const phrase = nounPhraseEndingAt(reading, unit, last);
  const before = phrase && itemAt(unit, phrase.from - 1);
  if (
    before &&
    !breaksPhrase(itemAt(unit, phrase.from)?.before ?? '') &&
    (before.pos === 'verb' || before.pos === 'preposition')
  )
    return false;
  if (breaksPhrase(next.before)) return opensUnit(unit, phrase?.from ?? -1) && /[,(—–―]/.test(next.before);
  return isFiniteVerb(reading, next) || (next.pos === 'adverb' && startsVerb(reading, itemAt(unit, last + 2)));
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

/** Whether a finite verb stands right behind a description. */
export function isSubjectNoun(reading: Reading, unit: Unit, head: number): boolean {
  const next = itemAt(unit, head + 1);
  return next !== null && !breaksPhrase(next.before) && isFiniteVerb(reading, next);
}
