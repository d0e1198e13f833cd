import { cuesAt } from '../cues/cues.ts';
import { nounPhraseStartingAt } from '../phrases/noun-phrase.ts';
import type { Item, Reading, Unit } from '../phrases/reading.ts';
import {
  breaksPhrase,
  isAuxiliary,
  isComma,
  isDateWord,
  isFiniteVerb,
  isSubjectPronoun,
  isTimeNoun,
  itemAt,
} from '../phrases/words.ts';
import { hasOwnVerb, holdsVerb } from './own-verb.ts';
import {
  isSureCue,
  opensOwnReport,
  opensUtterance,
  startsAttribution,
  startsInvertedTag,
  startsTag,
} from './reporting.ts';

/** Farthest that a content is followed, in items. */
const longestContent = 300;
const longestParenthesis = 30;
const longestRelative = 20;
/** Words that open a clause or phrase before the main clause. */
const opening =
  /^(?:after|although|as|because|before|despite|given|if|once|since|though|unless|until|when|while|without)$/;

/** What a content's end depends on beside its own words. */
export interface ContentFrame {
  readonly frame: string;
  /** The cue is in a subordinate or relative clause, so that the main clause may go on after a comma. */
  readonly subordinate: boolean;
  /** The cue takes an object with `as`: `described him as`. */
  readonly takesAs?: boolean;
  /** The cue is a participle that hangs on the main clause: `…, saying it would help`. */
  readonly isParticipial?: boolean;
}

/** Whether a content of the frame is a clause, and not the object of its cue. */
export function isClausal(frame: string): boolean {
  return /^(?:that|zero-that|wh|quote)$/.test(frame);
}

/** Index after the last item of a content that begins at `from`. */
export function clauseEndAfter(reading: Reading, unit: Unit, from: number, content: ContentFrame): number {
  const { frame, subordinate } = content;
  const clausal = isClausal(frame);
  const limit = Math.min(unit.items.length, from + longestContent);
  if (frame === 'quote' && isWholeUtterance(reading, unit, from)) return from + 1;
  let adjunct = clausal && frame !== 'wh' && opensWithAdjunct(unit, from);
  let inserted = false;
  let opened = from;
  let relative = false;
  let inner = clausal;
  for (let index = from + 1; index < limit; index++) {
    const item = itemAt(unit, index);
    if (!item) return index;
    const gap = item.before;
    if (gap.includes(';') || opensUtterance(reading, unit, index)) return index;
    if (!inner && gap.includes(':') && (item.quotation || isSubjectPronoun(item))) return index;
    if (isComma(gap)) {
      if (startsTag(reading, unit, index) || startsInvertedTag(reading, unit, index)) return index;
      if (adjunct) {
        adjunct = false;
        continue;
      }
      if (!clausal && (joinsInfinitive(unit, from, index) || (frame !== 'np' && joinsGerund(unit, from, index))))
        continue;
      const listed = clausal ? index : afterList(reading, unit, index);
      if (listed > index) {
        index = listed - 1;
        continue;
      }
      if (clausal && /^(?:who|which|whose)$/.test(item.norm)) {
        const after = afterRelative(reading, unit, index);
        if (after > index && !hasFiniteVerb(reading, unit, from, index)) {
          index = after;
          continue;
        }
      }
      if (endsAtComma(reading, unit, index, clausal)) return index;
      if ((subordinate || !clausal) && startsMainClause(reading, unit, index)) return index;
    }
    if (isDash(gap)) {
      if (
        inserted
          ? !goesOn(reading, unit, index) && !isOpenBefore(unit, opened)
          : !item.quotation && !staysAfterDash(reading, unit, index, limit)
      )
        return index;
      opened = index;
      inserted = !inserted;
    }
    if (/^(?:and|but|while)$/.test(item.norm) && startsAttribution(reading, unit, index, clausal)) return index;
    if (content.isParticipial && isComma(gap) && opensOwnReport(reading, unit, index)) return index;
    if (!clausal && /^(?:and|but)$/.test(item.norm) && startsVerbPhrase(reading, unit, index + 1, frame)) return index;
    if (
      !inner &&
      !relative &&
      /^(?:and|but)$/.test(item.norm) &&
      !hasFiniteVerb(reading, unit, from, index) &&
      startsOtherClause(reading, unit, index + 1)
    )
      return index;
    if (!inner && endsObject(reading, unit, index, content)) return index;
    if (frame === 'np' && subordinate && isSureCue(reading, unit, index)) return index;
    relative ||= /^(?:who|which|that)$/.test(item.norm);
    if (frame === 'np' && !relative && isOccasion(reading, unit, index)) return index;
    if (frame === 'np' && isParticipleClause(reading, unit, index)) return index;
    inner ||= /^(?:that|whether)$/.test(item.norm) && item.pos === 'conjunction';
  }
  return limit;
}

