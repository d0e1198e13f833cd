import { beforeTime, causedSubject, holderOfRelative, sharedSubject } from '../clauses/subject.ts';
import { isRareTag, isSpeech } from '../cues/cue-lexicon.ts';
import type { CueCandidate } from '../cues/cues.ts';
import { appositionEnd, beforeParenthesis, trimAdverbial } from '../phrases/apposition.ts';
import { withList } from '../phrases/list.ts';
import { type ItemRange, nounPhraseEndingAt, nounPhraseStartingAt } from '../phrases/noun-phrase.ts';
import { insertedAfterAuxiliary, postmodifiedSubject } from '../phrases/postmodified.ts';
import type { Item, Reading, Unit } from '../phrases/reading.ts';
import {
  breaksPhrase,
  gapBefore,
  isAuxiliary,
  isCapitalised,
  isComma,
  isDateWord,
  isFiniteVerb,
  isName,
  isRelative,
  isSubjectPronoun,
  itemAt,
} from '../phrases/words.ts';
import type { FoundSource } from './found.ts';

const longestSource = 30;
/** How far `as saying` is behind `quoted`, in items. */
const farthestQuoting = 16;
/** How far behind a verb what it calls something is, in items. */
const farthestMarks = 6;
/** Share of its occurrences from which on a word is a cue by itself. */
const sureRate = 0.6;

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
  if (cue.form === 'infinitive')
    return causedSubject(reading, unit, cue.group.from - 1) ?? sharedSubject(reading, unit, cue.group.from - 1, shared);
  if (cue.passive) return byPhrase(reading, unit, cue);
  const left = itemAt(unit, cue.group.from - 1);
  if (cue.form === 'gerund')
    return (
      accused(reading, unit, cue.group.from) ??
      ownSubject(reading, unit, cue) ??
      sharedSubject(reading, unit, cue.group.from, shared)
    );
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
    const end = beforeTime(reading, unit, cue.group.from);
    if (end < cue.group.from && /[,)—–―]/.test(gapBefore(unit, end))) {
      const parenthesis = beforeParenthesis(reading, unit, end);
      if (parenthesis) return parenthesis;
    }
    const nearest = nounPhraseEndingAt(reading, unit, end - 1);
    const auxiliary = end < cue.group.from ? itemAt(unit, end - 1) : null;
    if (auxiliary && isAuxiliary(auxiliary)) return beforeAuxiliary(reading, unit, end - 1);
    // `A clerk who did not want to be named | said`: where no phrase ends before the verb, the relative clause does.
    const holder = holderOfRelative(reading, unit, nearest?.from ?? end);
    if (holder) return { range: { from: holder.from, to: cue.group.from }, core: holder, place: 'left' };
    const behind = postmodifiedSubject(reading, unit, nearest ?? { from: end, to: end });
    if (behind) return { range: { from: behind.from, to: cue.group.from }, core: behind, place: 'left' };
    const inserted = nearest && insertedAfterAuxiliary(unit, nearest.from);
    if (inserted) return beforeAuxiliary(reading, unit, inserted);
    if (nearest && isObject(unit, nearest.from) && isBareParticiple(reading, unit, cue)) return null;
    const trimmed = nearest && withList(reading, unit, trimAdverbial(unit, nearest));
    return trimmed && { range: trimmed, core: trimmed, place: 'left' };
  }
  const opened = beforeParenthesis(reading, unit, cue.group.from);
  // `Reed wins vote, vows to press on`: headlines leave `and` out.
  if (opened || !isComma(gap)) return opened;
  if (isHeadline(reading, unit)) return openingName(unit);
  return isSerial(reading, unit, cue) ? sharedSubject(reading, unit, cue.group.from, shared) : null;
}

