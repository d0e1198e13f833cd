import type { Block } from '../../../model/article.ts';
import { contains, type NonEmpty, type Span } from '../../../model/span.ts';
import { isSpoken } from '../phrases/quotations.ts';
import type { Reading, Unit } from '../phrases/reading.ts';
import { isFiniteVerb } from '../phrases/words.ts';
import { colonCue } from './colon.ts';
import type { Draft } from './found.ts';
import { interviewTurns } from './interview.ts';

/** Most paragraphs without a label between two turns of one transcript. */
const longestTurn = 6;

/** Longest that stands between a name that is a label and the words: `(on tape): `. */
const longestLabel = 50;

const namePart = "\\p{Lu}[\\p{L}.'’-]+";
/** `Q:`, `A.`, `COOPER:`, `Anna Berg (on tape):` at the start of a paragraph. */
const label = new RegExp(
  `^(?:([QA])[:.]|(${namePart}(?: ${namePart}){0,3})(?: ?\\([^()\\n]{1,40}\\))?:)\\s+(?=\\S)`,
  'u',
);
/** A note in capitals, or with one of the words that such notes begin with. */
const inCapitals = /^["“]?[([][\p{Lu}\s.,;'’-]+[)\]][."”]*$/u;
const heard =
  /^["“]?[([](?:laughter|applause|crosstalk|cross talk|inaudible|cheers|boos|pause)\b[^()[\]]{0,40}[)\]][."”]*$/i;

/** A paragraph that opens with the name of who speaks in it. */
interface LabelledBlock {
  readonly at: number;
  readonly name: Span;
  readonly colon: Span;
  readonly words: Span;
  /** What distinguishes one speaker from another: the surname, or the letter. */
  readonly speaker: string;
}

/** Whether the text is a note on what is heard, which nobody says: `(CROSSTALK)`, `[Applause.]`. */
export function isStageDirection(text: string): boolean {
  return inCapitals.test(text) || heard.test(text);
}

/**
 * Reads the turns of a transcript without quotation marks as what their speakers say. What is in a turn is part of
 * it: attributions there are nested, quotation marks there quote within speech.
 */
export function withTurns(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const labelled = labelledBlocks(reading, surnamesOf(reading));
  const labelledTurns = transcripts(labelled).flatMap((run) => turnsOf(reading, run, drafts));
  const turns = labelledTurns.length > 0 ? labelledTurns : interviewTurns(reading);
  if (turns.length === 0) return drafts;
  const within = drafts.flatMap((draft) => {
    const span = draft.cueSpan ?? draft.content[0];
    const turn = turns.find(({ sourceSpan, content }) =>
      [...content, ...(sourceSpan ? labelOf(sourceSpan, content[0]) : [])].some((words) => contains(words, span)),
    );
    if (!turn) return [draft];
    const parts = [span, ...draft.content, ...(draft.sourceSpan ? [draft.sourceSpan] : [])];
    const isInside = parts.every((part) => turn.content.some((words) => contains(words, part)));
    return isInside ? [{ ...draft, nested: true }] : [];
  });
  return [...turns, ...within].sort((a, b) => a.unit - b.unit);
}

/** The label before the first words of a turn; the name of who is interviewed stands elsewhere. */
function labelOf(name: Span, words: Span): readonly Span[] {
  return words.start - name.end <= longestLabel ? [{ start: name.start, end: words.start }] : [];
}

function surnamesOf({ text, names }: Reading): ReadonlySet<string> {
  const people = names.filter(({ type }) => type === 'person');
  return new Set(people.map(({ span }) => lastWord(text.slice(span.start, span.end))));
}

function lastWord(name: string): string {
  return (name.split(/\s/).at(-1) ?? name).toLowerCase();
}

/**
 * Paragraphs with a label: a letter, a name in capitals, one whose surname the article knows, or one that comes again and
 * again right beside those (`Courier: …`, of the paper that asks).
 */
