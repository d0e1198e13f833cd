import { clauseEndAfter } from './clause-end.ts';
import { hasFrame, isSpeech } from './cue-lexicon.ts';
import type { CueCandidate } from './cues.ts';
import { type ItemRange, nounPhraseStartingAt } from './noun-phrase.ts';
import type { Item, Reading, Unit } from './reading.ts';
import type { FoundSource } from './source.ts';
import {
  breaksPhrase,
  gapBefore,
  isAuxiliary,
  isComma,
  isDateWord,
  isFiniteVerb,
  isSubjectPronoun,
  itemAt,
} from './words.ts';

/** What a cue introduces or closes, as ranges of items of its unit. */
export interface FoundContent {
  readonly ranges: readonly ItemRange[];
  readonly frame: string;
  readonly addressee: ItemRange | null;
}

const questionWords = /^(?:what|why|how|whether|if|when|where|who|whom|which)$/;
const subordinators =
  /^(?:who|whom|which|while|as|when|after|before|if|though|although|since|because|what|where|once|until|whether|that|asked)$/;
const farthestComplement = 24;

/** The content of a verb cue; null where nothing stands in a frame of its own. */
export function findContent(
  reading: Reading,
  unit: Unit,
  cue: CueCandidate,
  source: FoundSource | null,
  taken: number,
): FoundContent | null {
  const start = Math.min(
    cue.group.from,
    source && source.place !== 'shared' && source.place !== 'by' ? source.range.from : cue.group.from,
  );
  const end = Math.max(cue.group.to, source?.place === 'right' ? source.range.to : 0);
  const left =
    source !== null && cue.form !== 'gerund' && !cue.passive && source.place !== 'relative'
      ? leftQuotation(unit, start, taken)
      : null;
  if (left) {
    const right = afterLeftQuotation(reading, unit, end);
    return {
      ranges: right ? [left, right] : [left],
      frame: 'quote',
      addressee: addresseeAt(reading, unit, cue, cue.group.to),
    };
  }
  const right = source?.place === 'right' ? quotationAfter(reading, unit, end) : rightContent(reading, unit, cue);
  if (right) return right;
  if (!isTrailing(reading, unit, cue, source, end)) return null;
  const trailing = leftClause(unit, start, taken);
  return (
    trailing && {
      ranges: medial(reading, unit, trailing, end),
      frame: 'zero-that',
      addressee: addresseeAt(reading, unit, cue, cue.group.to),
    }
  );
}

/** A quotation that ends right before source and cue: `"…," X said`, with the words before it where it is part of a clause. */
function leftQuotation(unit: Unit, start: number, taken: number): ItemRange | null {
  const item = itemAt(unit, start - 1);
  if (!item?.quotation) return null;
  if (!/[,?!.…—–-]/.test(gapBefore(unit, start))) return null;
  let from = start - 1;
  while (from > taken && itemAt(unit, from - 1)?.quotation) from--;
  if (from > taken) from = leftEdge(unit, from, taken);
  return { from, to: start };
}

/** The quotation that goes on after `"…," X said,`. */
function afterLeftQuotation(reading: Reading, unit: Unit, end: number): ItemRange | null {
  for (let index = end; index < Math.min(unit.items.length, end + 16); index++) {
    const item = itemAt(unit, index);
    if (!item) return null;
    if (item.quotation) {
      if (!/[,:;—–]|--|\.\.\./.test(item.before)) return null;
      return { from: index, to: clauseEndAfter(reading, unit, index, { frame: 'quote', subordinate: false }) };
    }
    if (item.pos === 'verb' && index > end) return null;
  }
  return null;
}

function quotationAfter(reading: Reading, unit: Unit, end: number): FoundContent | null {
  const item = itemAt(unit, end);
  if (!item?.quotation) return null;
  return {
    ranges: [{ from: end, to: clauseEndAfter(reading, unit, end, { frame: 'quote', subordinate: false }) }],
    frame: 'quote',
    addressee: null,
  };
}

/** First word of the clause that a quotation ends: after a conjunction or what another attribution has taken. */
function leftEdge(unit: Unit, from: number, taken: number): number {
  let edge = taken;
  const first = itemAt(unit, edge);
  if (first && edge > 0 && /^(?:and|but|while|as)$/.test(first.norm)) edge++;
  return Math.min(edge, from);
}