function hasFiniteVerb(reading: Reading, unit: Unit, from: number, to: number): boolean {
  return unit.items.slice(from, to).some((item) => isFiniteVerb(reading, item));
}

/** `that after the crash, the driver fled`: the clause of the content begins only after the first comma. */
function opensWithAdjunct(unit: Unit, from: number): boolean {
  const first = itemAt(unit, from)?.norm === 'that' ? from + 1 : from;
  return opening.test(itemAt(unit, first)?.norm ?? '');
}

/** A whole sentence in marks after a comma or colon, which nothing but the next clause follows: `yelled, “You lie!” at the man`. */
function isWholeUtterance(reading: Reading, unit: Unit, from: number): boolean {
  const item = itemAt(unit, from);
  const next = itemAt(unit, from + 1);
  if (!item?.quotation || !next || next.quotation) return false;
  const inner = reading.text.slice(item.quotation.inner.start, item.quotation.inner.end).trimEnd();
  if (/[?!]$/.test(inner) && !/[,;:—–]/.test(next.before)) return true;
  if (!/[,:]/.test(item.before) || !/^(?:and|but)$/.test(next.norm) || !inner.endsWith(',')) return false;
  return !unit.items.slice(from + 1, from + longestParenthesis).some((later) => later.quotation !== null);
}

/** `at a rally`, `during the debate`, `in February`: says when or where it was said, not what. */
function isOccasion(reading: Reading, unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  if (!item || item.quotation || !/^(?:amid|at|in|during|on|after|before)$/.test(item.norm)) return false;
  if (item.norm === 'amid') return true;
  const phrase = nounPhraseStartingAt(reading, unit, index + 1, false);
  const head = phrase && itemAt(unit, phrase.to - 1);
  if (!head) return false;
  if (item.norm === 'during' || isDateWord(reading, head) || isTimeNoun(head)) return true;
  return reading.words.occasions.has(head.norm) || reading.words.occasions.has(head.norm.replace(/s$/, ''));
}

/** A clause with a participle that says what the subject did at the same time, after an object. */
function isParticipleClause(reading: Reading, unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  const previous = itemAt(unit, index - 1);
  return (
    !!item?.norm.endsWith('ing') &&
    isFiniteVerb(reading, item) &&
    !!previous &&
    previous.pos !== 'preposition' &&
    !isAuxiliary(previous) &&
    !/^(?:who|which|that|and)$/.test(previous.norm)
  );
}

/** `to invest in roads, expand benefits, and enable …`: one of several infinitives of the content. */
function joinsInfinitive(unit: Unit, from: number, index: number): boolean {
  const opens = unit.items.slice(from, index).some((item) => item.norm === 'to');
  if (!opens) return false;
  if (/^(?:and|or)$/.test(itemAt(unit, index)?.norm ?? '')) return isBareVerb(unit, index + 1);
  if (!isBareVerb(unit, index)) return false;
  for (let next = index + 1; next < index + 16; next++) {
    if (/^(?:and|or)$/.test(itemAt(unit, next)?.norm ?? '') && isBareVerb(unit, next + 1)) return true;
  }
  return false;
}

function isBareVerb(unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  return item?.pos === 'verb' && !/(?:s|ed|ing)$/.test(item.norm);
}

/** `of arming, funding and training …`: one of several gerunds of the content. */
function joinsGerund(unit: Unit, from: number, index: number): boolean {
  const starts = [from, from + 1].some((at) => /ing$/.test(itemAt(unit, at)?.norm ?? ''));
  if (!starts || !/ing$/.test(itemAt(unit, index)?.norm ?? '')) return false;
  for (let next = index + 1; next < index + 12; next++) {
    if (/^(?:and|or)$/.test(itemAt(unit, next)?.norm ?? '') && /ing$/.test(itemAt(unit, next + 1)?.norm ?? ''))
      return true;
  }
  return false;
}

/** Most members of a list of things. */
const mostMembers = 12;

/**
 * Index after a list of things whose second member begins at the item: `report broken pipes, | blocked drains, or fallen trees`; the
 * same index where there is none, or where it is the subject of what follows.
 */
function afterList(reading: Reading, unit: Unit, index: number): number {
  let at = index;
  for (let members = 0; members < mostMembers; members++) {
    const isLast = /^(?:and|or)$/.test(itemAt(unit, at)?.norm ?? '');
    if (isLast && members === 0) return index;
    const phrase = nounPhraseStartingAt(reading, unit, isLast ? at + 1 : at, false);
    if (!phrase) return index;
    at = phrase.to;
    const next = itemAt(unit, at);
    if (isLast) return next && isFiniteVerb(reading, next) ? index : at;
    if (!next || !(isComma(next.before) || /^(?:and|or)$/.test(next.norm))) return index;
  }
  return index;
}

