import type { Mention, NormalisedValue } from '../../model/entity.ts';
import { lowerBound } from '../../model/lists/lower-bound.ts';
import type { ComparedLayers, ComparedText } from '../compared-text.ts';
import type { SourceSentence } from '../source-index.ts';
import { type Measures, namedIn, periodOf, plain, type UsedValue } from './compare-values.ts';

/** A value of a source with its sentence. */
export interface Candidate {
  readonly sentence: SourceSentence;
  readonly used: UsedValue;
  /** Index of its first token. */
  readonly token: number;
}

/** The values of the sources, found by what they may be equal to. */
export interface ValueIndex {
  /** The values of a sentence, in text order. */
  valuesOf(sentence: SourceSentence): readonly Candidate[];
  /** Values that may equal another one, be it rounded or converted, in text order; not all of a frequent one. */
  likely(used: UsedValue): readonly Candidate[];
}

/** Values of one amount that are looked at; of a frequent one more show nothing. */
const mostLikely = 100;
/** Amounts within that factor of each other share a bucket or have two beside each other; what is rounded differs by less. */
const bucketFactor = 1.3;
/** Months that are looked up one by one; a longer time is looked up by its years. */
const mostMonths = 24;

/** Makes the index, in time linear in the number of values. */
export function indexValues(
  sentences: readonly SourceSentence[],
  texts: readonly ComparedText[],
  measures: Measures,
): ValueIndex {
  const bySentence = new Map<number, readonly Candidate[]>();
  const byKey = new Map<string, Candidate[]>();
  for (const sentence of sentences) {
    const source = texts[sentence.source];
    if (!source || sentence.values.length === 0) continue;
    const candidates = sentence.values.map(
      (mention): Candidate => ({
        sentence,
        used: usedValue(source.layers, mention),
        token: firstToken(source, mention),
      }),
    );
    bySentence.set(sentence.number, candidates);
    for (const candidate of candidates) {
      for (const key of keysOf(candidate.used, measures)) {
        const known = byKey.get(key);
        if (known) known.push(candidate);
        else byKey.set(key, [candidate]);
      }
    }
  }
  return {
    valuesOf: ({ number }) => bySentence.get(number) ?? [],
    likely(used) {
      const found = new Set(soughtKeys(used, measures).flatMap((key) => (byKey.get(key) ?? []).slice(0, mostLikely)));
      return [...found].sort((a, b) => a.sentence.number - b.sentence.number || a.token - b.token);
    },
  };
}

/** A mention of a value as it is compared. */
export function usedValue(
  { article, entities }: Pick<ComparedLayers, 'article' | 'entities'>,
  mention: Mention,
): UsedValue {
  const text = article.text.slice(mention.span.start, mention.span.end).toLowerCase();
  return { mention, text, value: entities.entities[mention.entity]?.value ?? null, period: periodOf(text) };
}

/** Index of the first token of a mention. */
export function firstToken({ layers }: ComparedText, { span }: Mention): number {
  const { tokens } = layers.document;
  return lowerBound(tokens.length, (index) => (tokens[index]?.start ?? 0) < span.start);
}

/** What a value is filed under. */
function keysOf(used: UsedValue, measures: Measures): readonly string[] {
  const { value } = used;
  const keys = textKeys(used);
  if (value === null) return keys;
  switch (value.kind) {
    case 'date':
      return [...keys, `month ${value.start.slice(0, 7)}`, `year ${value.start.slice(0, 4)}`];
    case 'time':
    case 'duration':
      return [...keys, `${value.kind} ${value.iso}`];
    default:
      return [...keys, ...amountsOf(value, measures).map(([kind, amount]) => `${kind} ${bucketOf(amount)}`)];
  }
}

/** What is looked up for a value. */
function soughtKeys(used: UsedValue, measures: Measures): readonly string[] {
  const { value } = used;
  const keys = textKeys(used);
  if (value === null) return keys;
  switch (value.kind) {
    case 'date':
      return [...keys, ...periodKeys(value.start, value.end)];
    case 'time':
    case 'duration':
      return [...keys, `${value.kind} ${value.iso}`];
    default: {
      const near = amountsOf(value, measures).flatMap(([kind, amount]) => {
        const bucket = bucketOf(amount);
        return typeof bucket === 'string' ? [`${kind} ${bucket}`] : [-1, 0, 1].map((off) => `${kind} ${bucket + off}`);
      });
      return [...keys, ...near];
    }
  }
}

function textKeys({ text, period }: UsedValue): readonly string[] {
  const name = namedIn(text);
  return [
    `text ${plain(text)}`,
    ...(period === null ? [] : [`period ${period.count} ${period.unit}`]),
    ...(name === null ? [] : [`name ${name}`]),
  ];
}

/** Amounts that a value is compared by: its own, the ends of a range, and the one in the unit that its measure is converted to. */
function amountsOf(value: NormalisedValue, measures: Measures): readonly (readonly [kind: string, amount: number])[] {
  if (!('amount' in value)) return [];
  const amounts = [value.amount, value.min, value.max].filter((amount) => amount !== null);
  const measure = value.kind === 'quantity' ? measures[value.unit ?? ''] : undefined;
  const plainAmounts = amounts.map((amount) => [value.kind, amount] as const);
  return measure
    ? [...plainAmounts, ...amounts.map((amount) => [measure[0], amount * measure[1]] as const)]
    : plainAmounts;
}

function bucketOf(amount: number): number | string {
  if (amount <= 0) return `exactly ${amount}`;
  return Math.floor(Math.log(amount) / Math.log(bucketFactor));
}

function periodKeys(start: string, end: string): readonly string[] {
  const [from, to] = [start, end].map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1);
  if (from === undefined || to === undefined || !(to >= from)) return [`month ${start.slice(0, 7)}`];
  if (to - from > mostMonths) {
    const years = Math.min(Math.floor(to / 12) - Math.floor(from / 12), mostMonths);
    return Array.from({ length: years + 1 }, (_, at) => `year ${String(Math.floor(from / 12) + at).padStart(4, '0')}`);
  }
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const month = from + at;
    return `month ${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
