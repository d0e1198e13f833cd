import { lowerBound } from '../../../model/lists/lower-bound.ts';
import { bySpan, contains, type NonEmpty, overlaps, type Span } from '../../../model/span.ts';
import { announcement, colonCue } from '../candidates/colon.ts';
import { isOnlyQuotation } from '../candidates/draft.ts';
import type { Draft, FoundSource } from '../candidates/found.ts';
import { signatureDraft, turnDraft } from '../candidates/signature.ts';
import { spanOf } from '../candidates/source-span.ts';
import { isStageDirection } from '../candidates/turns.ts';
import { isSpeech } from '../cues/cue-lexicon.ts';
import type { Reading, Unit } from '../phrases/reading.ts';
import { isFiniteVerb } from '../phrases/words.ts';
import { freeVoiceAfter, isQuestion, isWriters } from './free-voice.ts';

/** Subjects that speak with one voice too rarely for a sentence in marks to be theirs without saying so. */
const collective =
  /^(?:they|it|we|who|which|that|both|some|others|many|several|most)$|\b(?:officials|critics|\w+(?:ians|ists|ers|ors|cans|crats))$/;

/** Words less one that a sentence in marks has at least. */
const shortestUtterance = 3;
/** Most items of a sentence that is marked but for a few words. */
const longestFrame = 6;

/**
 * Attributes quotations in a sentence of their own to the speaker before them, if unambiguous:
 * `"A," X said. "B."`, and a quotation that a following paragraph goes on with. A whole sentence in marks is not given
 * to a group that was only paraphrased or quoted with a few words.
 */
export function continueQuotations(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const result = [...drafts];
  const byUnit = outermostByUnit(drafts);
  const wholeQuotations = quotationsByEnd(reading);
  let speaker: number | null = null;
  let previous: Unit | null = null;
  let floor: { readonly block: number; readonly draft: number } | null = null;
  let answered: number | null = null;
  const goesOnIn = continuations(reading);
  const turns = drafts.filter(({ frame }) => frame === 'turn').flatMap(({ content }) => content);
  for (const unit of reading.units) {
    if (isStageDirection(unitText(reading, unit))) continue;
    if (turns.some((words) => words.end >= unitSpan(unit).end && words.start < unitSpan(unit).end)) {
      speaker = null;
      floor = null;
      previous = unit;
      continue;
    }
    const own = byUnit.get(unit.index);
    const draft: Draft | undefined = speaker === null ? undefined : result[speaker];
    const announced = !own && previous && isOnlyQuotation(unit) ? announcement(reading, previous) : null;
    const signature = own ? null : (signatureDraft(unit, previous) ?? turnDraft(reading, unit));
    if (signature) {
      speaker = result.length;
      result.push(signature);
    } else if (announced && previous && !(draft && byUnit.has(previous.index))) {
      speaker = result.length;
      result.push(announcedDraft(previous, announced, unit));
    } else if (own) {
      speaker = lastSpeaker(result, own, wholeQuotations);
      const spoken = speaker === null ? undefined : result[speaker];
      if (spoken && isWriters(reading, spoken)) speaker = null;
    } else if (!draft && floor?.block === unit.block && isUtterance(unit)) {
      speaker = goOn(result, floor.draft, unit);
    } else if (draft && previous?.block === unit.block && isMostlyQuotation(reading, unit)) {
      speaker = isWholeQuotation(draft, wholeQuotations) && speaker !== null ? goOn(result, speaker, unit) : null;
    } else if (draft && speaker !== null && previous?.block === unit.block && opensInUtterance(reading, unit)) {
      const first = unit.items[0] ?? null;
      if (first && isWholeQuotation(draft, wholeQuotations)) addTo(result, speaker, first);
      speaker = null;
    } else if (isOnlyQuotation(unit) && previous && speaker !== null && draft) {
      const quoted = isWholeQuotation(draft, wholeQuotations);
      const goesOn = unit.items[0]?.quotation?.continues != null;
      const sameBlock = previous.block === unit.block;
      // The next paragraph of the same quotation names who says it.
      const later = goesOnIn.get(unit.items.at(-1)?.quotation?.index ?? -1);
      const isNamedLater = !quoted && !goesOn && later !== undefined && byUnit.has(later);
      const follows = quoted && !(sameBlock && draft.cue?.form === 'gerund');
      const isHeading = !sameBlock && !goesOn && !previous.after.includes(':') && isLabel(reading, unit);
      if (!isHeading && !isNamedLater && (announced || goesOn || follows || maySpeakOn(reading, draft, sameBlock))) {
        speaker = quoted || goesOn ? goOn(result, speaker, unit) : speakOn(result, draft, unit);
      } else speaker = null;
    } else speaker = null;
    if (speaker === null && !own && previous && mayStandFree(reading, unit, previous, byUnit)) {
      speaker = freeSpeaker(reading, result, unit, previous, byUnit.get(previous.index), answered);
      if (speaker !== null && isQuestion(previous)) answered = speaker;
    }
    const current = speaker === null ? undefined : result[speaker];
    if (!own && floor && namesAnother(reading, unit, result[floor.draft])) floor = null;
    if (speaker !== null && current && isWholeQuotation(current, wholeQuotations)) {
      floor = { block: unit.block, draft: speaker };
      answered = speaker;
    }
    previous = unit;
  }
  return openParagraphs(reading, result).sort((a, b) => a.unit - b.unit);
}

