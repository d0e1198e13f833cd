import { beforeParenthesis } from './apposition.ts';
import { nounPhraseEndingAt } from './noun-phrase.ts';
import type { Reading, Unit } from './reading.ts';
import type { FoundSource } from './source.ts';
import { breaksPhrase, gapBefore, isDateWord, isFiniteVerb, isRelative, isTimeNoun, itemAt } from './words.ts';

/** How far to the left the subject of a coordinated verb is looked for, in items. */
const farthestSubject = 60;

/**
 * The subject that a coordinated verb or a participle shares with the clause before: the source of the cue before it,
 * but where a clause with a subject of its own began after that (`she said it helped, although he laughed and added`).
 */
export function sharedSubject(
  reading: Reading,
  unit: Unit,
  end: number,
  shared: FoundSource | null,
): FoundSource | null {
  const nearest = precedingSubject(reading, unit, end);
  if (!shared || !nearest) return shared ? { ...shared, place: 'shared' } : nearest;
  if (nearest.core.from <= shared.range.to) return { ...shared, place: 'shared' };
  for (let index = nearest.core.from; index > shared.range.to; index--) {
    const item = itemAt(unit, index);
    if (!item) break;
    if (/[;—–―]|--/.test(item.before) || /^(?:although|though|while|but|as|when)$/.test(item.norm)) return nearest;
  }
  return { ...shared, place: 'shared' };
}

/** Subject of the last clause before `end`: the phrase before its finite verb, relative clauses left out. */
export function precedingSubject(reading: Reading, unit: Unit, end: number): FoundSource | null {
  for (let index = end - 1; index > Math.max(0, end - farthestSubject); index--) {
    const item = itemAt(unit, index);
    if (!item || !isFiniteVerb(reading, item)) continue;
    let verb = index;
    while (itemAt(unit, verb - 1)?.pos === 'adverb' && !breaksPhrase(gapBefore(unit, verb))) verb--;
    const before = itemAt(unit, verb - 1);
    if (!before || isFiniteVerb(reading, before) || before.norm === 'to') continue;
    if (isRelative(before) && before.norm !== 'that') continue;
    if (/^(?:and|but|or)$/.test(before.norm)) continue;
    const insertion = breaksPhrase(gapBefore(unit, verb));
    const core = insertion ? beforeParenthesis(reading, unit, verb)?.core : nounPhraseEndingAt(reading, unit, verb - 1);
    if (core) return { range: core, core, place: 'shared' };
  }
  return null;
}

/** Index after the subject of `Sherman last month joked`, `Sherman on Tuesday said`: before the words for when. */
export function beforeTime(reading: Reading, unit: Unit, end: number): number {
  let at = end;
  while (at > 1) {
    const item = itemAt(unit, at - 1);
    const previous = itemAt(unit, at - 2);
    if (!item || !previous || item.quotation || breaksPhrase(gapBefore(unit, at))) break;
    const timed = isDateWord(reading, item) || isTimeNoun(item);
    if (
      timed &&
      /^(?:last|this|next|earlier|late|early|on|in|the|that|later)$/.test(previous.norm) &&
      !breaksPhrase(item.before)
    )
      at -= 2;
    else if (isDateWord(reading, item) && at > 1) at -= 1;
    else break;
  }
  return at > 0 ? at : end;
}
