import type { Span } from '../../../model/span.ts';
import { startsTag } from '../clauses/reporting.ts';
import { isSpeech } from '../cues/cue-lexicon.ts';
import { type CueCandidate, cuesAt, unlistedCueAt } from '../cues/cues.ts';
import { endOfSubject, nounContent, possessorOf } from '../cues/noun-cue.ts';
import { isCredible, isSpokenAround } from '../decision/credible.ts';
import { isHeading } from '../phrases/heading.ts';
import { type ItemRange, nounPhraseStartingAt } from '../phrases/noun-phrase.ts';
import type { Reading, Unit } from '../phrases/reading.ts';
import { breaksPhrase, gapBefore, isAuxiliary, isComma, isSubjectPronoun, itemAt } from '../phrases/words.ts';
import { colonDraft } from './colon.ts';
import { isSubordinate } from './complement.ts';
import { findContent } from './content.ts';
import { extendToQuotations, type OutermostDraft } from './extend.ts';
import type { Draft, FoundContent, FoundDraft, FoundSource } from './found.ts';
import { dashSignature, isSpeakerLabel } from './headline.ts';
import { nameSource } from './named-source.ts';
import { nounSource } from './noun-source.ts';
import { passiveDraft } from './passive.ts';
import { sourceAfterPhrase } from './phrase-source.ts';
import { findSource, handsOn } from './source.ts';
import { sourceSpan, spanOf } from './source-span.ts';

/** Attributions whose cue, source and content are in one unit, in order of their cues. */
export function draftUnit(reading: Reading, unit: Unit): readonly Draft[] {
  const drafts: Draft[] = [];
  const ranges: OutermostDraft[] = [];
  const reported = new Set<number>();
  let taken = 0;
  let reach = 0;
  let shared: FoundSource | null = null;
  for (let position = 0; position < unit.items.length; position++) {
    const nested = position < reach;
    const found = draftAt(reading, unit, position, nested ? null : shared, taken);
    if (!found) continue;
    if (isOpenInHeadline(reading, unit, found)) continue;
    const { cue, source } = found;
    const reporting = nested || isAsked(reading, unit, drafts.at(-1)) ? null : reportedOn(unit, found, ranges);
    const content = reporting ?? found.content;
    if (reporting) {
      const inner = ranges.pop();
      const draft = inner && drafts[inner.draft];
      if (draft) drafts[inner.draft] = { ...draft, nested: true };
    }
    position = cue.group.to - 1;
    if (nested && content.ranges.some((range) => range.from < cue.group.from) && !isSpeech(cue.entry)) continue;
    // `Berg said he had seen “a fight”`: the marks are those of who is quoted.
    if (nested && content.frame === 'quote' && isPerception(cue)) continue;
    // A word that is hardly ever a cue (`to fired-up supporters`) does not say again what a cue has said already.
    if ((isRare(cue) || (cue.form === 'noun' && !source)) && content.ranges.some((range) => reported.has(range.from)))
      continue;
    for (const range of content.ranges) reported.add(range.from);
    drafts.push(draftOf(reading, unit, cue, source, content, nested));
    if (nested) continue;
    ranges.push({
      draft: drafts.length - 1,
      from: Math.min(
        cue.group.from,
        source?.range.from ?? cue.group.from,
        ...content.ranges.map((range) => range.from),
      ),
      to: Math.max(...content.ranges.map((range) => range.to)),
    });
    if (source && !/^(?:possessive|by|after-phrase)$/.test(source.place)) shared = source;
    for (const range of content.ranges) reach = Math.max(reach, range.to);
    // `When he was asked, “…?” Berg said`: the question is nobody's who answers it.
    if (isAsked(reading, unit, drafts.at(-1))) taken = Math.max(taken, reach);
    if (isSpeech(cue.entry) && cue.form !== 'gerund') taken = Math.max(taken, cue.group.to, source?.range.to ?? 0);
  }
  extendToQuotations(reading, unit, drafts, ranges);
  const label = colonDraft(reading, unit, Math.max(reach, taken), isLabelled(reading, unit));
  const colon = label ?? dashSignature(reading, unit);
  const isSpeaker = colon && (!label || !isHeading(reading, unit) || isSpeakerLabel(reading, unit, colon.source.core));
  if (colon && isSpeaker && colon.cue.head >= reach)
    drafts.push(draftOf(reading, unit, colon.cue, colon.source, colon.content, false));
  return drafts;
}

