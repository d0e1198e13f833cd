import { skipAdjuncts } from '../clauses/adjuncts.ts';
import { clauseEndAfter } from '../clauses/clause-end.ts';
import { hasFrame, isRareTag, isSpeech } from '../cues/cue-lexicon.ts';
import type { CueCandidate } from '../cues/cues.ts';
import { type ItemRange, nounPhraseEndingAt } from '../phrases/noun-phrase.ts';
import type { Item, Reading, Unit } from '../phrases/reading.ts';
import { isTitleInPhrase } from '../phrases/titled.ts';
import { breaksPhrase, gapBefore, isComma, isFiniteVerb, itemAt } from '../phrases/words.ts';
import { addresseeAt, findComplement } from './complement.ts';
import type { FoundContent, FoundSource } from './found.ts';

/** How far after `"…," X said` its quotation may go on, in items. */
const farthestResumption = 24;
/** Words less one from which on a quotation at the start of a sentence needs no comma before `X said`. */
const longEnough = 3;
/** Share of its occurrences from which on a word is a cue by itself. */
const sureRate = 0.6;
const mainClause = { frame: 'quote', subordinate: false };

/** The content of a verb cue; null where nothing is in a frame of its own. `taken` is where what other cues hold ends. */
export function findContent(
  reading: Reading,
  unit: Unit,
  cue: CueCandidate,
  source: FoundSource | null,
  taken: number,
): FoundContent | null {
  const beside = source !== null && source.place !== 'shared' && source.place !== 'by';
  const start = beside ? Math.min(cue.group.from, source.range.from) : cue.group.from;
  const end = source?.place === 'right' ? source.range.to : cue.group.to;
  if (source !== null && cue.form !== 'gerund' && !cue.passive && source.place !== 'relative') {
    const left = leftQuotation(reading, unit, start, taken);
    const whole = left && itemAt(unit, left.from)?.quotation;
    const complement = whole || !left || source.place === 'right' ? null : findComplement(reading, unit, cue);
    if (left && (!introduces(unit, complement) || resumes(reading, unit, complement))) {
      const right = resumedQuotation(reading, unit, end);
      const addressee = addresseeAt(reading, unit, cue);
      return { ranges: right ? [left, right] : [left], frame: 'quote', addressee };
    }
  }
  const right = source?.place === 'right' ? quotationAt(reading, unit, end) : findComplement(reading, unit, cue);
  if (right) return right;
  return (
    trailingContent(reading, unit, cue, source, start, end, taken) ??
    gapContent(reading, unit, cue, source) ??
    laterQuotation(reading, unit, cue, end)
  );
}