/** A quotation that is a paragraph of its own, right behind the unit before it, and no heading. */
function mayStandFree(
  reading: Reading,
  unit: Unit,
  previous: Unit,
  byUnit: ReadonlyMap<number, readonly number[]>,
): boolean {
  // A paragraph without a closing mark belongs to whoever speaks the next one.
  const next = reading.units[unit.index + 1];
  const goesOn = next?.items[0]?.quotation?.continues;
  if (goesOn != null && goesOn === unit.items.at(-1)?.quotation?.index && byUnit.has(next?.index ?? -1)) return false;
  if (!isUtterance(unit) || isLabel(reading, unit) || unit.block === previous.block) return false;
  const kind = reading.article.blocks[unit.block]?.kind;
  return kind === 'paragraph' || kind === 'blockquote' || kind === 'list-item';
}

/**
 * Who speaks a free-standing quotation: behind a question whoever answered before, else whom the unit before is about.
 * Gives the index of the draft, null where nobody is found.
 */
function freeSpeaker(
  reading: Reading,
  drafts: Draft[],
  unit: Unit,
  previous: Unit,
  own: readonly number[] | undefined,
  answered: number | null,
): number | null {
  const asking = own?.map((index) => drafts[index]).find((draft) => draft && isWriters(reading, draft)) ?? null;
  if (own && !asking) return null;
  const before = answered === null ? undefined : drafts[answered];
  if (before && isQuestion(previous)) return speakOn(drafts, before, unit, 'answer');
  const voice = freeVoiceAfter(reading, previous, asking);
  if (!voice) return null;
  drafts.push({
    unit: voice.unit.index,
    cue: null,
    cueSpan: null,
    source: voice.source,
    sourceSpan: spanOf(voice.unit, voice.source.range),
    headSpan: spanOf(voice.unit, voice.source.core),
    addressee: null,
    content: [unitSpan(unit)],
    frame: voice.frame,
    nested: false,
    continued: false,
  });
  return drafts.length - 1;
}

/** What the speaker of a draft says in words of their own, apart from what the writer says for them: a draft of its own. */
function speakOn(drafts: Draft[], draft: Draft, unit: Unit, frame = 'following'): number {
  const { unit: at, source, sourceSpan, headSpan } = draft;
  const content: NonEmpty<Span> = [unitSpan(unit)];
  drafts.push({
    unit: at,
    cue: null,
    cueSpan: null,
    source,
    sourceSpan,
    headSpan,
    addressee: null,
    content,
    frame,
    nested: false,
    continued: true,
  });
  return drafts.length - 1;
}