/** `has backed the mine, | called the treaty “a con” and cut its grant`: one of several verbs of a subject, with `and` before the last. */
function isSerial(reading: Reading, unit: Unit, cue: CueCandidate): boolean {
  if (cue.group.from !== cue.head || !unit.hasQuotation || !cue.entry.core) return false;
  // What the words in marks are about may hold what looks like a verb: `called climate change “a con”`.
  const marks = unit.items.findIndex(({ quotation }, index) => index >= cue.group.to && quotation !== null);
  const isNear = marks >= 0 && marks <= cue.group.to + farthestMarks;
  const from = isNear ? marks : cue.group.to;
  for (let index = from; index < Math.min(unit.items.length - 1, cue.group.to + longestSource); index++) {
    const [item, next] = [itemAt(unit, index), itemAt(unit, index + 1)];
    if (!item || !next || /[;:]/.test(item.before)) return false;
    if (item.norm === 'and' && isFiniteVerb(reading, next)) return true;
    if (isFiniteVerb(reading, item)) return false;
  }
  return false;
}

/** The name that a headline opens with. */
function openingName(unit: Unit): FoundSource | null {
  let to = 0;
  while (itemAt(unit, to)?.pos === 'proper-noun' && (to === 0 || !breaksPhrase(gapBefore(unit, to)))) to++;
  const core = { from: 0, to };
  return to > 0 ? { range: core, core, place: 'shared' } : null;
}

function isHeadline({ article }: Reading, { block }: Unit): boolean {
  return article.blocks[block]?.kind === 'headline';
}

/** `Hale has in the past described`, `who has in the past described`: the subject of the auxiliary at the index. */
function beforeAuxiliary(reading: Reading, unit: Unit, at: number): FoundSource | null {
  const left = itemAt(unit, at - 1);
  if (!left || breaksPhrase(gapBefore(unit, at))) return null;
  if (isRelative(left)) return { range: { from: at - 1, to: at }, core: { from: at - 1, to: at }, place: 'relative' };
  const core = nounPhraseEndingAt(reading, unit, at - 1);
  return core && { range: core, core, place: 'left' };
}

/** `Democrats accused Berg of | suggesting`: who is accused of it does it, not who accuses. */
function accused(reading: Reading, unit: Unit, at: number): FoundSource | null {
  if (!/^(?:of|with|for)$/.test(itemAt(unit, at - 1)?.norm ?? '') || breaksPhrase(gapBefore(unit, at - 1))) return null;
  const core = nounPhraseEndingAt(reading, unit, at - 2);
  const verb = core && itemAt(unit, core.from - 1);
  if (!core || verb?.pos !== 'verb' || breaksPhrase(gapBefore(unit, core.from))) return null;
  const accuses = reading.cues.get(verb.norm)?.some(({ entry }) => entry.pos === 'verb' && entry.class === 'accuse');
  return accuses ? { range: core, core, place: 'left' } : null;
}

/** `with Hale calling it a threat`; `Hale, citing a report, said`: the phrase right before a participle, where it is its subject. */
function ownSubject(reading: Reading, unit: Unit, cue: CueCandidate): FoundSource | null {
  const at = cue.group.from;
  if (itemAt(unit, at - 1)?.norm === 'as') return quotedAsSaying(reading, unit, at);
  const phrase = nounPhraseEndingAt(reading, unit, at - 1);
  if (!phrase) return null;
  const core = breaksPhrase(gapBefore(unit, at)) ? phrase : afterWith(reading, unit, phrase);
  const before = itemAt(unit, core.from - 1);
  const found: FoundSource = { range: core, core, place: 'left' };
  if (!breaksPhrase(gapBefore(unit, at)))
    return before?.norm === 'with' || isCrowd(reading, unit, core, cue) ? found : null;
  const opens = core.from === 0 || /^(?:and|but)$/.test(before?.norm ?? '') || breaksPhrase(gapBefore(unit, core.from));
  return opens && isComma(gapBefore(unit, at)) && isInsertion(reading, unit, at) ? found : null;
}

/**
 * `a chorus of Democrats urging him to quit`: several people right before a participle are its subject, not those of the
 * sentence; but not addressees (`a letter to members urging`, `emailed supporters saying`).
 */
function isCrowd({ words }: Reading, unit: Unit, core: ItemRange, { entry }: CueCandidate): boolean {
  const head = itemAt(unit, core.to - 1);
  if (!head || !(words.crowds.has(head.norm) || (isCapitalised(head) && /(?:ans|crats|ists)$/.test(head.norm))))
    return false;
  let inner = isSpeech(entry) ? 'to' : '';
  for (let index = core.to - 2; index >= core.from - 1 && index > core.to - 6; index--) {
    const { norm = '', pos } = itemAt(unit, index) ?? {};
    if (pos !== 'preposition') continue;
    inner = norm;
    break;
  }
  return inner !== 'to';
}