/** `Berg said in May, when the story broke, “We …”`: a whole sentence in marks behind an insertion. */
function laterQuotation(reading: Reading, unit: Unit, { entry, form }: CueCandidate, end: number): FoundContent | null {
  if (form !== 'finite' || !hasFrame(entry, 'quote') || entry.cueRate < sureRate) return null;
  for (let index = end; index < Math.min(unit.items.length, end + farthestResumption); index++) {
    const item = itemAt(unit, index);
    if (!item || /;/.test(item.before)) return null;
    if (item.quotation) {
      const isWhole = item.last - item.token.index >= longEnough && /^\p{Lu}/u.test(item.token.text);
      return isWhole && /[,:]\s*$/.test(item.before.replace(/["“'‘]+$/, '')) ? quotationAt(reading, unit, index) : null;
    }
    if (reading.cues.get(item.norm)?.some((other) => isSpeech(other.entry) && other.entry.cueRate >= sureRate))
      return null;
  }
  return null;
}

/** `The “bird is dead,” he told the court, “and I hope …”`: the complement goes on in the middle of a sentence. */
function resumes(reading: Reading, unit: Unit, complement: FoundContent | null): boolean {
  const first = itemAt(unit, complement?.ranges[0]?.from ?? -1);
  if (!first?.quotation || !isComma(first.before)) return false;
  return /^\p{Ll}/u.test(reading.text.slice(first.quotation.inner.start, first.quotation.inner.end).trimStart());
}

/** Whether a complement is surely what the cue introduces: a clause, or words with a quotation in them. */
function introduces(unit: Unit, complement: FoundContent | null): boolean {
  const range = complement?.ranges[0];
  if (!complement || !range) return false;
  if (/^(?:that|wh|toinf)$/.test(complement.frame)) return true;
  if (complement.frame === 'zero-that') return !/[,:]/.test(gapBefore(unit, range.from));
  return unit.items.slice(range.from, range.to).some((item) => item.quotation !== null);
}

/** A quotation that ends right before source and cue: `"…," X said`, with the words before it where it is part of a clause. */
function leftQuotation(reading: Reading, unit: Unit, start: number, taken: number): ItemRange | null {
  if (start <= taken || !itemAt(unit, start - 1)?.quotation || isTitleInPhrase(reading, unit, start - 1)) return null;
  const alone = start - 1 === 0 && (itemAt(unit, 0)?.last ?? 0) - (itemAt(unit, 0)?.token.index ?? 0) >= longEnough;
  if (!alone && !/[,?!.…—–―-]/.test(gapBefore(unit, start))) return null;
  let from = start - 1;
  while (from > taken && itemAt(unit, from - 1)?.quotation) from--;
  if (from > taken && !/[:(]/.test(gapBefore(unit, from))) from = Math.min(from, afterConjunction(unit, taken));
  return { from, to: start };
}

/** The quotation that goes on after `"…," X said,`. */
function resumedQuotation(reading: Reading, unit: Unit, end: number): ItemRange | null {
  for (let index = end; index < Math.min(unit.items.length, end + farthestResumption); index++) {
    const item = itemAt(unit, index);
    if (!item) return null;
    if (item.quotation) {
      if (!/[,:;—–]|--|\.\.\./.test(item.before)) return null;
      return { from: index, to: clauseEndAfter(reading, unit, index, mainClause) };
    }
    // `“…,” Berg said, adding: “…”`: what comes then has a cue of its own.
    const isOpened = isComma(item.before) || /^(?:after|before|while)$/.test(itemAt(unit, index - 1)?.norm ?? '');
    if (isOpened && saysMore(reading, item)) return null;
    if (item.norm === 'that' && isComma(item.before)) {
      return { from: index, to: clauseEndAfter(reading, unit, index, { frame: 'that', subordinate: false }) };
    }
  }
  return null;
}

function saysMore({ cues }: Reading, { norm }: Item): boolean {
  if (!norm.endsWith('ing')) return false;
  return cues.get(norm)?.some(({ entry }) => isSpeech(entry) && entry.cueRate >= sureRate) ?? false;
}

function quotationAt(reading: Reading, unit: Unit, at: number): FoundContent | null {
  if (!itemAt(unit, at)?.quotation) return null;
  return { ranges: [{ from: at, to: clauseEndAfter(reading, unit, at, mainClause) }], frame: 'quote', addressee: null };
}

/** `A, X said` and `A, X said, B`: source and cue are after a clause or in the middle of one. */
function trailingContent(
  reading: Reading,
  unit: Unit,
  cue: CueCandidate,
  source: FoundSource | null,
  start: number,
  end: number,
  taken: number,
): FoundContent | null {
  if (!source || (source.place !== 'left' && source.place !== 'right') || cue.form !== 'finite') return null;
  if (!hasFrame(cue.entry, 'that', 'quote', 'tothat') || (isRareTag(cue.entry) && !unit.hasQuotation)) return null;
  const addressee = addresseeAt(reading, unit, cue);
  const asClause = /^(?:as|so)$/.test(itemAt(unit, start - 1)?.norm ?? '') ? start - 1 : start;
  const tagged = addressee ? addressee.to : end;
  const after = isComma(gapBefore(unit, tagged)) ? tagged : skipAdjuncts(reading, unit, tagged, true);
  if (after < unit.items.length && !breaksPhrase(gapBefore(unit, after))) return null;
  if (asClause === 0 && start > 0) {
    const whole = { from: after, to: unit.items.length };
    return whole.to - whole.from > 2 ? { ranges: [whole], frame: 'paren', addressee } : null;
  }
  if (!/[,—–―]|--/.test(gapBefore(unit, asClause))) return null;
  const from = afterConjunction(unit, taken);
  if (asClause <= from) {
    const whole = { from: after, to: clauseEndAfter(reading, unit, after, mainClause) };
    return taken === 0 && asClause === from && whole.to - after > 2
      ? { ranges: [whole], frame: 'zero-that', addressee }
      : null;
  }
  const before = { from, to: asClause };
  const resumed = resumedClause(reading, unit, before, after);
  if (!resumed && (before.to - before.from < 2 || !hasPredicate(reading, unit, before))) return null;
  return { ranges: resumed ? [before, resumed] : [before], frame: 'zero-that', addressee };
}

/** Whether a verb or marked words are there: `Before the vote, analysts predicted` says nothing before its comma. */
function hasPredicate(reading: Reading, unit: Unit, { from, to }: ItemRange): boolean {
  return unit.items
    .slice(from, to)
    .some(
      (item) =>
        item.quotation ||
        item.pos === 'verb' ||
        isFiniteVerb(reading, item) ||
        /['’](?:s|re|m|ve|ll|d)$/.test(item.norm),
    );
}

/** `a charge Iran denies`, `a charge that Iran strongly denies`: the phrase before the source is what its verb lacks. */
function gapContent(reading: Reading, unit: Unit, cue: CueCandidate, source: FoundSource | null): FoundContent | null {
  if (source?.place !== 'left' || cue.form !== 'finite' || !hasFrame(cue.entry, 'np')) return null;
  const start = source.range.from;
  const relative = mayBeGap(unit, cue, start) ? start - 1 : start;
  const end = skipAdjuncts(reading, unit, cue.group.to, true);
  const next = itemAt(unit, end);
  if (next && !breaksPhrase(next.before) && !(relative < start && /^(?:and|but)$/.test(next.norm))) return null;
  if (relative === start && end > cue.group.to) return null;
  const head = itemAt(unit, relative - 1);
  const isBare =
    !head || head.quotation || !/^(?:noun|proper-noun)$/.test(head.pos) || breaksPhrase(gapBefore(unit, relative));
  const range = isBare ? null : nounPhraseEndingAt(reading, unit, relative - 1);
  if (range) return { ranges: [{ from: range.from, to: start }], frame: 'gap', addressee: null };
  return relative < start ? { ranges: [{ from: relative, to: start }], frame: 'gap', addressee: null } : null;
}

/** `which he denied`, `what they had proposed`; `what he says` and `what they want` report nothing by themselves. */
function mayBeGap(unit: Unit, { entry }: CueCandidate, start: number): boolean {
  if (isSpeech(entry) || entry.senses.some(({ class: sense }) => sense === 'intend' || sense === 'believe'))
    return false;
  return /^(?:that|what|which)$/.test(itemAt(unit, start - 1)?.norm ?? '') && !breaksPhrase(gapBefore(unit, start));
}

/** First item that is free, a conjunction skipped. */
function afterConjunction(unit: Unit, taken: number): number {
  return /^(?:and|but|while|as|also|still)$/.test(itemAt(unit, taken)?.norm ?? '') ? taken + 1 : taken;
}

/** `A, he said, B`: the clause goes on after the cue where A alone is none, or where B is joined to it. */
function resumedClause(reading: Reading, unit: Unit, before: ItemRange, after: number): ItemRange | null {
  const next = itemAt(unit, after);
  if (!next || !isComma(next.before) || next.quotation) return null;
  const opens = /^(?:while|if|when|although|though|because|as|since|after|before|despite|unless|once)$/;
  const subordinate = opens.test(itemAt(unit, before.from)?.norm ?? '');
  if (!subordinate && /ing$/.test(next.norm) && next.pos === 'verb') return null;
  if (/^(?:who|which|according|citing)$/.test(next.norm)) return null;
  if (!subordinate && !/^(?:and|but)$/.test(next.norm)) {
    for (let index = before.from + 1; index < before.to; index++) {
      const item = itemAt(unit, index);
      if (item && isFiniteVerb(reading, item)) return null;
    }
  }
  return { from: after, to: clauseEndAfter(reading, unit, after, { frame: 'zero-that', subordinate: false }) };
}
