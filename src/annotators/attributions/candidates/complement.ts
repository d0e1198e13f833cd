import { laterThat, skipAdjuncts } from '../clauses/adjuncts.ts';
import { clauseEndAfter } from '../clauses/clause-end.ts';
import { hasOwnVerb, hasVerb } from '../clauses/own-verb.ts';
import { opensUtterance } from '../clauses/reporting.ts';
import { hasFrame, isSpeech } from '../cues/cue-lexicon.ts';
import type { CueCandidate } from '../cues/cues.ts';
import { type ItemRange, nounPhraseStartingAt } from '../phrases/noun-phrase.ts';
import { afterBracket, withParty } from '../phrases/party.ts';
import type { Item, Reading, Unit } from '../phrases/reading.ts';
import { isEvidence } from '../phrases/titled.ts';
import {
  breaksPhrase,
  gapBefore,
  isAuxiliary,
  isComma,
  isDateWord,
  isFiniteVerb,
  isPossessive,
  isTimeNoun,
  itemAt,
} from '../phrases/words.ts';
import type { FoundContent } from './found.ts';
import { isObjectPhrase, showsItself } from './object-phrase.ts';

/** How far after a cue a clause of its own begins, in items. */
const farthestClause = 24;
const questionWords = /^(?:what|why|how|whether|if|when|where|who|whom|which)$/;
const subordinators =
  /^(?:who|whom|which|while|as|when|after|before|if|though|although|since|because|what|where|once|until|whether|that|asked)$/;
/** Share of its occurrences as a cue from which on a verb of speech is taken to introduce clauses. */
const clausalRate = 0.6;
/** Frames of the lexicon that a preposition after the cue can stand for. */
const prepositionFrames: Readonly<Record<string, readonly string[]>> = {
  for: ['for', 'foring'],
  of: ['of', 'ofing', 'ofN'],
  about: ['about'],
  on: ['on', 'onN', 'onpinf', 'about'],
  against: ['against'],
  as: ['as'],
  to: ['to', 'toN'],
  at: ['at'],
  over: ['over', 'about'],
  with: ['with', 'withN'],
  in: ['in', 'inN'],
  from: ['froming', 'fromN'],
};

/** Prepositions that are with an object before them, and their frames: `charged him with`, `likened it to`. */
const objectFrames: Readonly<Record<string, string>> = { with: 'with', to: 'toN', from: 'fromN' };

/** What a verb cue introduces to its right; null where nothing there is in one of its frames. */
export function findComplement(reading: Reading, unit: Unit, cue: CueCandidate): FoundContent | null {
  const first = cue.group.to;
  const addressee = addresseeAt(reading, unit, cue);
  const asked = addressee && skipAdjuncts(reading, unit, afterBracket(unit, addressee.to), true);
  if (asked && /^(?:not|to)$/.test(itemAt(unit, asked)?.norm ?? '') && asksSomebody(cue)) {
    const demanded = complementAt(reading, unit, cue, asked, addressee);
    if (demanded) return withParty(demanded);
  }
  const direct = complementAt(reading, unit, cue, first, null);
  if (direct) return direct;
  if (addressee) {
    const after =
      boundAt(reading, unit, cue, addressee) ??
      complementAt(reading, unit, cue, skipAdjuncts(reading, unit, addressee.to, true), addressee);
    if (after) return withParty(after);
  }
  const skipped = isSpeech(cue.entry) ? skipAdjuncts(reading, unit, first, true) : skipTime(reading, unit, first);
  const later = skipped > first ? complementAt(reading, unit, cue, skipped, null) : null;
  return (
    later ??
    laterClause(reading, unit, cue, addressee) ??
    clauseAfterAdjunct(reading, unit, cue) ??
    objectAt(reading, unit, cue, first)
  );
}

/** Index after adverbs and words for when: `sought on Monday to`, `has sought for months to`. */
function skipTime(reading: Reading, unit: Unit, from: number): number {
  const at = skipAdjuncts(reading, unit, from, false);
  const after = skipAdjuncts(reading, unit, at, true);
  const last = itemAt(unit, after - 1);
  return after > at && last && (isDateWord(reading, last) || isTimeNoun(last)) ? after : at;
}

/** `said late Saturday`: when it was said, not what. */
function isTimeAt(reading: Reading, unit: Unit, at: number): boolean {
  const after = skipTime(reading, unit, at);
  const last = after > at ? itemAt(unit, after - 1) : null;
  return last !== null && (isDateWord(reading, last) || isTimeNoun(last));
}