function labelledBlocks({ article, text }: Reading, surnames: ReadonlySet<string>): readonly LabelledBlock[] {
  const labelled = article.blocks.flatMap((block, at) => {
    if (block.kind !== 'paragraph' && block.kind !== 'blockquote') return [];
    const found = label.exec(text.slice(block.start, Math.min(block.end, block.start + 120)));
    const printed = found?.[1] ?? found?.[2];
    return found && printed ? [{ block, at, printed, length: found[0].length }] : [];
  });
  const isKnown = (printed: string) =>
    printed.length === 1 || /^[\p{Lu}\s.'’-]+$/u.test(printed) || surnames.has(lastWord(printed));
  const known = new Set(labelled.flatMap(({ at, printed }) => (isKnown(printed) ? [at] : [])));
  const beside = new Map<string, number>();
  for (const { at, printed } of labelled)
    if (known.has(at - 1) || known.has(at + 1)) beside.set(printed, (beside.get(printed) ?? 0) + 1);
  return labelled
    .filter(({ printed }) => isKnown(printed) || (beside.get(printed) ?? 0) > 1)
    .map(({ block, at, printed, length }) => {
      const colon = block.start + text.slice(block.start, block.start + length).trimEnd().length;
      return {
        at,
        name: { start: block.start, end: block.start + printed.length },
        colon: { start: colon - 1, end: colon },
        words: { start: block.start + length, end: block.end },
        speaker: lastWord(printed),
      };
    });
}

/** Runs of labelled paragraphs near each other in which two speak and one of them speaks again, or one asks and one answers. */
function transcripts(labelled: readonly LabelledBlock[]): readonly (readonly LabelledBlock[])[] {
  const runs: LabelledBlock[][] = [];
  for (const block of labelled) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && block.at - last.at <= longestTurn) run.push(block);
    else runs.push([block]);
  }
  return runs.filter((run) => {
    const speakers = new Set(run.map(({ speaker }) => speaker));
    return speakers.size > 1 && (run.length > speakers.size || (speakers.has('q') && speakers.has('a')));
  });
}

function turnsOf(reading: Reading, run: readonly LabelledBlock[], drafts: readonly Draft[]): readonly Draft[] {
  const units = run.map(({ at }) => reading.units.filter(({ block }) => block === at));
  // A list of figures for one name each (`Berg: 41 percent`) has labels too, but hardly a sentence.
  const sentences = units.filter((own) => own.some((unit) => unit.items.some((item) => isFiniteVerb(reading, item))));
  if (sentences.length * 3 < run.length * 2) return [];
  return run.flatMap((turn, index) => {
    const unit = units[index]?.[0];
    if (!unit || /^["“„«‘]/u.test(reading.text.slice(turn.words.start))) return [];
    const next = run[index + 1];
    const following = next ? reading.article.blocks.slice(turn.at + 1, next.at) : [];
    // Before somebody who has not spoken yet, the writer may have introduced another recording.
    const isNew = next !== undefined && !run.slice(0, index + 1).some(({ speaker }) => speaker === next.speaker);
    const isNarrated =
      isNew || following.some((block, offset) => isNarrative(reading, drafts, block, turn.at + 1 + offset));
    const more = isNarrated ? [] : following.filter(({ start, end }) => isSaid(reading.text.slice(start, end)));
    return [turnDraft(unit, turn, [turn.words, ...more.map(({ start, end }) => ({ start, end }))])];
  });
}

function isSaid(text: string): boolean {
  return /\p{L}/u.test(text) && !isStageDirection(text);
}

/** Whether somebody but the speakers writes the paragraph: a heading, one with a label that is no speaker's, or one that quotes in marks. */
function isNarrative({ text, units }: Reading, drafts: readonly Draft[], block: Block, at: number): boolean {
  if (!isSpoken(block.kind)) return false;
  if (block.kind !== 'paragraph' && block.kind !== 'blockquote') return true;
  if (label.test(text.slice(block.start, Math.min(block.end, block.start + 120)))) return true;
  if (/^["“„«‘]/u.test(text.slice(block.start)) && !isStageDirection(text.slice(block.start, block.end))) return true;
  return drafts.some(
    ({ unit, sourceSpan, frame, nested }) =>
      units[unit]?.block === at &&
      !nested &&
      frame === 'quote' &&
      units[unit]?.hasQuotation &&
      sourceSpan !== null &&
      !/^(?:i|you|we)$/i.test(text.slice(sourceSpan.start, sourceSpan.end)),
  );
}

function turnDraft(unit: Unit, { name, colon }: LabelledBlock, content: NonEmpty<Span>): Draft {
  return {
    unit: unit.index,
    cue: colonCue(0),
    cueSpan: colon,
    source: null,
    sourceSpan: name,
    headSpan: name,
    addressee: null,
    content,
    frame: 'turn',
    nested: false,
    continued: false,
  };
}
