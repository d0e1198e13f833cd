import type { Piece, PieceKind, PieceNote } from '../../model/cross-text/comparison.ts';
import type { Mention } from '../../model/entity.ts';
import { lowerBound } from '../../model/lists/lower-bound.ts';
import { overlaps, textOf } from '../../model/span.ts';
import type { Aligned } from '../align.ts';
import type { ComparedText, Term } from '../compared-text.ts';
import type { SourceSentence } from '../source-index.ts';
import { numberOf } from './bare-numbers.ts';
import { compareValues, significantDigits, type Units, type UsedValue } from './compare-values.ts';
import type { FindPieces } from './draft-check.ts';
import { type Candidate, firstToken, indexValues, usedValue } from './value-index.ts';

const kinds: Readonly<Record<string, PieceKind>> = {
  date: 'date',
  time: 'time',
  money: 'amount',
  percent: 'percent',
  quantity: 'count',
};

/** Dates, times, sums, percentages and counts of a draft, each against the value of the same thing in the sources. */
export const findValuePieces: FindPieces = function* ({ text, index, aligned, data }) {
  const { measures } = data.ruleWords;
  const values = indexValues(index.sentences, index.texts, measures);
  const shared = sharedCounter();
  const units: Units = { measures, areContrasted: data.thesaurus.areContrasted };
  for (const row of aligned) {
    if (row.sentence.values.length === 0) continue;
    const near = row.sources.flatMap(values.valuesOf);
    for (const mention of row.sentence.values) {
      const alike = printedAlike(text, mention, row, index.texts);
      if (isOfDateline(text, mention)) continue;
      const bare = alike ?? countedBare(text, mention, row, index.texts);
      if (bare) yield bare;
      else if (!isVague(text, mention)) {
        const used = usedValue(text.layers, mention);
        yield judge(used, firstToken(text, mention), row, near, values.likely(used), shared, units);
      }
    }
  }
};

/** Whether a date says when the draft is published, which no source bears out. */
function isOfDateline({ layers }: ComparedText, { span }: Mention): boolean {
  const { blocks, date } = layers.article;
  if (date?.span && overlaps(date.span, span)) return true;
  return blocks.some((block) => block.kind === 'dateline' && overlaps(block, span));
}

/** Whether a word of time refers to no day and gives no length: `now`, `recently`, `in recent weeks`. */
function isVague({ layers }: ComparedText, { entity, span }: Mention): boolean {
  if (layers.entities.entities[entity]?.timex?.value.endsWith('_REF')) return true;
  return /^(?:in |over )?(?:the |these )?(?:recent|coming|past|last|next) (?:few |several )?(?:minutes|hours|days|weeks|months|years)$/i.test(
    textOf(layers.article.text, span),
  );
}

/** A value whose very words are in a sentence that says the same is borne out, whatever they were read as there; null for others. */
function printedAlike(
  text: ComparedText,
  mention: Mention,
  row: Aligned,
  texts: readonly ComparedText[],
): Piece | null {
  const { from, to } = row.sentence.sentence;
  const tokens = text.layers.document.tokens.slice(from, to);
  const words = tokens.filter(({ start, end }) => mention.span.start <= start && end <= mention.span.end);
  if (words.length === 0) return null;
  for (const { source, sentence } of row.sources) {
    const all = texts[source]?.layers.document.tokens ?? [];
    for (let at = sentence.from; at + words.length <= sentence.to; at++) {
      const [first, last] = [all[at], all[at + words.length - 1]];
      if (!first || !last || !words.every(({ norm }, index) => all[at + index]?.norm === norm)) continue;
      const place = { source, start: first.start, end: last.end };
      return {
        kind: kinds[mention.type] ?? 'count',
        span: mention.span,
        verdict: 'supported',
        source: place,
        note: null,
      };
    }
  }
  return null;
}

/** People or things whose number a sentence that says the same gives without them: `seven people` for `he killed seven`. */
function countedBare(text: ComparedText, mention: Mention, row: Aligned, texts: readonly ComparedText[]): Piece | null {
  const value = text.layers.entities.entities[mention.entity]?.value;
  if (value?.kind !== 'quantity' || value.ordinal || value.amount === null) return null;
  for (const { source, terms } of row.sources) {
    const term = terms.find((each) => numberOf(each) === value.amount);
    const token = term && texts[source]?.layers.document.tokens[term.token];
    if (!token) continue;
    const place = { source, start: token.start, end: token.end };
    return { kind: 'count', span: mention.span, verdict: 'supported', source: place, note: null };
  }
  return null;
}