/**
 * `Berg said the mill was shut, the Courier reported`: the words at the end of the sentence take in the attribution right
 * before them, with its source and cue; null where they close no such sentence.
 */
function reportedOn(
  unit: Unit,
  { cue, source, content }: FoundDraft,
  ranges: readonly OutermostDraft[],
): FoundContent | null {
  const [first, ...rest] = content.ranges;
  const inner = ranges.at(-1);
  if (!first || !inner || !source || first.to > cue.group.from || first.from === 0) return null;
  if (content.frame !== 'zero-that' && (content.frame !== 'quote' || !isNamed(unit, source))) return null;
  if (inner.to !== first.to || inner.from >= first.from || !isNamed(unit, source)) return null;
  return { ...content, ranges: [{ from: ranges.length > 1 ? inner.from : 0, to: first.to }, ...rest] };
}

/** Whether the draft is a question that somebody is asked: `was asked, “…?”`, `when a reporter shouted, “…?”`. */
function isAsked({ text }: Reading, unit: Unit, draft: Draft | undefined): boolean {
  if (!draft?.cue || draft.frame !== 'quote') return false;
  if (draft.cue.passive) return draft.cue.entry.lemma === 'ask';
  const [{ start, end }] = draft.content;
  const isQuestion = /\?["”'’]*$/.test(text.slice(start, end));
  return isQuestion && draft.cueSpan !== null && draft.cueSpan.end <= start && isSubordinate(unit, draft.cue);
}

/** `Norvia furious after US warns over arms: ‘…’`: whose words a headline prints, the verb of its subordinate clause does not say. */
function isOpenInHeadline(reading: Reading, unit: Unit, { cue, content }: FoundDraft): boolean {
  const [first] = content.ranges;
  return (
    first !== undefined &&
    content.frame === 'quote' &&
    gapBefore(unit, first.from).includes(':') &&
    isHeading(reading, unit) &&
    isSubordinate(unit, cue)
  );
}

function isNamed(unit: Unit, { core }: FoundSource): boolean {
  const head = itemAt(unit, core.to - 1);
  return head !== null && !isSubjectPronoun(head);
}

function isPerception({ entry }: CueCandidate): boolean {
  return entry.class === 'believe' && !isSpeech(entry);
}

function isRare({ entry }: CueCandidate): boolean {
  return entry.cueRate === 0 && !entry.core;
}

/** Whether a name with a colon speaks here without quotation marks: in headlines and transcripts. */
function isLabelled(reading: Reading, unit: Unit): boolean {
  if (unit.items[0]?.before.trim() !== '' && unit.items[0]?.before !== undefined) return false;
  return isHeading(reading, unit) || /^\p{Lu}{2,}$/u.test(unit.items[0]?.token.text ?? '');
}

/** The first reading of the words at a position that makes a credible attribution. */
function draftAt(
  reading: Reading,
  unit: Unit,
  position: number,
  shared: FoundSource | null,
  taken: number,
): FoundDraft | null {
  for (const cue of cuesAt(unit, position, reading)) {
    if (handsOn(unit, cue)) continue;
    const passive = passiveDraft(reading, unit, cue);
    if (passive) return passive;
    const found = listedDraft(reading, unit, cue, shared, taken);
    if (found && isCredible(reading, unit, found)) return found;
  }
  const unlisted = unit.hasQuotation ? unlistedCueAt(unit, position, reading) : null;
  const found = unlisted && verbDraft(reading, unit, unlisted, shared, taken);
  return found && isSpokenAround(unit, found) ? found : null;
}

function listedDraft(
  reading: Reading,
  unit: Unit,
  cue: CueCandidate,
  shared: FoundSource | null,
  taken: number,
): FoundDraft | null {
  if (cue.form === 'phrase') return phraseDraft(reading, unit, cue);
  const view = viewDraft(reading, unit, cue);
  if (view) return view;
  if (cue.form !== 'noun') return verbDraft(reading, unit, cue, shared, taken);
  const possessor = possessorOf(reading, unit, cue);
  const other = possessor ? null : nounSource(reading, unit, cue.head, cue.group.to);
  const content = nounContent(reading, unit, cue, other?.to ?? cue.group.to);
  return content && { cue, source: possessor ?? other?.source ?? null, content };
}

/** The colon, or else the dash, before the item. */
function markSpan(unit: Unit, index: number): Span {
  const gap = gapBefore(unit, index);
  const start = (itemAt(unit, index)?.start ?? 0) - gap.length;
  const at = start + (gap.includes(':') ? gap.indexOf(':') : gap.search(/[―—–-]/));
  return { start: at, end: at + 1 };
}

function draftOf(
  reading: Reading,
  unit: Unit,
  cue: CueCandidate,
  found: FoundSource | null,
  content: FoundContent,
  nested: boolean,
): Draft {
  const source = found && nameSource(reading, unit, found);
  const [first, ...rest] = content.ranges.map((range) => spanOf(unit, range));
  if (!first) throw new Error('content without a range');
  return {
    unit: unit.index,
    cue,
    cueSpan: cue.group.to > cue.group.from ? spanOf(unit, cue.group) : markSpan(unit, cue.head),
    source,
    sourceSpan: source && sourceSpan(unit, source, source.range),
    headSpan: source && sourceSpan(unit, source, source.core),
    addressee: content.addressee && source?.place !== 'right' ? spanOf(unit, content.addressee) : null,
    content: [first, ...rest],
    frame: content.frame,
    nested,
    continued: false,
  };
}

function verbDraft(
  reading: Reading,
  unit: Unit,
  cue: CueCandidate,
  shared: FoundSource | null,
  taken: number,
): FoundDraft | null {
  const source = findSource(reading, unit, cue, shared);
  const content = findContent(reading, unit, cue, source, taken);
  if (!content) return null;
  if (source && isHearer(reading, unit, cue, content))
    return { cue: { ...cue, passive: true }, source: null, content: { ...content, addressee: source.range } };
  if (isGerundSubject(reading, unit, cue, content) || isQuality(unit, source)) return null;
  if (cue.form === 'gerund' && source?.place === 'left' && !breaksPhrase(gapBefore(unit, cue.group.from)))
    return { cue, source, content: withinSubject(reading, unit, source.core.from, content) };
  return { cue, source: source ?? followingSubject(reading, unit, cue, content), content };
}

/** Whether what was taken for the subject is a bare adjective: `found guilty, told`. */
function isQuality(unit: Unit, source: FoundSource | null): boolean {
  if (!source || source.core.to - source.core.from > 1) return false;
  const item = itemAt(unit, source.core.from);
  return (
    item?.pos === 'adjective' &&
    /^\p{Ll}/u.test(item.token.text) &&
    !/^(?:many|few|several|some|most|both|others|all|each|one)$/.test(item.norm)
  );
}

/** `said seeing him suffer led her to help`: a gerund that opens its clause and that no comma ends is the subject of a verb. */
function isGerundSubject(reading: Reading, unit: Unit, cue: CueCandidate, content: FoundContent): boolean {
  if (cue.form !== 'gerund' || content.frame !== 'zero-that') return false;
  const { from } = cue.group;
  const previous = itemAt(unit, from - 1);
  const opens = !previous || previous.norm === 'that' || (previous.pos === 'verb' && reading.cues.has(previous.norm));
  const end = content.ranges.at(-1)?.to ?? unit.items.length;
  if (!opens || (from > 0 && breaksPhrase(gapBefore(unit, from)))) return false;
  return !isComma(gapBefore(unit, end)) || startsTag(reading, unit, end);
}

/** `Voters demanding a recount | marched`: what a participle behind the subject brings in ends before the verb of the sentence. */
function withinSubject(reading: Reading, unit: Unit, first: number, content: FoundContent): FoundContent {
  const { ranges, frame } = content;
  const ends = ranges.map(({ from, to }) => ({ from, to: endOfSubject(reading, unit, first, from, to, frame) }));
  return { ...content, ranges: ends };
}

/** `Bridge was unsafe, inquiry told`, `Court hears …`: headlines leave the auxiliary out, and name who is addressed. */
function isHearer(reading: Reading, unit: Unit, cue: CueCandidate, content: FoundContent): boolean {
  if (!isHeading(reading, unit)) return false;
  const { lemma } = cue.entry;
  return lemma === 'hear' || (lemma === 'tell' && content.addressee === null);
}

/** `Conceding that …, he warned`: a participle that opens the sentence has the subject of the clause after it. */
function followingSubject(reading: Reading, unit: Unit, cue: CueCandidate, content: FoundContent): FoundSource | null {
  const end = content.ranges.at(-1)?.to ?? unit.items.length;
  if (cue.form !== 'gerund' || cue.group.from > 1 || !isComma(gapBefore(unit, end))) return null;
  const core = nounPhraseStartingAt(reading, unit, end);
  return core && { range: core, core, place: 'shared' };
}

const opensClause = /^(?:although|though|while|because|as|since|when|if|after|before|despite)$/;

/** `according to X, …` and `…, according to X`. */
function phraseDraft(reading: Reading, unit: Unit, cue: CueCandidate): FoundDraft | null {
  if (cue.entry.lemma !== 'according to') return null;
  const source = sourceAfterPhrase(reading, unit, cue);
  if (!source) return null;
  const before = cue.group.from;
  const leading = /^(?:and|but|while)$/.test(itemAt(unit, 0)?.norm ?? '') ? 1 : 0;
  const content = (range: ItemRange): FoundContent => ({ ranges: [range], frame: 'paren', addressee: null });
  if (before - leading >= 2 || itemAt(unit, before - 1)?.quotation) {
    const { to } = source.range;
    const first = content({ from: leading, to: before });
    // `Although it rained, according to Berg, the match went on`: the main clause comes later.
    const goesOn =
      opensClause.test(itemAt(unit, leading)?.norm ?? '') && isComma(gapBefore(unit, to)) && to < unit.items.length;
    const isOpen = before > leading && isUnfinished(unit, before - 1) && itemAt(unit, to) !== null;
    if (!goesOn && !isOpen) return { cue, source, content: first };
    return { cue, source, content: { ...first, ranges: [...first.ranges, { from: to, to: unit.items.length }] } };
  }
  const gap = gapBefore(unit, source.range.to);
  const opens = isComma(gap) || (gap.includes(':') && itemAt(unit, source.range.to)?.quotation);
  if (source.range.to >= unit.items.length || !opens) return null;
  return { cue, source, content: content({ from: source.range.to, to: unit.items.length }) };
}

/** `The bridge is, according to the engineers, “…”`: what is before the insertion cannot end a sentence. */
function isUnfinished(unit: Unit, last: number): boolean {
  const item = itemAt(unit, last);
  return item !== null && !item.quotation && (isAuxiliary(item) || /^(?:determiner|preposition)$/.test(item.pos));
}

/** `…, in Bolton's view`: a noun of opinion after `in` and a possessor, at the end of a clause. */
function viewDraft(reading: Reading, unit: Unit, cue: CueCandidate): FoundDraft | null {
  if (cue.form !== 'noun' || !/^(?:view|opinion)$/.test(cue.entry.lemma)) return null;
  const source = possessorOf(reading, unit, cue);
  if (!source || itemAt(unit, source.range.from - 1)?.norm !== 'in') return null;
  const from = source.range.from - 1;
  const content = (range: ItemRange): FoundContent => ({ ranges: [range], frame: 'paren', addressee: null });
  const found = { cue: { ...cue, group: { from: cue.head, to: cue.head + 1 } }, source };
  if (from > 1) return { ...found, content: content({ from: 0, to: from }) };
  if (from > 0 || !isComma(gapBefore(unit, cue.head + 1))) return null;
  return { ...found, content: content({ from: cue.head + 1, to: unit.items.length }) };
}

/** Whether only quotations are in the unit. */
export function isOnlyQuotation(unit: Unit): boolean {
  return unit.items.every((item) => item.quotation !== null);
}
