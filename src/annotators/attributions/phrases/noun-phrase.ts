import type { TokenRange } from '../../../model/span.ts';
import type { Item, Reading, Unit } from './reading.ts';
import {
  breaksPhrase,
  gapBefore,
  isAuxiliary,
  isCapitalised,
  isCopula,
  isDateWord,
  isName,
  isPossessive,
  isSubjectPronoun,
  isTimeNoun,
  itemAt,
} from './words.ts';

/** Half-open range of item indices of a unit. */
export type ItemRange = TokenRange;

const attaching = new Set([
  'of',
  'for',
  'at',
  'from',
  'in',
  'on',
  'with',
  'to',
  'by',
  'near',
  'against',
  'about',
  'behind',
  'under',
  'inside',
  'outside',
  'between',
  'among',
  'over',
]);
const longestPhrase = 40;

/** Whether an item can be inside a noun phrase without being its determiner. */
const anybody = /^(?:any|every|some)(?:one|body)$/;

function isNominal(item: Item): boolean {
  if (item.quotation) return item.last - item.token.index < 6;
  if (isAuxiliary(item)) return false;
  return (
    item.pos === 'noun' ||
    item.pos === 'proper-noun' ||
    item.pos === 'number' ||
    item.pos === 'adjective' ||
    anybody.test(item.norm) ||
    (isCapitalised(item) && item.pos === 'other')
  );
}

function isDeterminer(item: Item): boolean {
  return item.pos === 'determiner' || /^(?:my|our|your|his|her|its|their|another|such|both|all|whose)$/.test(item.norm);
}

function isParticiple(item: Item): boolean {
  return item.pos === 'verb' && /(?:ed|ing|en|wn)$/.test(item.norm);
}

/** Whether an item can be the last word of a noun phrase. */
function canEnd(item: Item): boolean {
  if (item.quotation) return isNominal(item);
  if (isPossessive(item)) return false;
  return (
    isNominal(item) ||
    item.pos === 'pronoun' ||
    /^(?:those|these|this|that|all|both|some|many|most|others|few|several|each|critics)$/.test(item.norm)
  );
}

/**
 * The noun phrase that ends with the item at `last`, walked to the left: prepositional phrases, coordinated names and
 * restrictive relative clauses included; null where the item cannot end one. It never crosses a comma.
 */
export function nounPhraseEndingAt(reading: Reading, unit: Unit, last: number): ItemRange | null {
  const end = itemAt(unit, last);
  if (!end) return null;
  if (isSubjectPronoun(end)) return { from: last, to: last + 1 };
  if (!canEnd(end) && !isMistaggedNoun(unit, last)) return null;
  let from = last;
  const least = Math.max(0, last - longestPhrase);
  while (from > least) {
    const step = stepLeft(reading, unit, from);
    if (step === null) break;
    from = step;
  }
  const first = itemAt(unit, from);
  if (first && isParticiple(first)) return null;
  return { from, to: last + 1 };
}

/**
 * A word tagged as a verb that cannot be one, as it ends a subject: `refugee advocates also said`. After `those` and
 * plural nouns it may be a participle: `those surveyed said`.
 */
function isMistaggedNoun(unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  const previous = itemAt(unit, index - 1);
  if (item?.pos === 'verb' && isCapitalised(item) && (!previous || breaksPhrase(item.before)))
    return !/ing$/.test(item.norm);
  if (item?.pos !== 'verb' || !previous || breaksPhrase(item.before) || isSubjectPronoun(previous)) return false;
  if (/ing$/.test(item.norm)) return isDeterminer(previous) || isPossessive(previous);
  if (/(?:ed|en)$/.test(item.norm)) return /^(?:those|people|voters|experts|officials)$/.test(previous.norm);
  return isDeterminer(previous) || previous.pos === 'adjective' || isNominal(previous) || isPossessive(previous);
}