/** Judges a value by the `near` ones, of sentences that say what the draft's sentence says, else by `all` that may equal it. */
function judge(
  used: UsedValue,
  token: number,
  row: Aligned,
  near: readonly Candidate[],
  all: readonly Candidate[],
  shared: (row: Aligned, candidate: Candidate) => number,
  units: Units,
): Piece {
  const kind = kinds[used.mention.type] ?? 'count';
  const outcomeOf = ({ used: other }: Candidate) => compareValues(used, other, units);
  const piece = (verdict: Piece['verdict'], from: Candidate | null, note: PieceNote | null): Piece => ({
    kind,
    span: used.mention.span,
    verdict,
    source: from && { source: from.sentence.source, ...from.used.mention.span },
    note,
  });
  const isEqual = (candidate: Candidate) => {
    const outcome = outcomeOf(candidate);
    return outcome === 'equal' || outcome === 'rounded';
  };
  const supported = (from: Candidate) => piece('supported', from, outcomeOf(from) === 'rounded' ? 'rounded' : null);
  const closeness = (candidate: Candidate) => wordsBeside(token, row, candidate);
  const best = (candidates: readonly Candidate[]) => mostBy(candidates, closeness);
  const same = best(near.filter(isEqual));
  const other = best(near.filter((candidate) => outcomeOf(candidate) === 'other'));
  // Of two sources that have different values in the same place, the draft may follow either.
  const isAsClose = (each: Candidate) =>
    other !== undefined &&
    each.sentence.source !== other.sentence.source &&
    isInSamePlace(token, row, each, closeness(other));
  if (same && other && closeness(other) >= closeness(same) + clearlyCloser && !isAsClose(same))
    return piece('differs', other, 'other-value');
  if (same) return supported(same);
  // Where the sentence that says the same has another value, one elsewhere must be of the same thing beyond doubt.
  const isLoose = kind === 'date' || kind === 'time' || kind === 'percent';
  const least = isSpecific(used) ? 0 : other ? 2 : isLoose ? 0 : 1;
  const isInPlace = other !== undefined && closeness(other) >= clearlyCloser && !isSpecific(used);
  const elsewhere = all.find((each) => isEqual(each) && shared(row, each) >= least && (!isInPlace || isAsClose(each)));
  if (elsewhere) return supported(elsewhere);
  return other ? piece('differs', other, 'other-value') : piece('not-found', null, null);
}

/** This many more of the words beside a value must be beside another one for that to be the one that was meant. */
const clearlyCloser = 2;
/** Words on each side of a value that describe what it is. */
const besides = 2;

/** How many of the words next to a value of the draft are found next to one of a source. */
function wordsBeside(token: number, { sentence, support }: Aligned, { sentence: other, token: at }: Candidate): number {
  const own = nextTo(sentence.terms, token, besides);
  const others = new Set(nextTo(other.terms, at, besides + 1).map((term) => term.token));
  return support.filter(
    ({ term, found }) => own.includes(term) && found?.sentence === other && others.has(found.term.token),
  ).length;
}

/**
 * Whether a value of a source is next to the words that the draft's is next to, whatever sentence was found to say the same: to the
 * nearest one before it (after it, where none is), which is mostly its verb, and to hardly fewer than `count`.
 */
function isInSamePlace(
  token: number,
  { sentence }: Aligned,
  { sentence: other, token: at }: Candidate,
  count: number,
): boolean {
  const keys = new Set(nextTo(other.terms, at, besides + 1).flatMap((term) => term.keys));
  const isShared = (term: Term) => term.keys.some((key) => keys.has(key));
  const own = nextTo(sentence.terms, token, besides);
  const nearest = own.findLast((term) => term.token < token) ?? own[0];
  return nearest !== undefined && isShared(nearest) && own.filter(isShared).length + clearlyCloser > count;
}

/** The terms that are next to a token, as many as requested on each side. */
function nextTo(terms: readonly Term[], token: number, count: number): readonly Term[] {
  const at = lowerBound(terms.length, (index) => (terms[index]?.token ?? 0) < token);
  return terms.slice(Math.max(0, at - count), at + count);
}

function mostBy<Item>(items: readonly Item[], weigh: (item: Item) => number): Item | undefined {
  let best: Item | undefined;
  for (const item of items) if (best === undefined || weigh(item) > weigh(best)) best = item;
  return best;
}

/** Counts how many of the words of the draft's sentence a sentence elsewhere has; the words of each are listed once. */
function sharedCounter(): (row: Aligned, candidate: Candidate) => number {
  const known = new Map<SourceSentence, ReadonlySet<string>>();
  return (row, { sentence }) => {
    const keys = known.get(sentence) ?? new Set(sentence.terms.flatMap((term) => term.keys));
    known.set(sentence, keys);
    return row.sentence.terms.filter((term) => term.keys.some((key) => keys.has(key))).length;
  };
}

/** Digits from which an amount is hardly that of two things by chance: 832.6 and not 800. */
const leastSpecific = 3;

function isSpecific({ value }: UsedValue): boolean {
  return (
    value !== null && 'amount' in value && value.amount !== null && significantDigits(value.amount) >= leastSpecific
  );
}
