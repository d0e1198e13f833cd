import { isSpeech } from './cue-lexicon.ts';
import type { CueCandidate } from './cues.ts';
import { type ItemRange, nounPhraseEndingAt, nounPhraseStartingAt } from './noun-phrase.ts';
import type { Item, Reading, Unit } from './reading.ts';
import {
  bareNorm,
  breaksPhrase,
  gapBefore,
  isAuxiliary,
  isComma,
  isDateWord,
  isFiniteVerb,
  isName,
  isRelative,
  isSubjectPronoun,
  itemAt,
} from './words.ts';

/** How far to the left the subject of a coordinated verb is looked for, in items. */
const farthestSubject = 60;
const longestSource = 30;
const timeNoun = /^(?:week|weekend|month|year|night|day|morning|evening|afternoon|summer|spring|fall|winter|\w+day)$/;

/** A source as found in its sentence, before it is known whom it names. */
export interface FoundSource {
  readonly range: ItemRange;
  /** The phrase without apposition and relative clause. */
  readonly core: ItemRange;
  /** How it stands to its cue. */
  readonly place: 'left' | 'right' | 'relative' | 'shared' | 'by' | 'possessive' | 'after-phrase';
}

/**
 * The source of a verb cue: its subject. `shared` is the source of the clause before, for coordinated verbs and
 * participles. Null where the verb has no subject in its sentence, as in a passive without `by`.
 */
export function findSource(
  reading: Reading,
  unit: Unit,
  cue: CueCandidate,
  shared: FoundSource | null,
): FoundSource | null {
  if (cue.form === 'noun' || cue.form === 'phrase') return null;
  if (cue.form === 'infinitive') return sharedSubject(reading, unit, cue.group.from - 1, shared);
  if (cue.passive) return byPhrase(reading, unit, cue);
  const left = itemAt(unit, cue.group.from - 1);
  if (cue.form === 'gerund') return sharedSubject(reading, unit, cue.group.from, shared);
  if (isInverted(reading, unit, cue) || opensInverted(reading, unit, cue))
    return sourceToTheRight(reading, unit, cue.group.to);
  if (!left) return null;
  const gap = gapBefore(unit, cue.group.from);
  if (isRelative(left) && !breaksPhrase(gap)) {
    const noun = itemAt(unit, cue.group.from - 2);
    if (left.norm !== 'that' || (noun && noun.pos !== 'verb')) {
      const range = { from: cue.group.from - 1, to: cue.group.from };
      return { range, core: range, place: 'relative' };
    }
  }
  if (/^(?:and|but|or|yet)$/.test(left.norm)) {
    return sharedSubject(reading, unit, cue.group.from - 1, shared);
  }
  const whole = betweenQuotationAndCue(reading, unit, cue);
  if (whole) return whole;
  if (!breaksPhrase(gap)) {
    const core = nounPhraseEndingAt(reading, unit, beforeTime(reading, unit, cue.group.from) - 1);
    if (core && isObject(unit, core.from) && isBareParticiple(reading, unit, cue)) return null;
    const trimmed = core && trimAdverbial(unit, core);
    return trimmed && { range: trimmed, core: trimmed, place: 'left' };
  }
  return beforeParenthesis(reading, unit, cue.group.from);
}

/** `"…," said X` and `…, says X, a farmer`: the verb stands between what is said and a phrase that nothing goes on from. */
function isInverted(reading: Reading, unit: Unit, cue: CueCandidate): boolean {
  if (!isSpeech(cue.entry) || cue.group.from !== cue.head) return false;
  const left = itemAt(unit, cue.head - 1);
  const gap = gapBefore(unit, cue.head);
  if (!left || !(left.quotation ? true : isComma(gap) || /--|[—–―]/.test(gap))) return false;
  if (!left.quotation && beforeParenthesis(reading, unit, cue.head)) return false;
  const right = nounPhraseStartingAt(reading, unit, cue.group.to);
  if (!right || breaksPhrase(gapBefore(unit, cue.group.to))) return false;
  const next = itemAt(unit, right.to);
  return !next || breaksPhrase(next.before) || !isFiniteVerb(reading, next) || left.quotation !== null;
}

