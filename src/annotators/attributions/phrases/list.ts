import { type ItemRange, nounPhraseEndingAt } from './noun-phrase.ts';
import type { Reading, Unit } from './reading.ts';
import { gapBefore, isDateWord, isName, isTimeNoun, itemAt } from './words.ts';

/** Most items of one member of a list. */
const longestMember = 5;
/** Most members of a list before the last two. */
const mostMembers = 12;

/**
 * The whole list that a phrase with `and` ends: `residents of Lund, Vik, | Moss and Holm`, `Berg, | Reed and Holm`, from the
 * first phrase that no comma opens; the phrase itself where it ends no list. Members are names, or all of them are not.
 */
export function withList(reading: Reading, unit: Unit, phrase: ItemRange): ItemRange {
  const isJoint = unit.items.slice(phrase.from, phrase.to).some(({ norm }) => isConjunction(norm));
  // `Lund, Vik, and | Moss`.
  const isSerial = isConjunction(itemAt(unit, phrase.from - 1)?.norm ?? '') && gapBefore(unit, phrase.from) === ' ';
  if (!isJoint && !isSerial) return phrase;
  let from = isJoint ? phrase.from : phrase.from - 1;
  for (let member = 0; member < mostMembers && /^,\s$/.test(gapBefore(unit, from)); member++) {
    let start = from - 1;
    while (
      start > from - longestMember &&
      start > 0 &&
      /^[\s.]+$|^[-‐]$/.test(gapBefore(unit, start)) &&
      isMember(unit, start - 1)
    )
      start--;
    if (!isMember(unit, start)) return phrase;
    if (!/^,\s$/.test(gapBefore(unit, start))) {
      const first = firstMember(reading, unit, from - 1);
      return first !== null && opens(reading, unit, first) ? { from: first, to: phrase.to } : phrase;
    }
    from = start;
  }
  return phrase;
}

/** Where the phrase that ends with the first member begins: `several states including | Norvia`. */
function firstMember(reading: Reading, unit: Unit, last: number): number | null {
  const phrase = nounPhraseEndingAt(reading, unit, last);
  if (!phrase || itemAt(unit, phrase.from - 1)?.norm !== 'including') return phrase?.from ?? null;
  return nounPhraseEndingAt(reading, unit, phrase.from - 2)?.from ?? null;
}

function isConjunction(norm: string): boolean {
  return /^(?:and|or|&)$/.test(norm);
}

/** Whether the item can be in a member of a list of names. */
function isMember(unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  return (
    item !== null &&
    !item.quotation &&
    (isName(item) || /^(?:al|bin|da|de|den|der|di|el|la|of|the|van|von)$/.test(item.norm))
  );
}

/** Whether the phrase is the first of its clause. */
function opens(reading: Reading, unit: Unit, from: number): boolean {
  const before = itemAt(unit, from - 1);
  if (!before || before.quotation || isTimeNoun(before) || isDateWord(reading, before)) return true;
  if (/^(?:and|but|that|while|as|when)$/.test(before.norm)) return true;
  return /^,\s$/.test(gapBefore(unit, from)) || /[;:]/.test(gapBefore(unit, from));
}