/** Index that the phrase starting at `from` can be extended to, null where it starts there. */
function stepLeft(reading: Reading, unit: Unit, from: number): number | null {
  const current = itemAt(unit, from);
  const previous = itemAt(unit, from - 1);
  if (!current || !previous || breaksPhrase(current.before)) return null;
  if (/^[-‐]$/.test(current.before) && !previous.quotation) return from - 1;
  const second = itemAt(unit, from - 2);
  const startsPhrase = isDeterminer(current) || isSubjectPronoun(current);
  if (isDateWord(reading, previous) && !isPossessive(previous) && (startsPhrase || isName(current))) return null;
  if (isDeterminer(previous)) return previous.pos === 'pronoun' && isSubjectPronoun(previous) ? null : from - 1;
  // `is rejecting Reed’s charges`.
  if (/ing$/.test(previous.norm) && second && isCopula(second) && !breaksPhrase(previous.before)) return null;
  // `delegates backing Reed`: a participle with a name for its object, though the tagger takes it for a noun.
  if (/ing$/.test(previous.norm) && previous.pos === 'noun' && isName(current) && second && /[^s]s$/.test(second.norm))
    return second.pos === 'noun' && !breaksPhrase(previous.before) ? null : from - 1;
  if (!startsPhrase && isNominal(previous)) return isObjectRelative(reading, unit, from) ? null : from - 1;
  if (!startsPhrase && isCompoundPart(reading, unit, from - 1)) return from - 1;
  if (!startsPhrase && previous.pos === 'adverb' && second && isDeterminer(second)) return from - 1;
  if (
    !startsPhrase &&
    isParticiple(previous) &&
    second &&
    (isDeterminer(second) ||
      second.pos === 'adjective' ||
      isPossessive(second) ||
      /^[-‐]$/.test(previous.before) ||
      modifiesAttached(reading, unit, from)) &&
    !breaksPhrase(previous.before)
  ) {
    return from - 1;
  }
  if (attaching.has(previous.norm) && second && !breaksPhrase(previous.before)) {
    const isQuantity = /^(?:few|many|one|others|some)$/.test(second.norm);
    if (isQuantity || (canEnd(second) && !isSubjectPronoun(second) && !/^(?:him|me|them|us)$/.test(second.norm)))
      return from - 2;
    return postmodifier(unit, from - 1);
  }
  if (/^(?:and|or|&)$/.test(previous.norm) && second && !breaksPhrase(previous.before) && canEnd(second)) {
    return coordinates(unit, from - 2, current) ? from - 2 : null;
  }
  return relativeClause(unit, from - 1);
}

/** `a lawyer for convicted | killer Tom Reed`, `a friend of missing | climber Ann Hill`: a participle that describes whom somebody belongs to. */
function modifiesAttached(reading: Reading, unit: Unit, from: number): boolean {
  const [noun, preposition, participle, current] = [from - 3, from - 2, from - 1, from].map((at) => itemAt(unit, at));
  if (!participle || !current || !preposition || breaksPhrase(preposition.before)) return false;
  if (/ed$/.test(participle.norm) && /^(?:of|among|from)$/.test(preposition.norm)) return true;
  // `the charge of killing officers`: a participle in `-ing` may have an object.
  if (!/^(?:for|of|to|with)$/.test(preposition.norm) || !noun || isName(current)) return false;
  return /ed$/.test(participle.norm)
    ? canEnd(noun)
    : reading.speakers.has(noun.norm) || reading.words.people.has(noun.norm);
}

/** `a charge Iran denies`: a name after a noun that is said, not one who says. */
function isObjectRelative(reading: Reading, unit: Unit, from: number): boolean {
  const name = itemAt(unit, from);
  const noun = itemAt(unit, from - 1);
  const determiner = itemAt(unit, from - 2);
  if (!name || !noun || !determiner || !isName(name) || isName(noun) || !isDeterminer(determiner)) return false;
  return reading.cues.get(noun.norm)?.some(({ entry }) => entry.pos === 'noun') ?? false;
}

/** `Clinton campaign chairman`: a bare verb form after a singular name or determiner is part of a compound noun. */
function isCompoundPart({ tags }: Reading, unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  const previous = itemAt(unit, index - 1);
  if (item?.pos !== 'verb' || /(?:s|ed|ing)$/.test(item.norm) || tags.has(item.token.index, 'PastTense')) return false;
  // `…, finance minister Ann Reed said`.
  if (/^,\s$/.test(item.before)) return itemAt(unit, index + 1)?.pos === 'noun' && !/^(?:let|make)$/.test(item.norm);
  if (!previous || breaksPhrase(item.before)) return false;
  return (
    isDeterminer(previous) || previous.pos === 'proper-noun' || previous.pos === 'adjective' || isPossessive(previous)
  );
}