function rightContent(reading: Reading, unit: Unit, cue: CueCandidate): FoundContent | null {
  const { entry } = cue;
  const first = cue.group.to;
  const direct = contentAt(reading, unit, cue, first, null);
  if (direct) return direct;
  if (hasFrame(entry, 'tothat', 'npinf', 'ofing', 'foring') || cue.entry.lemma === 'ask') {
    const addressee = addresseeAt(reading, unit, cue, first);
    const after =
      addressee && contentAt(reading, unit, cue, skipAdjuncts(reading, unit, addressee.to, true), addressee);
    if (after) return after;
  }
  const skipped = skipAdjuncts(reading, unit, first, isSpeech(entry));
  if (skipped > first) {
    const later = contentAt(reading, unit, cue, skipped, null);
    if (later) return later;
  }
  return objectContent(reading, unit, cue, first);
}

/** Content that begins at the very item, in one of the frames that say so by their first word. */
function contentAt(
  reading: Reading,
  unit: Unit,
  cue: CueCandidate,
  at: number,
  addressee: ItemRange | null,
): FoundContent | null {
  const item = itemAt(unit, at);
  const { entry } = cue;
  if (!item) return null;
  const upTo = (frame: string, from = at): FoundContent => ({
    ranges: [{ from, to: clauseEndAfter(reading, unit, from, { frame, subordinate: isSubordinate(unit, cue) }) }],
    frame,
    addressee,
  });
  const gap = item.before;
  const clausal = hasFrame(entry, 'that', 'quote', 'tothat');
  if (gap.includes(':') && clausal) return { ranges: [{ from: at, to: unit.items.length }], frame: 'quote', addressee };
  if (item.quotation && (clausal || hasFrame(entry, 'np', 'npnp', 'as'))) {
    return {
      ranges: [
        { from: at, to: clauseEndAfter(reading, unit, at, { frame: 'quote', subordinate: isSubordinate(unit, cue) }) },
      ],
      frame: 'quote',
      addressee,
    };
  }
  if (breaksPhrase(gap) && !isComma(gap)) return null;
  if (
    item.norm === 'that' &&
    (clausal || hasFrame(entry, 'npinf', 'subj', 'toinf')) &&
    startsClause(reading, unit, at + 1)
  )
    return upTo('that');
  if (breaksPhrase(gap)) return null;
  if (questionWords.test(item.norm) && (clausal || hasFrame(entry, 'wh', 'about'))) return upTo('wh');
  const next = itemAt(unit, at + 1);
  if (
    item.norm === 'to' &&
    next &&
    isInfinitive(next) &&
    (hasFrame(entry, 'toinf') || (addressee && hasFrame(entry, 'npinf')) || (cue.passive && hasFrame(entry, 'npinf')))
  ) {
    return upTo('toinf');
  }
  if (item.norm === 'of' && addressee && hasFrame(entry, 'ofing', 'of', 'ofN')) return upTo('of');
  if (clausal && (addressee !== null || !hasFrame(entry, 'tothat')) && isClause(reading, unit, at))
    return upTo('zero-that');
  if (addressee && item.norm === 'about' && hasFrame(entry, 'about')) return upTo('about');
  return null;
}

/** Whether the cue's clause is introduced by `who`, `while`, `as`… , or is a participle before its main clause. */
function isSubordinate(unit: Unit, cue: CueCandidate): boolean {
  if (cue.form === 'participle') return true;
  for (let index = cue.group.from - 1; index >= Math.max(0, cue.group.from - 14); index--) {
    const item = itemAt(unit, index);
    if (!item) return false;
    if (subordinators.test(item.norm)) return true;
    if (/[,;:—–]|--/.test(item.before) || item.norm === 'and' || item.norm === 'but') return false;
  }
  return cue.form === 'gerund' && cue.group.from === 0;
}

function isInfinitive(item: Item): boolean {
  return (
    item.pos === 'verb' ||
    item.pos === 'auxiliary' ||
    item.pos === 'adverb' ||
    item.pos === 'noun' ||
    item.norm === 'be'
  );
}

/** Whether a clause with a subject and a finite verb begins at the item. */
function isClause(reading: Reading, unit: Unit, at: number): boolean {
  const first = itemAt(unit, at);
  if (!first || first.pos === 'preposition' || first.pos === 'verb' || isAuxiliary(first)) return false;
  if (first.pos === 'conjunction' && !/^(?:if|because|although|while|when)$/.test(first.norm)) return false;
  return startsClause(reading, unit, at);
}