/** `charged him with`, `likened it to`: the preposition right after the object. */
function boundAt(reading: Reading, unit: Unit, cue: CueCandidate, object: ItemRange): FoundContent | null {
  const item = itemAt(unit, object.to);
  const frame = item && !breaksPhrase(item.before) ? objectFrames[item.norm] : undefined;
  if (!item || !frame || !hasFrame(cue.entry, frame)) return null;
  return contentFrom(reading, unit, cue, object.to, item.norm, object);
}

/** `told a crowd in Windham, New Hampshire, on Monday that …`: a clause with `that` behind hearers, places and times. */
function laterClause(
  reading: Reading,
  unit: Unit,
  cue: CueCandidate,
  addressee: ItemRange | null,
): FoundContent | null {
  if (!hasFrame(cue.entry, 'that', 'quote', 'tothat')) return null;
  const at = laterThat(reading, unit, addressee?.to ?? cue.group.to);
  return at !== null && hasVerb(reading, unit, at + 1) ? contentFrom(reading, unit, cue, at, 'that', addressee) : null;
}

/** `said since the day the mill closed, he was out of work`: a clause of time or reason before the one that is said. */
function clauseAfterAdjunct(reading: Reading, unit: Unit, cue: CueCandidate): FoundContent | null {
  const from = cue.group.to;
  const first = itemAt(unit, from);
  if (!first || breaksPhrase(first.before) || !isSpeech(cue.entry) || !isClausal(cue) || cue.form !== 'finite')
    return null;
  if (!/^(?:after|although|because|before|if|once|since|unless|until|when|while|despite)$/.test(first.norm))
    return null;
  for (let index = from + 1; index < Math.min(unit.items.length, from + farthestClause); index++) {
    const item = itemAt(unit, index);
    if (!item || item.quotation || (breaksPhrase(item.before) && !isComma(item.before))) return null;
    if (!isComma(item.before)) continue;
    return hasOwnVerb(reading, unit, index) ? contentFrom(reading, unit, cue, from, 'zero-that', null) : null;
  }
  return null;
}

/** Content that begins at the very item, in one of the frames that say so by their first word. */
function complementAt(
  reading: Reading,
  unit: Unit,
  cue: CueCandidate,
  at: number,
  addressee: ItemRange | null,
): FoundContent | null {
  const item = itemAt(unit, at);
  const { entry } = cue;
  if (!item) return null;
  const upToClauseEnd = (frame: string) => contentFrom(reading, unit, cue, at, frame, addressee);
  const clausal = hasFrame(entry, 'that', 'quote', 'tothat');
  if (item.before.includes(':') && opensUtterance(reading, unit, at)) return null;
  if (item.before.includes(':') && clausal) {
    if (item.quotation && endsInMarks(unit, at)) return upToClauseEnd('quote');
    return { ranges: [{ from: at, to: unit.items.length }], frame: 'quote', addressee };
  }
  const isLabel = item.quotation !== null && !breaksPhrase(item.before) && !isEvidence(reading, unit, at);
  if (item.quotation && !isLabel && (clausal || hasFrame(entry, 'np', 'npnp', 'as'))) return upToClauseEnd('quote');
  const isClosed = addressee !== null && item.before.includes(')');
  if (breaksPhrase(item.before) && !isComma(item.before) && !isClosed) return null;
  const next = itemAt(unit, at + 1);
  if (
    item.norm === 'that' &&
    (clausal || hasFrame(entry, 'npinf', 'subj', 'toinf')) &&
    hasVerb(reading, unit, at + 1) &&
    !(addressee && describes(reading, unit, at))
  ) {
    return upToClauseEnd('that');
  }
  if (breaksPhrase(item.before) && !isClosed) return null;
  // `laughed when he asked`: with a verb that takes no question it is a clause of time or place.
  const isAdverbial = /^(?:when|where)$/.test(item.norm) && !hasFrame(entry, 'wh');
  if (questionWords.test(item.norm) && (isAdverbial ? isClausal(cue) : clausal || hasFrame(entry, 'wh', 'about')))
    return upToClauseEnd('wh');
  const least = next?.norm === 'at' && /^(?:least|last|once)$/.test(itemAt(unit, at + 2)?.norm ?? '');
  if (/^(?:only|merely|simply|just)$/.test(item.norm) && next?.norm === 'to' && !breaksPhrase(next.before))
    return complementAt(reading, unit, cue, at + 1, addressee);
  const verb = least ? itemAt(unit, at + 3) : item.norm === 'not' && next?.norm === 'to' ? itemAt(unit, at + 2) : next;
  if (/^(?:not|to)$/.test(item.norm) && verb && mayBeInfinitive(unit, cue, verb) && takesInfinitive(cue, addressee))
    return upToClauseEnd('toinf');
  if (item.norm === 'of' && addressee && hasFrame(entry, 'ofing', 'of', 'ofN')) return upToClauseEnd('of');
  if (item.norm === 'about' && addressee && hasFrame(entry, 'about')) return upToClauseEnd('about');
  if (clausal && isSpeech(entry) && isGapped(reading, unit, cue, at)) return upToClauseEnd('zero-that');
  const takesClause = addressee === null ? hasFrame(entry, 'that') : clausal;
  if (takesClause && isClause(reading, unit, cue, at)) {
    return upToClauseEnd('zero-that');
  }
  return null;
}

