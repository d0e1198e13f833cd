import type { Piece, PieceKind, PieceNote } from '../../model/comparison.ts';
import type { Mention, NormalisedValue } from '../../model/entity.ts';
import { textOf } from '../../model/span.ts';
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
}

/** Dates, times, sums, percentages and counts of a draft, each against the value of the same thing in the sources. */
export const findValuePieces: FindPieces = function* ({ text, index, aligned }) {
  const all = index.sentences.flatMap((sentence) => candidatesOf(sentence, index.texts));
  for (const row of aligned) {
    if (row.sentence.values.length === 0) continue;
    const near = row.sources.flatMap((sentence) => candidatesOf(sentence, index.texts));
    for (const mention of row.sentence.values) {
      const alike = printedAlike(text, mention, row, index.texts);
      if (alike) yield alike;
      else if (!isVague(text, mention)) yield judge(usedValue(text, mention), row, near, all);
    }
  }
};

/** Whether a word of time refers to no day and gives no length: `now`, `recently`, `in recent weeks`. */
function isVague({ layers }: ComparedText, { entity, span }: Mention): boolean {
  if (layers.entities.entities[entity]?.timex?.value.endsWith('_REF')) return true;
  return /^(?:the |these )?(?:recent|coming|past|next) (?:minutes|hours|days|weeks|months|years)$/i.test(
    textOf(layers.article.text, span),
  );
}

/** A value whose very words stand in a sentence that says the same is borne out, whatever they were read as there; null for others. */
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

function candidatesOf(sentence: SourceSentence, texts: readonly ComparedText[]): readonly Candidate[] {
  const source = texts[sentence.source];
  return source ? sentence.values.map((mention) => ({ sentence, used: usedValue(source, mention) })) : [];
}

/** Judges a value by the `near` ones, of sentences that say what the draft's sentence says, else by `all`. */
function judge(used: UsedValue, row: Aligned, near: readonly Candidate[], all: readonly Candidate[]): Piece {
  const kind = kinds[used.mention.type] ?? 'count';
  const piece = (verdict: Piece['verdict'], from: Candidate | null, note: PieceNote | null): Piece => ({
    kind,
    span: used.mention.span,
    verdict,
    source: from && { source: from.sentence.source, ...from.used.mention.span },
    note,
  });
  const supported = (from: Candidate) =>
    piece('supported', from, compareValues(used, from.used) === 'rounded' ? 'rounded' : null);
  const isEqual = (candidate: Candidate) => {
    const outcome = compareValues(used, candidate.used);
    return outcome === 'equal' || outcome === 'rounded';
  };
  const same =
    near.find(isEqual) ??
    all.find(
      (candidate) => isEqual(candidate) && (kind === 'date' || kind === 'time' || sharesContext(row, candidate)),
    );
  if (same) return supported(same);
  const other = near.find((candidate) => compareValues(used, candidate.used) === 'other');
  if (other) return piece('differs', other, 'other-value');
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