/** `the room with Hale | calling`: the name that the phrase holds after its last `with`, or all of it. */
function afterWith({ speakers }: Reading, unit: Unit, { from, to }: ItemRange): ItemRange {
  const last = itemAt(unit, to - 1);
  if (!last || !(isName(last) || speakers.has(last.norm) || speakers.has(last.norm.replace(/s$/, ''))))
    return { from, to };
  for (let index = to - 2; index >= from; index--)
    if (itemAt(unit, index)?.norm === 'with') return { from: index + 1, to };
  return { from, to };
}

/** `Hall was quoted by the paper as saying`, `the paper quoted Hall as saying`: the one who is quoted. */
function quotedAsSaying(reading: Reading, unit: Unit, at: number): FoundSource | null {
  const verb = quotingBefore(unit, at);
  if (verb === null) return null;
  let from = verb;
  while (
    isAuxiliary(itemAt(unit, from - 1) ?? (itemAt(unit, verb) as Item)) ||
    itemAt(unit, from - 1)?.pos === 'adverb'
  )
    from--;
  if (from === verb) {
    const object = nounPhraseStartingAt(reading, unit, verb + 1);
    return object && { range: object, core: object, place: 'left' };
  }
  if (breaksPhrase(gapBefore(unit, from))) return beforeParenthesis(reading, unit, from);
  const core = nounPhraseEndingAt(reading, unit, from - 1);
  return core && { range: core, core, place: 'left' };
}

/** Index of the `quoted` that `as saying` at the index belongs to. */
function quotingBefore(unit: Unit, at: number): number | null {
  for (let index = at - 2; index >= Math.max(0, at - farthestQuoting); index--) {
    if (/^(?:quoted|quotes|quoting|cited)$/.test(itemAt(unit, index)?.norm ?? '')) return index;
  }
  return null;
}

/** Whether the verb hands its words on to `as saying` after it; `seemed to be ill` is what the writer sees, not what its subject says. */
export function handsOn(unit: Unit, { entry, head }: CueCandidate): boolean {
  if (/^(?:seem|appear)$/.test(entry.lemma)) return itemAt(unit, head + 1)?.norm !== 'that';
  if (!/^(?:quote|cite)$/.test(entry.lemma)) return false;
  for (let index = head + 1; index < Math.min(unit.items.length, head + farthestQuoting); index++) {
    if (itemAt(unit, index)?.norm === 'as' && itemAt(unit, index + 1)?.norm === 'saying') return true;
  }
  return false;
}

/** Whether a comma closes what begins at the item, and a finite verb goes on after it. */
function isInsertion(reading: Reading, unit: Unit, from: number): boolean {
  for (let index = from + 1; index < Math.min(unit.items.length, from + longestSource); index++) {
    const item = itemAt(unit, index);
    if (!item || !isComma(item.before)) continue;
    const verb = item.pos === 'adverb' ? itemAt(unit, index + 1) : item;
    return verb !== null && isFiniteVerb(reading, verb);
  }
  return false;
}

