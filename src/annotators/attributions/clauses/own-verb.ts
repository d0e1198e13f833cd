import { nounPhraseStartingAt } from '../phrases/noun-phrase.ts';
import type { Item, Reading, Unit } from '../phrases/reading.ts';
import { isEvidence } from '../phrases/titled.ts';
import { breaksPhrase, isAuxiliary, isFiniteVerb, isSubjectPronoun, itemAt } from '../phrases/words.ts';

/** How far a clause is searched for its verb, in items. */
const farthestVerb = 24;

/** Whether a subject and right after it, or after its parenthesis, a finite verb are there: `the plan failed`, not `the plan that failed`. */
export function hasOwnVerb(reading: Reading, unit: Unit, at: number): boolean {
  const first = itemAt(unit, at);
  if (!first || /^(?:him|me|us|them|\w+sel(?:f|ves))$/.test(first.norm)) return false;
  if (first.quotation || first.pos === 'conjunction') return hasVerb(reading, unit, at);
  const contracted = /['’](?:s|re|ve|d|ll|m)$/.test(first.norm);
  if (isSubjectPronoun(first) && contracted) return true;
  const subject = /ing$/.test(first.norm) ? null : nounPhraseStartingAt(reading, unit, at);
  if (!subject) return /ing$|^there$|^what$/.test(first.norm) && hasVerb(reading, unit, at);
  const joined = /^(?:and|or)$/.test(itemAt(unit, subject.to)?.norm ?? '')
    ? nounPhraseStartingAt(reading, unit, subject.to + 1)
    : null;
  const end = afterPhrase(reading, unit, afterParenthesis(unit, joined?.to ?? subject.to));
  for (let index = end; index < Math.min(unit.items.length, end + 3); index++) {
    const item = itemAt(unit, index);
    if (!item || (index > end && breaksPhrase(item.before))) return false;
    if (isFiniteVerb(reading, item)) return true;
    if (item.pos !== 'adverb') return false;
  }
  return false;
}

/** `bridges across the county | were closed`: index after a phrase with a preposition that does not attach by itself. */
function afterPhrase(reading: Reading, unit: Unit, from: number): number {
  const item = itemAt(unit, from);
  if (item?.pos !== 'preposition' || breaksPhrase(item.before) || /^(?:as|to|than)$/.test(item.norm)) return from;
  return nounPhraseStartingAt(reading, unit, from + 1)?.to ?? from;
}

/** Index after the insertion or relative clause that begins there; the same index where none does. */
function afterParenthesis(unit: Unit, from: number): number {
  const first = itemAt(unit, from);
  if (!first || !/[,(—–―]|--/.test(first.before)) return from;
  const closing = first.before.includes('(') ? /\)/ : first.before.includes(',') ? /,/ : /[—–―]|--/;
  for (let index = from + 1; index < Math.min(unit.items.length, from + farthestVerb); index++) {
    if (closing.test(itemAt(unit, index)?.before ?? '')) return index;
  }
  return from;
}

export function hasVerb(reading: Reading, unit: Unit, at: number): boolean {
  for (let index = at; index < Math.min(unit.items.length, at + farthestVerb); index++) {
    const item = itemAt(unit, index);
    if (!item) return false;
    if (/['’](?:s|re|ve|d|ll|m)$/.test(item.norm) && isSubjectPronoun(item)) return true;
    if (index === at && !item.quotation) continue;
    if (index > at && /[;:]/.test(item.before)) return false;
    if (isRelativeSubject(reading, unit, index)) {
      index++;
      while (isAuxiliary(itemAt(unit, index) ?? item) || itemAt(unit, index)?.pos === 'adverb') index++;
      continue;
    }
    if (
      item.quotation
        ? isEvidence(reading, unit, index)
        : isFiniteVerb(reading, item) && itemAt(unit, index - 1)?.norm !== 'to'
    )
      return true;
  }
  return false;
}

/** Whether words in marks hold a verb in the past or present tense. */
export function holdsVerb({ tags }: Reading, { token, last }: Item): boolean {
  for (let index = token.index; index <= last; index++) {
    if (tags.has(index, 'PastTense') || tags.has(index, 'PresentTense') || tags.has(index, 'Auxiliary')) return true;
    if (tags.has(index, 'Copula')) return true;
  }
  return false;
}

/** `a rise that began in May`: a relative pronoun right after its noun, whose verb makes no clause. */
function isRelativeSubject(reading: Reading, unit: Unit, index: number): boolean {
  const [noun, item, verb] = [itemAt(unit, index - 1), itemAt(unit, index), itemAt(unit, index + 1)];
  if (!noun || !item || !verb || breaksPhrase(item.before) || noun.pos !== 'noun') return false;
  return /^(?:that|which|who)$/.test(item.norm) && isFiniteVerb(reading, verb);
}