/** `tells the story of a band that | gets lost`: a relative clause says more of the phrase before it. */
function describes(reading: Reading, unit: Unit, at: number): boolean {
  const noun = itemAt(unit, at - 1);
  const verb = itemAt(unit, at + 1);
  if (!noun || !verb || breaksPhrase(gapBefore(unit, at)) || reading.speakers.has(noun.norm.replace(/s$/, '')))
    return false;
  return noun.pos === 'noun' && isFiniteVerb(reading, verb) && !/s$/.test(noun.norm);
}

/** Whether no words in marks follow those at the item, so that the rest of the sentence may be somebody else's. */
function endsInMarks(unit: Unit, at: number): boolean {
  for (let index = at + 1; index < unit.items.length; index++) if (itemAt(unit, index)?.quotation) return false;
  return true;
}

function contentFrom(
  reading: Reading,
  unit: Unit,
  cue: CueCandidate,
  from: number,
  frame: string,
  addressee: ItemRange | null,
): FoundContent {
  const takesAs = hasFrame(cue.entry, 'as');
  const isParticipial = cue.form === 'gerund' && isComma(gapBefore(unit, cue.group.from));
  const to = clauseEndAfter(reading, unit, from, {
    frame,
    subordinate: isSubordinate(unit, cue),
    takesAs,
    isParticipial,
  });
  return { ranges: [{ from, to }], frame, addressee };
}

/** Whether the cue's clause is introduced by `who`, `while`, `as`… , or is a participle before its main clause. */
export function isSubordinate(unit: Unit, cue: CueCandidate): boolean {
  if (cue.form === 'participle') return true;
  for (let index = cue.group.from - 1; index >= Math.max(0, cue.group.from - 14); index--) {
    const item = itemAt(unit, index);
    if (!item) return false;
    if (subordinators.test(item.norm)) return true;
    if (/[,;:—–―]|--/.test(item.before) || item.norm === 'and' || item.norm === 'but') return false;
  }
  return cue.form === 'gerund' && cue.group.from === 0;
}

function takesAddressee(cue: CueCandidate): boolean {
  return (
    hasFrame(cue.entry, 'tothat', 'npinf', 'onpinf', 'ofing', 'foring', ...Object.values(objectFrames)) ||
    cue.entry.lemma === 'ask' ||
    cue.entry.class === 'demand'
  );
}

/** Verbs with which an infinitive is what the hearer shall do: `urged him to`, not `said attempts to`. */
function asksSomebody({ entry }: CueCandidate): boolean {
  return hasFrame(entry, 'npinf', 'onpinf') || entry.class === 'demand' || entry.lemma === 'ask';
}

function takesInfinitive({ entry, passive }: CueCandidate, addressee: ItemRange | null): boolean {
  if (hasFrame(entry, 'toinf')) return true;
  return (addressee !== null || passive) && (hasFrame(entry, 'npinf', 'onpinf') || entry.class === 'demand');
}

/** Whether a verb may be there; in `Reed Refuses to Resign` its capital says nothing. */
function mayBeInfinitive(unit: Unit, { head }: CueCandidate, item: Item): boolean {
  if (/^(?:verb|auxiliary|adverb|noun|quotation)$/.test(item.pos) || item.norm === 'be') return true;
  return item.pos === 'proper-noun' && itemAt(unit, head)?.pos === 'proper-noun';
}

