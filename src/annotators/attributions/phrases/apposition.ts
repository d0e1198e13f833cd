import type { FoundSource } from '../candidates/found.ts';
import { type ItemRange, nounPhraseEndingAt } from './noun-phrase.ts';
import type { Reading, Unit } from './reading.ts';
import {
  bareNorm,
  breaksPhrase,
  gapBefore,
  isAuxiliary,
  isComma,
  isDateWord,
  isFiniteVerb,
  isName,
  isPossessive,
  isSubjectPronoun,
  itemAt,
} from './words.ts';

/** Where the apposition or identifying clause after a name ends; the index given where there is none. */
export function appositionEnd(reading: Reading, unit: Unit, from: number): number {
  const first = itemAt(unit, from);
  if (!first || !isComma(first.before)) {
    return first && /^(?:who|whose)$/.test(first.norm) ? clauseEnd(unit, from + 1) : from;
  }
  if (first.quotation || !startsApposition(unit, from)) return from;
  let to = from + 1;
  while (to < unit.items.length && to < from + 40) {
    const item = itemAt(unit, to);
    if (!item || item.quotation) break;
    if (/[;:—―]|--/.test(item.before)) break;
    if (isComma(item.before) && !startsApposition(unit, to)) break;
    if (/^(?:and|but|as|while|when)$/.test(item.norm) && isFiniteVerb(reading, itemAt(unit, to + 1) ?? item)) break;
    to++;
  }
  return to;
}

function startsApposition(unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  if (!item || item.quotation) return false;
  if (/^(?:who|whose|which|of|formerly|now|then|also)$/.test(bareNorm(item))) return true;
  if (isSubjectPronoun(item) || isAuxiliary(item) || item.pos === 'verb' || item.pos === 'conjunction') return false;
  return (
    item.pos === 'determiner' ||
    item.pos === 'noun' ||
    item.pos === 'proper-noun' ||
    item.pos === 'number' ||
    item.pos === 'adjective' ||
    /^(?:his|her|their|its)$/.test(item.norm)
  );
}

/** Index after the last item before the next phrase boundary or quotation. */
export function clauseEnd(unit: Unit, from: number): number {
  let to = from;
  while (to < unit.items.length && to < from + 40) {
    const item = itemAt(unit, to);
    if (!item || breaksPhrase(item.before) || item.quotation) break;
    to++;
  }
  return to;
}

/** `Smith, a lawyer who …, said`: the phrase before the comma that opens the parenthesis which ends before `end`. */
export function beforeParenthesis(reading: Reading, unit: Unit, end: number): FoundSource | null {
  if (/[—–―)]|--|\s-\s/.test(gapBefore(unit, end))) return beforeDash(reading, unit, end);
  if (!isComma(gapBefore(unit, end))) return null;
  let fallback: FoundSource | null = null;
  for (let opening = end - 1; opening > Math.max(0, end - 45); opening--) {
    const item = itemAt(unit, opening);
    if (!item) return null;
    if (/[;:—–―]|--/.test(item.before)) return fallback;
    if (!isComma(item.before)) continue;
    if (/^(?:and|or|along|together)$/.test(item.norm)) {
      const joint = jointBefore(reading, unit, opening, end);
      if (joint) return joint;
      continue;
    }
    if (!startsParenthesis(unit, opening)) continue;
    const core = nounPhraseEndingAt(reading, unit, opening - 1);
    const head = itemAt(unit, opening - 1);
    if (!core || !head || isAge(unit, core) || isTime(reading, unit, core)) continue;
    if (isSubjectPronoun(head) && !/^(?:he|she|they)$/.test(head.norm)) continue;
    if (hasVerbBefore(unit, core.from) && !isName(head)) continue;
    const trimmed = trimAdverbial(unit, core);
    const found: FoundSource = { range: { from: trimmed.from, to: end }, core: trimmed, place: 'left' };
    if (trimmed !== core || !isObjectOfPreposition(unit, core.from)) return found;
    fallback ??= found;
  }
  return fallback && (namedIn(unit, fallback.core.to, end) ?? fallback);
}