/** `people familiar with …`, `officials briefed on …`: index of the noun before the adjective or participle. */
function postmodifier(unit: Unit, preposition: number): number | null {
  const word = itemAt(unit, preposition - 1);
  const noun = itemAt(unit, preposition - 2);
  if (!word || !noun || breaksPhrase(word.before)) return null;
  if (!(word.pos === 'adjective' || isParticiple(word))) return null;
  return noun.pos === 'noun' || /^(?:those|others)$/.test(noun.norm) ? preposition - 2 : null;
}

/** A restrictive clause `who …` that ends before `last + 1`: index of the noun that it belongs to. */
function relativeClause(unit: Unit, last: number): number | null {
  let verbs = 0;
  for (let index = last; index > Math.max(0, last - 14); index--) {
    const item = itemAt(unit, index);
    if (!item) return null;
    // `Among those who came to help was Anna Berg`: the second verb is that of the sentence.
    const isVerb = (item.pos === 'verb' && !/ing$/.test(item.norm)) || isAuxiliary(item);
    if (isVerb && itemAt(unit, index - 1)?.norm !== 'to' && !isAuxiliary(itemAt(unit, index - 1) ?? item)) verbs++;
    if (verbs > 1) return null;
    if (/^(?:who|whose|whom)$/.test(item.norm)) {
      const noun = itemAt(unit, index - 1);
      return noun && canEnd(noun) && !breaksPhrase(item.before) && index < last ? index - 1 : null;
    }
    if (breaksPhrase(item.before) || isSubjectPronoun(item)) return null;
  }
  return null;
}

/** Whether `and` joins two phrases rather than two clauses: no verb is before the first of them in its clause. */
function coordinates(unit: Unit, left: number, right: Item): boolean {
  const item = itemAt(unit, left);
  // The capital that opens a sentence makes no name.
  const isNamed = item !== null && (left > 0 || item.pos === 'proper-noun') && isName(item);
  if (right.norm !== 'other' && (!item || isNamed !== isName(right))) {
    const before = itemAt(unit, left - 1);
    const isDescribed = item?.pos === 'noun' && isName(right) && !!before && isDeterminer(before);
    if (!(item && (isDeterminer(right) || isDescribed || isInPhrase(unit, left)))) return false;
  }
  for (let index = left; index >= Math.max(0, left - 12); index--) {
    const word = itemAt(unit, index);
    if (!word) break;
    if (word.pos === 'verb' || isAuxiliary(word)) return false;
    if (breaksPhrase(word.before) || word.pos === 'conjunction') return true;
  }
  return true;
}

/** `Experts on Niger and nuclear trade`, `lawyers for Hale and local residents`: the name hangs on a noun in the plural by a preposition. */
function isInPhrase(unit: Unit, index: number): boolean {
  let from = index;
  while (itemAt(unit, from - 1)?.pos === 'proper-noun' && !breaksPhrase(gapBefore(unit, from))) from--;
  const [noun, preposition] = [itemAt(unit, from - 2), itemAt(unit, from - 1)];
  if (!noun || !preposition || breaksPhrase(gapBefore(unit, from)) || breaksPhrase(preposition.before)) return false;
  return attaching.has(preposition.norm) && noun.pos === 'noun' && /[^s]s$/.test(noun.norm);
}

/**
 * The noun phrase that starts at `first`, walked to the right: prepositional phrases included, never over a comma or a
 * verb; null where none starts there.
 */
