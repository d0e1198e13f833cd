import type { FoundSource } from '../candidates/found.ts';
import { beforeParenthesis } from '../phrases/apposition.ts';
import { withList } from '../phrases/list.ts';
import { type ItemRange, nounPhraseEndingAt, nounPhraseStartingAt } from '../phrases/noun-phrase.ts';
import type { Item, Reading, Unit } from '../phrases/reading.ts';
import {
  breaksPhrase,
  gapBefore,
  isAuxiliary,
  isComma,
  isDateWord,
  isFiniteVerb,
  isMonthAfter,
  isPossessive,
  isRelative,
  isTimeNoun,
  itemAt,
} from '../phrases/words.ts';

/** How far to the left the subject of a coordinated verb is looked for, in items. */
const farthestSubject = 60;
/** How far before a verb the noun is whose relative clause is between, in items. */
const farthestHolder = 18;
/** Words that open a clause inside another, as its object or standard. */
const embedding = /^(?:how|than|that|what|where|whether|whom|why)$/;
/** Those of them that open a question, whose clause ends before `and` that joins two verbs of saying. */
const asks = /^(?:how|what|where|whether|why)$/;
/** Words that open a clause of time or reason. */
const opening = /^(?:after|although|as|because|before|if|since|though|until|when|while)$/;

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
  // `After X claimed it, Y won by promising`: the clause of X is over.
  const isOver =
    opening.test(itemAt(unit, shared.core.from - 1)?.norm ?? '') && isComma(gapBefore(unit, nearest.core.from));
  if (isOver) return nearest;
  for (let index = nearest.core.from; index > shared.range.to; index--) {
    const item = itemAt(unit, index);
    if (!item) break;
    if (/[;—–―]|--/.test(item.before) || /^(?:although|though|while|but|as|when)$/.test(item.norm)) return nearest;
  }
  return { ...shared, place: 'shared' };
}

/**
 * Subject of the last clause before `end`: the phrase before its finite verb, relative clauses skipped. What stands
 * after a comma (`…, saying`) belongs to the clause around an embedded one: `made clear that it works, saying`.
 */
export function precedingSubject(reading: Reading, unit: Unit, end: number): FoundSource | null {
  const outward = isComma(gapBefore(unit, end));
  let embedded: FoundSource | null = null;
  // `a guest who had stayed | left saying`: two verbs side by side are those of the relative clause and of what it hangs on.
  let followsVerb = false;
  for (let index = end - 1; index > Math.max(0, end - farthestSubject); index--) {
    const item = itemAt(unit, index);
    if (!item || !isFiniteVerb(reading, item) || !mayHaveSubject(unit, index)) continue;
    let verb = index;
    while (itemAt(unit, verb - 1)?.pos === 'adverb' && !breaksPhrase(gapBefore(unit, verb))) verb--;
    const before = itemAt(unit, verb - 1);
    if (before && isFiniteVerb(reading, before) && !isAuxiliary(before)) followsVerb = true;
    if (!before || isFiniteVerb(reading, before) || before.norm === 'to' || isPossessive(before)) continue;
    if (isRelative(before) && (before.norm !== 'that' || isNominal(itemAt(unit, verb - 2)))) {
      const holder = followsVerb ? nounPhraseEndingAt(reading, unit, verb - 2) : null;
      if (holder) return { range: holder, core: holder, place: 'shared' };
      continue;
    }
    if (/^(?:and|but|or)$/.test(before.norm)) continue;
    const insertion = breaksPhrase(gapBefore(unit, verb));
    // `The court on Friday issued`.
    const last = insertion ? verb : beforeTime(reading, unit, verb);
    const nearest =
      insertion || (last < verb && isComma(gapBefore(unit, last)))
        ? beforeParenthesis(reading, unit, last)?.core
        : nounPhraseEndingAt(reading, unit, last - 1);
    const core = nearest && withList(reading, unit, nearest);
    if (!core || itemAt(unit, core.from)?.norm === 'there') continue;
    const found: FoundSource = { range: core, core, place: 'shared' };
    if (!isEmbedded(unit, core.from) || !(outward || asks.test(itemAt(unit, core.from - 1)?.norm ?? ''))) return found;
    embedded ??= found;
  }
  return embedded;
}