/** `“We lost the pier. ¶ “It was ours,” Berg said.`: paragraphs without a closing mark belong to whoever speaks the next one. */
function openParagraphs(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const result = [...drafts];
  const parts = drafts
    .flatMap(({ content, nested }, draft) => (nested ? [] : content.map((span) => ({ span, draft }))))
    .sort((a, b) => bySpan(a.span, b.span));
  const partAt = (position: number) =>
    parts[lowerBound(parts.length, (index) => (parts[index]?.span.start ?? 0) <= position) - 1];
  // The draft that a paragraph went to, by the start of the paragraph.
  const given = new Map<number, number>();
  const open = reading.quotations.filter(({ continues }) => continues !== null).reverse();
  for (const { span, continues } of open) {
    const before = reading.quotations[continues ?? -1];
    const earlier = before && partAt(before.span.end);
    if (!before || (earlier && overlaps(earlier.span, before.span))) continue;
    const part = partAt(span.start);
    const holder = given.get(span.start) ?? (part && contains(part.span, span) ? part.draft : -1);
    const draft = result[holder];
    if (!draft) continue;
    result[holder] = { ...draft, content: [before.span, ...draft.content], continued: true };
    given.set(before.span.start, holder);
  }
  return result;
}

/** Adds the unit to the content of a draft; gives its index back. */
function goOn(drafts: Draft[], index: number, unit: Unit): number {
  addTo(drafts, index, unitSpan(unit));
  return index;
}

function addTo(drafts: Draft[], index: number, { start, end }: Span): void {
  const draft = drafts[index];
  if (draft) drafts[index] = { ...draft, content: append(draft.content, { start, end }), continued: true };
}

/** `“I called a friend of mine,” a detail that fits the film.`: an utterance, and a remark of the writer's that is no sentence. */
function opensInUtterance(reading: Reading, unit: Unit): boolean {
  const [first, second] = unit.items;
  if (!first?.quotation || !second || first.last - first.token.index < shortestUtterance) return false;
  const inner = reading.text.slice(first.quotation.inner.start, first.quotation.inner.end).trimEnd();
  const isSaid = unit.items
    .slice(1, longestFrame)
    .some((item) => isFiniteVerb(reading, item) && reading.cues.has(item.norm));
  return !isSaid && inner.endsWith(',') && second.pos === 'determiner' && /^\p{Ll}/u.test(second.token.text);
}

/** Whether a sentence is about somebody else than who spoke: it begins with a name that is not in the speaker's. */
function namesAnother(reading: Reading, unit: Unit, draft: Draft | undefined): boolean {
  const first = unit.items[0];
  if (!draft?.headSpan || !first || first.quotation || first.pos !== 'proper-noun') return false;
  let last = 0;
  while (unit.items[last + 1]?.pos === 'proper-noun' && unit.items[last + 1]?.before === ' ') last++;
  const surname = unit.items[last]?.token.text ?? '';
  return !reading.text.slice(draft.headSpan.start, draft.headSpan.end).includes(surname);
}

/** `- 'Black smoke' -`: words in marks that are a paragraph of their own, without an end, are a heading. */
function isLabel(reading: Reading, unit: Unit): boolean {
  const [first] = unit.items;
  if (!first || unit.items.length > 1 || reading.units[unit.index + 1]?.block === unit.block) return false;
  if (first.quotation?.problem === 'unclosed' || first.quotation?.continues !== null) return false;
  return !/[.?!,…]["'”’]*$/.test(reading.text.slice(first.start, first.end)) && !/^[.?!,…]/.test(unit.after.trim());
}

/** Whether a unit is a whole sentence in marks and nothing else. */
function isUtterance(unit: Unit): boolean {
  const first = unit.items[0];
  return isOnlyQuotation(unit) && first !== undefined && first.last - first.token.index >= shortestUtterance;
}

/** `But “the plan is stronger with her help.”`: a sentence in marks but for a few words without a verb. */
function isMostlyQuotation(reading: Reading, unit: Unit): boolean {
  if (!unit.hasQuotation || isOnlyQuotation(unit) || unit.items.length > longestFrame) return false;
  if (unit.items.some((item) => isFiniteVerb(reading, item))) return false;
  return unit.items.some((item) => item.quotation && item.last - item.token.index >= shortestUtterance);
}

/** `X said:` with nothing after it but the next paragraph's quotation. */
function announcedDraft(unit: Unit, source: FoundSource, quotation: Unit): Draft {
  const end = unit.items.at(-1)?.end ?? 0;
  const colon = end + unit.after.indexOf(':');
  return {
    unit: unit.index,
    cue: colonCue(unit.items.length),
    cueSpan: { start: colon, end: colon + 1 },
    source,
    sourceSpan: spanOf(unit, source.range),
    headSpan: spanOf(unit, source.core),
    addressee: null,
    content: [unitSpan(quotation)],
    frame: 'colon',
    nested: false,
    continued: false,
  };
}

/** The unit in which a quotation goes on that a paragraph leaves open, by the index of the quotation. */
function continuations({ units }: Reading): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { index, items } of units)
    for (const { quotation } of items) if (quotation?.continues != null) found.set(quotation.continues, index);
  return found;
}