export function nounPhraseStartingAt(reading: Reading, unit: Unit, first: number, attach = true): ItemRange | null {
  const start = itemAt(unit, first);
  if (!start) return null;
  if (isSubjectPronoun(start) || /^(?:him|her|them|me|us)$/.test(start.norm)) {
    const next = itemAt(unit, first + 1);
    // `one of the survivors`.
    if (attach && next?.norm === 'of' && /^(?:few|many|one|others|some)$/.test(start.norm)) {
      const whole = nounPhraseStartingAt(reading, unit, first + 2);
      if (whole) return { from: first, to: whole.to };
    }
    // `her lawyer`, `one former driver`.
    const isDetermining = /^(?:her|one|some|many|few)$/.test(start.norm);
    if (!(isDetermining && next && isNominal(next) && !breaksPhrase(next.before)))
      return { from: first, to: first + 1 };
  }
  if (/^\w+sel(?:f|ves)$/.test(start.norm)) return { from: first, to: first + 1 };
  const opens =
    isNominal(start) ||
    isDeterminer(start) ||
    isParticiple(start) ||
    isDemonstrative(unit, first) ||
    isSubjectPronoun(start);
  if (!opens) return null;
  let to = first;
  let nominal = false;
  while (to < Math.min(unit.items.length, first + longestPhrase)) {
    const item = itemAt(unit, to);
    if (!item || (to > first && breaksPhrase(item.before))) break;
    const previous = itemAt(unit, to - 1);
    if (nominal && isDeterminer(item)) break;
    if (nominal && isDateWord(reading, item) && !(previous && isPossessive(previous))) break;
    const next = itemAt(unit, to + 1);
    if (nominal && /^(?:last|next)$/.test(item.norm) && next && isTimeNoun(next)) break;
    if (isNominal(item) || isBareNoun(unit, first, to) || (item.quotation && !nominal && to > first)) nominal = true;
    else if (nominal && previous && isPossessive(previous) && isParticiple(item))
      nominal = !next || !isNominal(next) || breaksPhrase(next.before);
    else if (/ing$/.test(item.norm) && item.pos === 'verb' && previous && isNounInIng(reading, previous, item, next))
      nominal = true;
    else if (
      isDeterminer(item) ||
      (to === first && (isDemonstrative(unit, first) || isSubjectPronoun(start))) ||
      (isParticiple(item) && !nominal) ||
      (item.pos === 'adverb' && !nominal)
    )
      nominal = false;
    else if (/^(?:and|or|&)$/.test(item.norm) && nominal && joinsRight(unit, to)) nominal = false;
    else if (
      attach &&
      nominal &&
      attaching.has(item.norm) &&
      item.norm !== 'to' &&
      previous &&
      startsNominal(unit, to + 1)
    )
      nominal = false;
    else break;
    to++;
  }
  return nominal ? { from: first, to } : null;
}

/** `that report`, where it is not taken for the start of a clause. */
function isDemonstrative(unit: Unit, index: number): boolean {
  const next = itemAt(unit, index + 1);
  return itemAt(unit, index)?.norm === 'that' && next?.pos === 'noun' && !/(?:s|ing)$/.test(next.norm);
}

/** `a Telegram chat`: after `a` a bare verb form is a noun. */
function isBareNoun(unit: Unit, first: number, index: number): boolean {
  const item = itemAt(unit, index);
  if (item?.pos !== 'verb' || index === first || /(?:[^s]s|ed|ing|en)$/.test(item.norm)) return false;
  return /^an?(?:other)?$/.test(itemAt(unit, first)?.norm ?? '') || itemAt(unit, index - 1)?.norm === 'a';
}

/** `the hearing`, `a news briefing`, `told a council meeting that`: a word in `-ing` after a determiner or noun that nothing nominal follows. */
function isNounInIng(reading: Reading, previous: Item, item: Item, next: Item | null): boolean {
  if (next && !breaksPhrase(next.before) && (isNominal(next) || isDeterminer(next))) return false;
  if (isDeterminer(previous) || (previous.pos === 'noun' && (!next || breaksPhrase(next.before)))) return true;
  // `a press briefing in Oslo`.
  if (next?.pos === 'preposition' && isNominal(previous) && reading.words.occasions.has(item.norm)) return true;
  return next?.norm === 'that' && isNominal(previous) && !reading.cues.has(item.norm);
}

function joinsRight(unit: Unit, conjunction: number): boolean {
  const left = itemAt(unit, conjunction - 1);
  const right = itemAt(unit, conjunction + 1);
  return !!left && !!right && isName(left) === isName(right) && isNominal(right) && !breaksPhrase(right.before);
}

function startsNominal(unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  return !!item && (isNominal(item) || isDeterminer(item)) && !breaksPhrase(gapBefore(unit, index));
}