/** `bombs it says are killing soldiers`, `which critics called`: a relative clause whose subject is before the cue's. */
function isGapped(reading: Reading, unit: Unit, cue: CueCandidate, at: number): boolean {
  const item = itemAt(unit, at);
  if (!item || at !== cue.group.to || cue.form !== 'finite' || !isFiniteVerb(reading, item)) return false;
  if (isAuxiliary(item) || reading.tags.has(item.token.index, 'PresentTense')) return true;
  for (let index = cue.group.from - 1; index > Math.max(0, cue.group.from - 8); index--) {
    if (/^(?:which|that|who|whom)$/.test(itemAt(unit, index)?.norm ?? '')) return true;
  }
  return false;
}

/** Whether a clause with a subject and a finite verb begins at the item. */
function isClause(reading: Reading, unit: Unit, cue: CueCandidate, at: number): boolean {
  const first = itemAt(unit, at);
  if (!first || first.pos === 'preposition' || isAuxiliary(first)) return false;
  if (isDateWord(reading, first) && !isPossessive(first)) return false;
  const second = itemAt(unit, at + 1);
  if (/^(?:this|last|next|earlier)$/.test(first.norm) && second && isTimeNoun(second)) return false;
  if (first.pos === 'verb' && !(/ing$/.test(first.norm) && mayTakeGerund(cue))) return false;
  if (first.pos === 'conjunction' && !/^(?:if|although|while|when)$/.test(first.norm)) return false;
  return isClausal(cue) ? hasVerb(reading, unit, at) : hasOwnVerb(reading, unit, at);
}

/** Whether words in `-ing` after the verb open what is said; `continued` goes on with them itself. */
function mayTakeGerund({ entry }: CueCandidate): boolean {
  return entry.cueRate >= clausalRate || hasFrame(entry, 'ing');
}

/** Whether what follows the verb is a clause far more often than a thing. */
function isClausal({ entry }: CueCandidate): boolean {
  return entry.cueRate >= clausalRate;
}

/** Who is addressed: the phrase right after `told`, `asked`, `urged`, `called on`; null for verbs that take none. */
export function addresseeAt(reading: Reading, unit: Unit, cue: CueCandidate): ItemRange | null {
  if (!takesAddressee(cue) || cue.passive || cue.entry.lemma.endsWith(' for')) return null;
  const item = itemAt(unit, cue.group.to);
  if (!item || item.quotation || breaksPhrase(item.before) || isDateWord(reading, item)) return null;
  return nounPhraseStartingAt(reading, unit, cue.group.to);
}

/** Content that is an object: `criticised the plan`, `called for talks`, `warned of a war`, `denied taking it`. */
function objectAt(reading: Reading, unit: Unit, cue: CueCandidate, at: number): FoundContent | null {
  const item = itemAt(unit, at);
  const { entry } = cue;
  if (!item || breaksPhrase(item.before)) return null;
  const frames = prepositionFrames[item.norm];
  const object = itemAt(unit, at + 1);
  if (frames && object && !breaksPhrase(object.before)) {
    const listed = hasFrame(entry, ...frames);
    if (listed || (/^(?:of|about)$/.test(item.norm) && isSpeech(entry))) {
      return contentFrom(reading, unit, cue, at + 1, item.norm, null);
    }
  }
  const verb = item.pos === 'adverb' ? itemAt(unit, at + 1) : item;
  if (verb && /ing$/.test(verb.norm) && /^(?:verb|auxiliary)$/.test(verb.pos) && hasFrame(entry, 'ing', 'foring')) {
    return contentFrom(reading, unit, cue, at, 'ing', null);
  }
  if (!hasFrame(entry, 'np', 'npnp', 'subj', 'ofing', 'foring', 'as') || hasFrame(entry, 'tothat')) return null;
  if (isDateWord(reading, item) || isTimeAt(reading, unit, at)) return null;
  if (/^\w+sel(?:f|ves)$/.test(item.norm) && !showsItself(unit, cue, at)) return null;
  const pointsAt = /^(?:this|that)$/.test(item.norm) && object?.norm === 'as' && hasFrame(entry, 'as');
  if (item.norm !== 'what' && !pointsAt && !isObjectPhrase(reading, unit, at)) return null;
  return contentFrom(reading, unit, cue, at, 'np', null);
}