function isDash(gap: string): boolean {
  return /[—–―]|--|\s-+\s/.test(gap);
}

/** Whether the words after an insertion go on with the clause before it: a verb, a preposition, a conjunction. */
function goesOn(reading: Reading, unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  if (!item) return false;
  return (
    item.quotation !== null || /^(?:preposition|conjunction|adverb)$/.test(item.pos) || isFiniteVerb(reading, item)
  );
}

/** `that – in his own life – | he`, `those old - and unread - | letters`: what is before the insertion cannot end there. */
function isOpenBefore(unit: Unit, opened: number): boolean {
  const last = itemAt(unit, opened - 1);
  return last?.norm === 'that' || /^(?:adjective|determiner|preposition)$/.test(last?.pos ?? '');
}

/** Whether what is behind a dash is still said: an insertion, or more of it (`— a fall of half`, `— and the chief rival`), not a clause by itself. */
function staysAfterDash(reading: Reading, unit: Unit, index: number, limit: number): boolean {
  if (closesDash(unit, index, limit)) return true;
  return !hasOwnVerb(reading, unit, index) && !isCommentary(reading, unit, index);
}

/** Whether a second dash follows, so that the first one opens a parenthesis. */
function closesDash(unit: Unit, index: number, limit: number): boolean {
  for (let next = index + 1; next < Math.min(limit, index + longestParenthesis); next++) {
    if (isDash(itemAt(unit, next)?.before ?? '')) return true;
  }
  return false;
}

/** Index after a clause with `who` between commas that a finite verb follows: `the villagers, who had fled, | were`; the same index where none is. */
function afterRelative(reading: Reading, unit: Unit, index: number): number {
  for (let at = index + 2; at < Math.min(unit.items.length, index + longestRelative); at++) {
    const item = itemAt(unit, at);
    if (!item || item.quotation || /[;:]/.test(item.before)) return index;
    if (isComma(item.before)) return isFiniteVerb(reading, item) ? at : index;
  }
  return index;
}

/** Whether the clause ends at a comma, given the word after it. */
function endsAtComma(reading: Reading, unit: Unit, index: number, clausal: boolean): boolean {
  const item = itemAt(unit, index);
  if (!item) return true;
  if (item.quotation) return false;
  if (isGerund(reading, unit, index)) return true;
  if (/^(?:according|citing|per)$/.test(item.norm)) return true;
  if (isCommentary(reading, unit, index) || (clausal && isComparison(unit, index))) return true;
  if (/^(?:and|but)$/.test(item.norm)) {
    const next = itemAt(unit, index + 1);
    if (next && isGerund(reading, unit, index + 1)) return true;
    return !clausal || goesOnWithPronoun(reading, unit, index + 1) || goesOnWithDeed(reading, unit, index + 1);
  }
  if (clausal) return /^(?:who|which|whose)$/.test(item.norm);
  return nonObject.test(item.norm) || isSubjectPronoun(item) || isAuxiliary(item);
}

/** `…, compared with nine in May`, `…, while 34 percent say`, `…, as have others`, `…, even as he`: set beside what is said. */
function isComparison(unit: Unit, index: number): boolean {
  const [item, next] = [itemAt(unit, index), itemAt(unit, index + 1)];
  if (!item || !next || breaksPhrase(next.before)) return false;
  if (item.norm === 'compared') return /^(?:with|to)$/.test(next.norm);
  if (item.norm === 'even') return next.norm === 'as';
  if (item.norm === 'as') return isAuxiliary(next);
  const number = /^(?:about|almost|just|nearly|only|some)$/.test(next.norm) ? itemAt(unit, index + 2) : next;
  return item.norm === 'while' && number?.pos === 'number';
}

/** `…, and he smiled`: the one who said it does something else. */
function goesOnWithPronoun(reading: Reading, unit: Unit, index: number): boolean {
  if (!/^(?:he|she)$/.test(itemAt(unit, index)?.norm ?? '')) return false;
  const next = itemAt(unit, index + 1);
  return next !== null && !isAuxiliary(next) && isFiniteVerb(reading, next);
}

/** `…, and lowered her target`: a past form after a comma is what the one who said it did, too. */
function goesOnWithDeed({ tags }: Reading, unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  if (item?.pos !== 'verb' || itemAt(unit, index + 1)?.norm === 'by') return false;
  return tags.has(item.token.index, 'PastTense') && !tags.has(item.token.index, 'Participle');
}

const nonObject =
  /^(?:who|which|while|but|when|as|after|before|because|although|though|where|with|if|even|so|despite|since|whose)$/;