function startsClause(reading: Reading, unit: Unit, at: number): boolean {
  for (let index = at; index < Math.min(unit.items.length, at + farthestComplement); index++) {
    const item = itemAt(unit, index);
    if (!item) return false;
    if (index > at && /[;:]/.test(item.before)) return false;
    if (index > at && item.quotation && index > at) return true;
    if (index > at && isFiniteVerb(reading, item) && itemAt(unit, index - 1)?.norm !== 'to') return true;
    if (/['’](?:s|re|ve|d|ll|m)$/.test(item.norm) && isSubjectPronoun(item)) return true;
  }
  return false;
}

/** Skips `in a statement`, `on Tuesday`, `to reporters` and adverbs between a cue and what it introduces. */
function skipAdjuncts(reading: Reading, unit: Unit, from: number, prepositions: boolean): number {
  let at = from;
  while (at < Math.min(unit.items.length, from + 16)) {
    const item = itemAt(unit, at);
    if (!item || item.quotation || item.norm === 'that') break;
    if (item.before.includes(':')) break;
    if (item.pos === 'adverb' || isDateWord(reading, item)) {
      at++;
      continue;
    }
    if (!prepositions || item.pos !== 'preposition' || /^(?:that|of|as)$/.test(item.norm)) break;
    const phrase = nounPhraseStartingAt(reading, unit, at + 1);
    if (!phrase) break;
    at = phrase.to;
  }
  return at;
}

/** Who is told: the phrase right after `tell`, `ask`, `urge`, or after `to`. */
function addresseeAt(reading: Reading, unit: Unit, cue: CueCandidate, at: number): ItemRange | null {
  if (!hasFrame(cue.entry, 'tothat', 'npinf', 'ofing', 'foring') && cue.entry.lemma !== 'ask') return null;
  if (cue.passive) return null;
  const item = itemAt(unit, at);
  if (!item || item.quotation || breaksPhrase(item.before)) return null;
  return nounPhraseStartingAt(reading, unit, at);
}

const prepositionFrames: Readonly<Record<string, readonly string[]>> = {
  for: ['for', 'foring', 'foring'],
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

/** Content that is an object: `criticised the plan`, `called for talks`, `warned of a war`, `denied taking it`. */
function objectContent(reading: Reading, unit: Unit, cue: CueCandidate, at: number): FoundContent | null {
  const item = itemAt(unit, at);
  const { entry } = cue;
  if (!item || breaksPhrase(item.before)) return null;
  const frames = prepositionFrames[item.norm];
  const upTo = (from: number, frame: string): FoundContent => ({
    ranges: [{ from, to: clauseEndAfter(reading, unit, from, { frame, subordinate: isSubordinate(unit, cue) }) }],
    frame,
    addressee: null,
  });
  if (frames && hasFrame(entry, ...frames) && itemAt(unit, at + 1))
    return upTo(entry.lemma.endsWith(` ${item.norm}`) ? at : at + 1, item.norm);
  if (/ing$/.test(item.norm) && item.pos === 'verb' && hasFrame(entry, 'ing')) return upTo(at, 'ing');
  if (!hasFrame(entry, 'np', 'npnp', 'subj', 'npinf', 'ofing', 'foring', 'as', 'quote')) return null;
  if (!nounPhraseStartingAt(reading, unit, at)) return null;
  return upTo(at, 'np');
}

/** Whether source and cue close a clause: `…, he said`, `…, he said on Tuesday, …`. */
function isTrailing(reading: Reading, unit: Unit, cue: CueCandidate, source: FoundSource | null, end: number): boolean {
  if (!source || (source.place !== 'left' && source.place !== 'right') || cue.form !== 'finite') return false;
  if (!hasFrame(cue.entry, 'that', 'quote', 'tothat')) return false;
  const start = Math.min(source.range.from, cue.group.from);
  if (start < 3 || !/[,—–]|--/.test(gapBefore(unit, start))) return false;
  let at = skipAdjuncts(reading, unit, end, true);
  const addressee = at === end ? addresseeAt(reading, unit, cue, at) : null;
  if (addressee) at = skipAdjuncts(reading, unit, addressee.to, true);
  return at >= unit.items.length || breaksPhrase(gapBefore(unit, at));
}

function leftClause(unit: Unit, start: number, taken: number): ItemRange | null {
  let from = taken;
  const first = itemAt(unit, from);
  if (first && /^(?:and|but|while|as|also|still)$/.test(first.norm)) from++;
  return start - from >= 2 ? { from, to: start } : null;
}

/** `A, he said, B`: the clause goes on after the cue where A alone is none. */
function medial(reading: Reading, unit: Unit, before: ItemRange, end: number): ItemRange[] {
  const next = itemAt(unit, end);
  if (!next || !isComma(next.before) || next.quotation) return [before];
  if (/ing$/.test(next.norm) && next.pos === 'verb') return [before];
  if (/^(?:who|which|according)$/.test(next.norm)) return [before];
  for (let index = before.from; index < before.to; index++) {
    const item = itemAt(unit, index);
    if (item && isFiniteVerb(reading, item) && index > before.from && !/^(?:and|but)$/.test(next.norm)) return [before];
  }
  return [before, { from: end, to: clauseEndAfter(reading, unit, end, { frame: 'zero-that', subordinate: false }) }];
}