/** `Said Comey, “…”`, `Continued Stone:`: the cue opens the sentence. */
function opensInverted(reading: Reading, unit: Unit, cue: CueCandidate): boolean {
  if (cue.head !== 0 || !isSpeech(cue.entry) || cue.form !== 'finite') return false;
  const right = nounPhraseStartingAt(reading, unit, cue.group.to);
  const head = right && itemAt(unit, right.to - 1);
  if (!right || !head || !isName(head)) return false;
  return /[,:]/.test(gapBefore(unit, right.to));
}

/**
 * `“…,” Ann Lee, 67, a nurse in Austin, Tex., said`: all that stands between a quotation and its cue is the source, where
 * it has no verb of its own outside a relative clause.
 */
function betweenQuotationAndCue(reading: Reading, unit: Unit, cue: CueCandidate): FoundSource | null {
  if (!isSpeech(cue.entry) || cue.form !== 'finite') return null;
  let from = cue.group.from;
  while (from > Math.max(0, cue.group.from - longestSource) && !itemAt(unit, from - 1)?.quotation) from--;
  if (!itemAt(unit, from - 1)?.quotation || cue.group.from - from < 2 || !/[,?!.…]/.test(gapBefore(unit, from)))
    return null;
  const core = nounPhraseStartingAt(reading, unit, from);
  if (!core || core.to > cue.group.from || /^(?:and|but)$/.test(itemAt(unit, from)?.norm ?? '')) return null;
  let relative = false;
  for (let index = from; index < cue.group.from; index++) {
    const item = itemAt(unit, index);
    if (!item) return null;
    relative ||= /^(?:who|whose|which|that|where)$/.test(item.norm);
    if (/[;:]/.test(item.before) && index > from) return null;
    if (!relative && (isAuxiliary(item) || (isSubjectPronoun(item) && index > from))) return null;
    if (!relative && isFiniteVerb(reading, item) && reading.tags.has(item.token.index, 'PastTense') && index < core.to)
      return null;
  }
  return { range: { from, to: cue.group.from }, core, place: 'left' };
}