function outermostByUnit(drafts: readonly Draft[]): ReadonlyMap<number, readonly number[]> {
  const byUnit = new Map<number, number[]>();
  drafts.forEach((draft, index) => {
    if (draft.nested) return;
    const list = byUnit.get(draft.unit);
    if (list) list.push(index);
    else byUnit.set(draft.unit, [index]);
  });
  return byUnit;
}

function quotationsByEnd(reading: Reading): ReadonlyMap<number, Span> {
  return new Map(reading.quotations.filter(({ nestedIn }) => nestedIn === null).map(({ span }) => [span.end, span]));
}

/** The draft whose speaker may go on after the unit: the last that ends in a quotation, or else the only one. */
function lastSpeaker(
  drafts: readonly Draft[],
  own: readonly number[],
  quotations: ReadonlyMap<number, Span>,
): number | null {
  const quoted = own.filter((index) => {
    const draft = drafts[index];
    return draft && isWholeQuotation(draft, quotations);
  });
  return quoted.at(-1) ?? outermostOf(drafts, own) ?? null;
}

/** Of drafts in a unit the first that takes in another; else the first of all. */
function outermostOf(drafts: readonly Draft[], own: readonly number[]): number | undefined {
  const holds = (outer: Draft, inner: Draft) =>
    outer !== inner &&
    inner.cueSpan !== null &&
    outer.content.some((span) => inner.cueSpan && contains(span, inner.cueSpan));
  const outer = own.find((index) =>
    own.some((other) => {
      const [a, b] = [drafts[index], drafts[other]];
      return a !== undefined && b !== undefined && holds(a, b);
    }),
  );
  return outer ?? own[0];
}

/** Whether the words of the draft end in a quotation that is most of them. */
function isWholeQuotation(draft: Draft, quotations: ReadonlyMap<number, Span>): boolean {
  const last = draft.content.at(-1);
  const quotation = last && quotations.get(last.end);
  if (!last || !quotation || !contains(last, quotation)) return false;
  return last.end - last.start < (quotation.end - quotation.start) * 1.6;
}

/** Whether a single person was made responsible by a full verb of saying, so that the next words in marks are theirs too. */
function maySpeakOn(reading: Reading, { headSpan, cue, source, frame }: Draft, sameBlock: boolean): boolean {
  if (!headSpan || !cue || source?.place === 'relative' || cue.passive) return false;
  const says =
    cue.form === 'finite' || cue.form === 'phrase' || (sameBlock && cue.form === 'gerund' && isSpeech(cue.entry));
  if (!says || !/^(?:that|zero-that|wh|quote|about|np|toinf|of|for|paren)$/.test(frame)) return false;
  return !collective.test(reading.text.slice(headSpan.start, headSpan.end).toLowerCase());
}

/** The unit as printed, with the marks around it. */
function unitText({ text, tokens }: Reading, { items, after }: Unit): string {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return '';
  const end = (tokens[last.last]?.end ?? last.end) + after.length;
  return text.slice(first.start - first.before.length, end).trim();
}

function unitSpan(unit: Unit): Span {
  return { start: unit.items[0]?.start ?? 0, end: unit.items.at(-1)?.end ?? 0 };
}

function append(content: NonEmpty<Span>, span: Span): NonEmpty<Span> {
  return [...content, span];
}