/** `Trask, and other critics of the plan, claim`: the first of several, with the others between commas. */
function jointBefore(reading: Reading, unit: Unit, opening: number, end: number): FoundSource | null {
  for (let index = opening; index < end; index++) {
    const item = itemAt(unit, index);
    if (!item || item.quotation || isFiniteVerb(reading, item) || (index > opening && breaksPhrase(item.before)))
      return null;
  }
  const first = nounPhraseEndingAt(reading, unit, opening - 1);
  if (!first || !nounPhraseEndingAt(reading, unit, end - 1)) return null;
  const opens =
    first.from === 0 || breaksPhrase(gapBefore(unit, first.from)) || itemAt(unit, first.from - 1)?.quotation;
  const core = { from: first.from, to: end };
  return opens ? { range: core, core, place: 'left' } : null;
}

/** `chief (media) of the Leeds police, Anna Berg, said`: a name alone between commas is who has the office before it. */
function namedIn(unit: Unit, from: number, to: number): FoundSource | null {
  if (to - from < 2) return null;
  for (let index = from; index < to; index++) {
    const item = itemAt(unit, index);
    if (item?.pos !== 'proper-noun' || (index > from && breaksPhrase(item.before))) return null;
  }
  const core = { from, to };
  return { range: core, core, place: 'left' };
}

function beforeDash(reading: Reading, unit: Unit, end: number): FoundSource | null {
  const closing = gapBefore(unit, end);
  for (let opening = end - 1; opening > Math.max(0, end - 40); opening--) {
    const item = itemAt(unit, opening);
    if (!item) return null;
    const opens = closing.includes(')') ? item.before.includes('(') : /[—–―]|--|\s-\s/.test(item.before);
    if (!opens) continue;
    const core = nounPhraseEndingAt(reading, unit, opening - 1);
    if (!core) return null;
    return { range: { from: core.from, to: end }, core, place: 'left' };
  }
  return null;
}

function startsParenthesis(unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  if (!item) return false;
  if (item.quotation) return false;
  if (startsApposition(unit, index)) return true;
  if (item.pos === 'preposition' || item.pos === 'adverb' || item.pos === 'number') return true;
  // `known for her work`, `born in Leeds`: a participle that is irregular.
  if (item.pos === 'verb' && /^(?:preposition|adverb|number)$/.test(itemAt(unit, index + 1)?.pos ?? '')) return true;
  return (
    /(?:ing|ed)$/.test(item.norm) || /^(?:when|while|after|before|as|like|speaking|asked|of|in|too)$/.test(item.norm)
  );
}

/** `Ann Lee, 34, from Leeds,`: a number alone is no subject. */
function isAge(unit: Unit, core: ItemRange): boolean {
  return core.to - core.from === 1 && itemAt(unit, core.from)?.pos === 'number' && isComma(gapBefore(unit, core.from));
}

/** `who spoke Thursday evening at the hall, …,`: when it was is no subject. */
function isTime(reading: Reading, unit: Unit, core: ItemRange): boolean {
  const first = itemAt(unit, core.from);
  return first !== null && core.to - core.from > 1 && !isPossessive(first) && isDateWord(reading, first);
}

/** `who served in Iran, Turkey and France,`: the first of a list inside the insertion is no subject. */
function isObjectOfPreposition(unit: Unit, from: number): boolean {
  const preposition = /^(?:in|of|at|as|from|with|for|to|on|by|under|against|between|near)$/;
  return preposition.test(itemAt(unit, from - 1)?.norm ?? '') && !breaksPhrase(gapBefore(unit, from));
}

function hasVerbBefore(unit: Unit, from: number): boolean {
  const previous = itemAt(unit, from - 1);
  return !!previous && !breaksPhrase(gapBefore(unit, from)) && (previous.pos === 'verb' || isAuxiliary(previous));
}

/** Cuts `On Tuesday in Ohio Trump` and `At a rally Trump` down to the name: the phrase begins a clause with a preposition. */
export function trimAdverbial(unit: Unit, core: ItemRange): ItemRange {
  const before = itemAt(unit, core.from - 1);
  if (before?.pos !== 'preposition' || breaksPhrase(gapBefore(unit, core.from))) return core;
  for (let index = core.from + 1; index < core.to; index++) {
    const item = itemAt(unit, index);
    const previous = itemAt(unit, index - 1);
    if (item && previous && isName(item) && previous.pos === 'noun' && !isName(previous))
      return { from: index, to: core.to };
    if (item?.pos === 'determiner' && previous && (previous.pos === 'noun' || previous.pos === 'proper-noun'))
      return { from: index, to: core.to };
  }
  return core;
}