/** Whether a word that looks like a verb may be one with a subject: not in `open-carry`, `dangers posed by`, `last week`. */
function mayHaveSubject(unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  const next = itemAt(unit, index + 1);
  if (!item || /^[-‐]$/.test(item.before)) return false;
  if (isAuxiliary(item) || !next || breaksPhrase(next.before)) return true;
  if (next.norm === 'by') return /ing$/.test(itemAt(unit, index + 2)?.norm ?? '') || !/(?:ed|en)$/.test(item.norm);
  if (item.norm === 'used' && next.norm === 'to') return !isNominal(itemAt(unit, index - 1));
  return !(item.norm === 'last' && isTimeNoun(next));
}

function isNominal(item: Item | null): boolean {
  return item !== null && /^(?:noun|proper-noun)$/.test(item.pos);
}

/** Whether the subject opens a clause inside another. */
function isEmbedded(unit: Unit, from: number): boolean {
  return from > 1 && embedding.test(itemAt(unit, from - 1)?.norm ?? '') && !breaksPhrase(gapBefore(unit, from));
}

/** `A nurse at a clinic where two men died | branded`: who the relative clause around the phrase describes, where that clause has a verb of its own. */
export function holderOfRelative(reading: Reading, unit: Unit, from: number): ItemRange | null {
  const first = itemAt(unit, from);
  // `which lost three crews`: the tagger takes the verb for an adjective.
  let verbs = first?.pos === 'adjective' && /^(?:number|determiner)$/.test(itemAt(unit, from + 1)?.pos ?? '') ? 1 : 0;
  for (let index = from - 1; index > Math.max(0, from - farthestHolder); index--) {
    const item = itemAt(unit, index);
    if (!item || item.quotation || breaksPhrase(gapBefore(unit, index + 1))) return null;
    if (/^(?:where|which|who|whose|that)$/.test(item.norm)) {
      const noun = itemAt(unit, index - 1);
      // `An expert who`: the tagger takes some nouns for adjectives.
      const isHolder = isNominal(noun) || (noun?.pos === 'adjective' && itemAt(unit, index - 2)?.pos === 'determiner');
      if (verbs === 0 || !isHolder || breaksPhrase(item.before)) return null;
      return nounPhraseEndingAt(reading, unit, index - 1);
    }
    if (/^(?:and|but|or|as|if|when|because|than)$/.test(item.norm)) return null;
    if (isFiniteVerb(reading, item) && !isAuxiliary(itemAt(unit, index + 1) ?? item)) verbs++;
  }
  return null;
}

/** `The result led Berg, an ally, | to urge`: the object of a verb that makes somebody do what the infinitive says. */
export function causedSubject(reading: Reading, unit: Unit, to: number): FoundSource | null {
  for (let index = to - 1; index > Math.max(0, to - farthestHolder); index--) {
    const item = itemAt(unit, index);
    if (!item || item.quotation) return null;
    if (reading.words.causing.has(item.norm)) {
      const core = nounPhraseStartingAt(reading, unit, index + 1);
      if (!core || breaksPhrase(gapBefore(unit, index + 1))) return null;
      const closes = core.to === to || (isComma(gapBefore(unit, core.to)) && isComma(gapBefore(unit, to)));
      return closes ? { range: { from: core.from, to }, core, place: 'left' } : null;
    }
    if (isFiniteVerb(reading, item) || /[;:]/.test(item.before)) return null;
  }
  return null;
}

/** `has | over the past few months`: index of the preposition of a phrase that ends in a word for a time; null where none does. */
function overTime(unit: Unit, last: number): number | null {
  for (let index = last - 1; index > Math.max(0, last - 5); index--) {
    const item = itemAt(unit, index);
    if (!item || item.quotation || breaksPhrase(gapBefore(unit, index + 1))) return null;
    if (/^(?:over|in|for|during|within|since|through|throughout)$/.test(item.norm)) return index;
    if (!/^(?:the|past|last|few|several|recent|coming|many|some)$/.test(item.norm) && item.pos !== 'number')
      return null;
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
    const timed = isDateWord(reading, item) || isTimeNoun(item) || isMonthAfter(previous, item);
    if (
      timed &&
      /^(?:last|this|next|earlier|late|early|on|in|the|that|later)$/.test(previous.norm) &&
      !breaksPhrase(item.before)
    )
      at -= 2;
    else if (timed && overTime(unit, at - 1) !== null) at = overTime(unit, at - 1) ?? at;
    else if (isDateWord(reading, item) && at > 1) at -= 1;
    else if (at < end && /^(?:back|earlier|later|early|late)$/.test(item.norm)) at -= 1;
    else break;
  }
  return at > 0 ? at : end;
}