/** A word in `-ing` that is a verb: by its tag, or by the lexicon where the tagger takes it for something else. */
function isGerund(reading: Reading, unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  if (!item || !/ing$/.test(item.norm) || item.norm === 'including') return false;
  return (
    item.pos === 'verb' ||
    cuesAt(unit, index, reading).some(({ form, entry }) => form === 'gerund' && entry.cueRate >= 0.5)
  );
}

/** Whether a finite verb, or a subject with one, follows the comma: the clause that the content's clause belongs to. */
function startsMainClause(reading: Reading, unit: Unit, index: number): boolean {
  for (let offset = 0; offset < 9; offset++) {
    const item = itemAt(unit, index + offset);
    if (!item || item.quotation) return false;
    // `Gov. Pat Reed (R) blamed`: a short bracket does not end the subject.
    if (offset > 0 && breaksPhrase(item.before) && !/[()]/.test(item.before)) return false;
    if (/^(?:who|which|that|to|and|or|where|when)$/.test(item.norm)) return false;
    if (isFiniteVerb(reading, item)) return true;
  }
  return false;
}

/** `, an apparent reference to …`, `, a charge that …`: says something of the clause, not in it. */
function isCommentary(reading: Reading, unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  if (!item || !/^(?:a|an|the|another)$/.test(item.norm)) return false;
  for (let offset = 1; offset <= 3; offset++) {
    const word = itemAt(unit, index + offset);
    if (!word || breaksPhrase(word.before)) return false;
    if (reading.words.comments.has(word.norm.replace(/s$/, ''))) return true;
  }
  return false;
}

/** Whether the words after `and` or `but` are a verb phrase of the main clause. */
function startsVerbPhrase(reading: Reading, unit: Unit, index: number, frame: string): boolean {
  const item = itemAt(unit, index);
  if (!item) return false;
  const next = itemAt(unit, index + 1);
  if (isSubjectPronoun(item)) return !next || next.pos === 'adverb' || isFiniteVerb(reading, next);
  const word = item.pos === 'adverb' ? (itemAt(unit, index + 1) ?? item) : item;
  if (isAuxiliary(word)) return true;
  if (frame === 'toinf' && !/(?:ed|s)$/.test(word.norm) && !reading.tags.has(word.token.index, 'PastTense'))
    return false;
  return (
    word.pos === 'verb' &&
    isFiniteVerb(reading, word) &&
    (reading.tags.has(word.token.index, 'PastTense') || reading.tags.has(word.token.index, 'PresentTense'))
  );
}

/** `confessed to the crime and | the jury took an hour`: whether a clause with a subject and a verb of its own begins at the item, in marks or not. */
export function startsOtherClause(reading: Reading, unit: Unit, at: number): boolean {
  const item = itemAt(unit, at);
  if (!item) return false;
  if (item.quotation)
    return /^(?:determiner|pronoun)$/.test(reading.tags.partOfSpeech(item.token.index)) && holdsVerb(reading, item);
  const subject = nounPhraseStartingAt(reading, unit, at, false);
  const verb = subject && itemAt(unit, subject.to);
  if (!verb || breaksPhrase(verb.before)) return false;
  if (isAuxiliary(verb)) return true;
  // `the money spent on it` is no clause: a verb that may be a participle needs an object.
  const object = itemAt(unit, subject.to + 1);
  const isPast = verb.pos === 'verb' && reading.tags.has(verb.token.index, 'PastTense');
  return isPast && object !== null && object !== undefined && !breaksPhrase(object.before) && isObjectOpening(object);
}

function isObjectOpening({ norm, pos }: Item): boolean {
  return /^(?:determiner|number)$/.test(pos) || /^(?:him|her|them|it|just|only|his|their|its)$/.test(norm);
}

/** Whether a subordinate clause begins at the item, and not a phrase of the object. */
function endsObject(reading: Reading, unit: Unit, index: number, content: ContentFrame): boolean {
  const item = itemAt(unit, index);
  const next = itemAt(unit, index + 1);
  if (!item || !next) return false;
  if (/^(?:when|while|because|although|though|saying)$/.test(item.norm)) return true;
  // `promised to act if the council did not`: a condition of what is promised or asked for.
  if (/^(?:if|until|unless)$/.test(item.norm) && content.frame === 'toinf') return false;
  if (/^(?:after|before|since|until|as|if)$/.test(item.norm)) {
    if (isSubjectPronoun(next)) return true;
    if (item.norm === 'as' && content.takesAs) return false;
    for (let offset = 1; offset < 6; offset++) {
      const word = itemAt(unit, index + offset);
      if (!word || breaksPhrase(word.before)) return false;
      if (offset > 1 && isFiniteVerb(reading, word)) return itemAt(unit, index + offset - 1)?.norm !== 'to';
    }
  }
  return false;
}