/** `"…," said X` and `…, says X, a farmer`: the verb is between what is said and a phrase that nothing goes on from. */
function isInverted(reading: Reading, unit: Unit, cue: CueCandidate): boolean {
  // `told the paper`: the addressee follows, never the speaker.
  if (!isSpeech(cue.entry) || cue.group.from !== cue.head || cue.entry.lemma === 'tell') return false;
  const left = itemAt(unit, cue.head - 1);
  const gap = gapBefore(unit, cue.head);
  if (!left || !(left.quotation ? true : isComma(gap) || /--|[—–―]/.test(gap))) return false;
  const right = describedPhrase(reading, unit, cue.group.to);
  // `…, says Anna Berg.`: nothing follows the name, or nothing with a verb, so that it is not what is said.
  const opens = right && itemAt(unit, right.from);
  const isSay = cue.entry.lemma === 'say' && opens !== null && !isDateWord(reading, opens);
  const closes =
    isSay && right !== null && closesClause(reading, unit, right.to) && isName(itemAt(unit, right.to - 1) ?? left);
  if (!left.quotation && (isRareTag(cue.entry) || (!closes && beforeParenthesis(reading, unit, cue.head))))
    return false;
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
 * `“…,” Ann Lee, 67, a nurse in Austin, Tex., said`: all that is between a quotation and its cue is the source, where
 * it has no verb of its own outside a relative clause.
 */
function betweenQuotationAndCue(reading: Reading, unit: Unit, cue: CueCandidate): FoundSource | null {
  if (!isSpeech(cue.entry) || cue.form !== 'finite') return null;
  let from = cue.group.from;
  while (from > Math.max(0, cue.group.from - longestSource) && !itemAt(unit, from - 1)?.quotation) from--;
  // `“…,” Berg, told the paper`: a name with a comma too many.
  const least = isComma(gapBefore(unit, cue.group.from)) ? 1 : 2;
  if (!itemAt(unit, from - 1)?.quotation || cue.group.from - from < least || !/[,?!.…]/.test(gapBefore(unit, from)))
    return null;
  const phrase = nounPhraseStartingAt(reading, unit, from);
  if (!phrase || /^(?:and|but)$/.test(itemAt(unit, from)?.norm ?? '')) return null;
  const core = { from, to: Math.min(phrase.to, cue.group.from) };
  let relative = false;
  for (let index = from; index < cue.group.from; index++) {
    const item = itemAt(unit, index);
    if (!item) return null;
    relative ||= /^(?:who|whose|which|that|where)$/.test(item.norm);
    if (/[;:]/.test(item.before) && index > from) return null;
    if (!relative && reading.cues.get(item.norm)?.some(({ entry }) => isSpeech(entry) && entry.cueRate >= sureRate))
      return null;
    if (!relative && (isAuxiliary(item) || (isSubjectPronoun(item) && index > from))) return null;
    if (!relative && isFiniteVerb(reading, item) && reading.tags.has(item.token.index, 'PastTense') && index < core.to)
      return null;
  }
  return { range: { from, to: cue.group.from }, core, place: 'left' };
}

/** The phrase that begins at the item, an adverb and its hyphen before it included: `well-known lawyer Anna Berg`. */
function describedPhrase(reading: Reading, unit: Unit, from: number): ItemRange | null {
  let at = from;
  if (itemAt(unit, at)?.pos === 'adverb') while (/^[-‐]$/.test(gapBefore(unit, at + 1))) at++;
  if (at === from) return nounPhraseStartingAt(reading, unit, from);
  const phrase = nounPhraseStartingAt(reading, unit, at) ?? nounPhraseStartingAt(reading, unit, at + 1);
  return phrase && { from, to: phrase.to };
}

/** Whether the unit ends there, or a comma and words without a finite verb follow: `…, said Anna Berg, on a call from the ship`. */
function closesClause(reading: Reading, unit: Unit, at: number): boolean {
  if (at >= unit.items.length) return true;
  return isComma(gapBefore(unit, at)) && !unit.items.slice(at).some((item) => isFiniteVerb(reading, item));
}

/** The phrase to the right of an inverted cue, with title, apposition and relative clause up to the end of the clause. */
function sourceToTheRight(reading: Reading, unit: Unit, from: number): FoundSource | null {
  const core = describedPhrase(reading, unit, from);
  if (!core) return null;
  if (core.to === core.from + 1 && isSubjectPronoun(itemAt(unit, from) as Item))
    return { range: core, core, place: 'right' };
  return { range: { from, to: appositionEnd(reading, unit, core.to) }, core, place: 'right' };
}

/** Whether the phrase is the object of a verb or preposition, so that a past form after it is its participle: `read a book called …`. */
function isObject(unit: Unit, from: number): boolean {
  const previous = itemAt(unit, from - 1);
  if (!previous || breaksPhrase(gapBefore(unit, from))) return false;
  // `Retired surgeon Ben Carson`: the first word of a sentence is seldom its verb.
  if (from === 1 && isCapitalised(previous)) return false;
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