/** Index after the subject of `Sherman last month joked`, `Sherman on Tuesday said`: before the words for when. */
function beforeTime(reading: Reading, unit: Unit, end: number): number {
  let at = end;
  while (at > 1) {
    const item = itemAt(unit, at - 1);
    const previous = itemAt(unit, at - 2);
    if (!item || !previous || item.quotation || breaksPhrase(gapBefore(unit, at))) break;
    const timed = isDateWord(reading, item) || timeNoun.test(item.norm);
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

/** The phrase to the right of an inverted cue, with title, apposition and relative clause up to the end of the clause. */
function sourceToTheRight(reading: Reading, unit: Unit, from: number): FoundSource | null {
  const core = nounPhraseStartingAt(reading, unit, from);
  if (!core) return null;
  if (core.to === core.from + 1 && isSubjectPronoun(itemAt(unit, from) as Item))
    return { range: core, core, place: 'right' };
  return { range: { from, to: appositionEnd(reading, unit, core.to) }, core, place: 'right' };
}

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

function clauseEnd(unit: Unit, from: number): number {
  let to = from;
  while (to < unit.items.length && to < from + 40) {
    const item = itemAt(unit, to);
    if (!item || breaksPhrase(item.before) || item.quotation) break;
    to++;
  }
  return to;
}

/** `Smith, a lawyer who …, said`: the phrase before the comma that opens the parenthesis which ends before `end`. */
function beforeParenthesis(reading: Reading, unit: Unit, end: number): FoundSource | null {
  if (/[—–―)]|--/.test(gapBefore(unit, end))) return beforeDash(reading, unit, end);
  if (!isComma(gapBefore(unit, end))) return null;
  for (let opening = end - 1; opening > Math.max(0, end - 45); opening--) {
    const item = itemAt(unit, opening);
    if (!item) return null;
    if (/[;:—–―]|--/.test(item.before)) return null;
    if (!isComma(item.before)) continue;
    if (!startsParenthesis(unit, opening)) continue;
    const core = nounPhraseEndingAt(reading, unit, opening - 1);
    const head = itemAt(unit, opening - 1);
    if (!core || !head) continue;
    if (isSubjectPronoun(head) && !/^(?:he|she|they)$/.test(head.norm)) continue;
    if (hasVerbBefore(unit, core.from) && !isName(head)) continue;
    const trimmed = trimAdverbial(unit, core);
    return { range: { from: trimmed.from, to: end }, core: trimmed, place: 'left' };
  }
  return null;
}

function beforeDash(reading: Reading, unit: Unit, end: number): FoundSource | null {
  const closing = gapBefore(unit, end);
  for (let opening = end - 1; opening > Math.max(0, end - 40); opening--) {
    const item = itemAt(unit, opening);
    if (!item) return null;
    const opens = closing.includes(')') ? item.before.includes('(') : /[—–―]|--/.test(item.before);
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
  return (
    /(?:ing|ed)$/.test(item.norm) || /^(?:when|while|after|before|as|like|speaking|asked|of|in|too)$/.test(item.norm)
  );
}

/** Whether the phrase is the object of a verb or preposition, so that a past form after it is its participle: `read a book called …`. */
function isObject(unit: Unit, from: number): boolean {
  const previous = itemAt(unit, from - 1);
  if (!previous || breaksPhrase(gapBefore(unit, from))) return false;
  return previous.pos === 'verb' && !/^(?:said|says|say|think|thinks|believe|believes|know|knows)$/.test(previous.norm);
}

function isBareParticiple(reading: Reading, unit: Unit, cue: CueCandidate): boolean {
  const head = itemAt(unit, cue.head);
  return (
    cue.group.from === cue.head &&
    head !== null &&
    reading.tags.has(head.token.index, 'PastTense') &&
    /ed$/.test(head.norm)
  );
}

function hasVerbBefore(unit: Unit, from: number): boolean {
  const previous = itemAt(unit, from - 1);
  return !!previous && !breaksPhrase(gapBefore(unit, from)) && (previous.pos === 'verb' || isAuxiliary(previous));
}

/** Cuts `On Tuesday in Ohio Trump` and `At a rally Trump` down to the name: the phrase begins a clause with a preposition. */
function trimAdverbial(unit: Unit, core: ItemRange): ItemRange {
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

/** `criticised by X`. */
function byPhrase(reading: Reading, unit: Unit, cue: CueCandidate): FoundSource | null {
  for (let index = cue.group.to; index < Math.min(unit.items.length, cue.group.to + 4); index++) {
    const item = itemAt(unit, index);
    if (!item || breaksPhrase(item.before)) return null;
    if (item.norm !== 'by') continue;
    const core = nounPhraseStartingAt(reading, unit, index + 1);
    return core && { range: core, core, place: 'by' };
  }
  return null;
}

/**
 * The subject that a coordinated verb or a participle shares with the clause before: the source of the cue before it,
 * but where a clause with a subject of its own began after that (`she said it helped, although he laughed and added`).
 */
function sharedSubject(reading: Reading, unit: Unit, end: number, shared: FoundSource | null): FoundSource | null {
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
    const before = itemAt(unit, index - 1);
    if (!item || !before || !isFiniteVerb(reading, item)) continue;
    if (isFiniteVerb(reading, before) || before.pos === 'adverb' || before.norm === 'to') continue;
    if (isRelative(before) && before.norm !== 'that') continue;
    if (/^(?:and|but|or)$/.test(before.norm)) continue;
    const parenthesis = breaksPhrase(item.before) ? beforeParenthesis(reading, unit, index) : null;
    const core = breaksPhrase(item.before) ? parenthesis?.core : nounPhraseEndingAt(reading, unit, index - 1);
    if (core) return { range: core, core, place: 'shared' };
  }
  return null;
}

/** `according to X`: the phrase after the cue, with its apposition and relative clause. */
export function sourceAfterPhrase(reading: Reading, unit: Unit, cue: CueCandidate): FoundSource | null {
  const core = nounPhraseStartingAt(reading, unit, cue.group.to);
  if (!core) return null;
  let to = core.to;
  const next = itemAt(unit, to);
  if (next && /^(?:who|familiar|briefed|close|with)$/.test(next.norm) && !breaksPhrase(next.before))
    to = clauseEnd(unit, to);
  else if (next && isComma(next.before)) {
    const end = appositionEnd(reading, unit, to);
    const closes = end >= unit.items.length || isComma(gapBefore(unit, end));
    const atEnd = cue.group.from > 0;
    if (closes && atEnd) to = end;
  }
  return { range: { from: core.from, to }, core, place: 'after-phrase' };
}
