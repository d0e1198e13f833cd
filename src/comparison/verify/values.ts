import type { Piece, PieceKind, PieceNote } from '../../model/comparison.ts';
import type { Mention, NormalisedValue } from '../../model/entity.ts';
import type { Aligned } from '../align.ts';
import type { ComparedText } from '../compared-text.ts';
import type { SourceSentence } from '../source-index.ts';
import { compareValues } from './compare-values.ts';
import type { FindPieces } from './draft-check.ts';

const kinds: Readonly<Record<string, PieceKind>> = {
  date: 'date',
  time: 'time',
  money: 'amount',
  percent: 'percent',
  quantity: 'count',
};

/** A value as it is compared. */
export interface UsedValue {
  readonly mention: Mention;
  /** As printed, lower case. */
  readonly text: string;
  /** Null where the text does not give it: a weekday of an article without a date. */
  readonly value: NormalisedValue | null;
}

interface Candidate {
  readonly sentence: SourceSentence;
  readonly used: UsedValue;
  /** Whether the sentence is one of those that say what the draft's sentence says. */
  readonly isAligned: boolean;
}

/** Dates, times, sums, percentages and counts of a draft, each against the value of the same thing in the sources. */
export const findValuePieces: FindPieces = function* ({ text, index, aligned }) {
  const all = index.sentences.filter(({ values }) => values.length > 0);
  for (const row of aligned) {
    for (const mention of row.sentence.values) {
      const used = usedValue(text, mention);
      yield judge(used, row, candidatesFor(row, all, index.texts));
    }
  }
};

function candidatesFor(
  row: Aligned,
  all: readonly SourceSentence[],
  texts: readonly ComparedText[],
): readonly Candidate[] {
  const near = new Set(row.sources.map(({ number }) => number));
  const order = [
    ...row.sources.filter(({ values }) => values.length > 0),
    ...all.filter(({ number }) => !near.has(number)),
  ];
  return order.flatMap((sentence) => {
    const source = texts[sentence.source];
    if (!source) return [];
    return sentence.values.map((mention) => ({
      sentence,
      used: usedValue(source, mention),
      isAligned: near.has(sentence.number),
    }));
  });
}

function judge(used: UsedValue, row: Aligned, candidates: readonly Candidate[]): Piece {
  const kind = kinds[used.mention.type] ?? 'count';
  const piece = (verdict: Piece['verdict'], from: Candidate | null, note: PieceNote | null): Piece => ({
    kind,
    span: used.mention.span,
    verdict,
    source: from && { source: from.sentence.source, ...from.used.mention.span },
    note,
  });
  const judged = candidates.map((candidate) => ({ candidate, outcome: compareValues(used, candidate.used) }));
  const equal = judged.filter(({ outcome }) => outcome === 'equal' || outcome === 'rounded');
  const same =
    equal.find(({ candidate }) => candidate.isAligned) ??
    equal.find(({ candidate }) => sharesContext(row, candidate) || kind === 'date' || kind === 'time');
  if (same) return piece('supported', same.candidate, same.outcome === 'rounded' ? 'rounded' : null);
  const other = judged.find(({ candidate, outcome }) => candidate.isAligned && outcome === 'other');
  if (other) return piece('differs', other.candidate, 'other-value');
  return piece('not-found', null, null);
}

/** Whether a sentence elsewhere speaks of what the draft's sentence speaks of: it holds one of its less common words. */
function sharesContext(row: Aligned, { sentence }: Candidate): boolean {
  const keys = new Set(sentence.terms.flatMap((term) => term.keys));
  return row.sentence.terms.some((term) => term.keys.some((key) => keys.has(key)));
}

function usedValue({ layers }: ComparedText, mention: Mention): UsedValue {
  const { article, entities } = layers;
  const text = article.text.slice(mention.span.start, mention.span.end).toLowerCase();
  return { mention, text, value: entities.entities[mention.entity]?.value ?? null };
}
