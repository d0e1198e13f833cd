import type { Document, Sentence } from '../../../model/document.ts';
import type { EntityLayer, NormalisedValue } from '../../../model/entity.ts';
import { overlaps, type Span } from '../../../model/span.ts';
import { mentionsIn } from '../../../text/mentions-in.ts';

/** A number of a sentence, an amount of money or a quantity, with its unit; both ends are equal but for a range. */
export interface Amount {
  readonly span: Span;
  readonly low: number;
  readonly high: number;
  /** Currency or counted noun; empty for a bare number. */
  readonly unit: string;
}

/** Makes a reader of a document's amounts, sentence by sentence: money, quantities and bare numbers, in order. */
export function makeAmounts(
  document: Document,
  { mentions, entities }: EntityLayer,
): (sentence: Sentence) => readonly Amount[] {
  return (sentence) => {
    const valued = mentionsIn(mentions, sentence);
    const amounts = valued.flatMap((mention): readonly Amount[] => {
      const value = entities[mention.entity]?.value ?? null;
      const unit = unitOf(value);
      if (unit === null || value === null || !('amount' in value)) return [];
      const [low, high] = [value.amount ?? value.min, value.amount ?? value.max];
      return low === null || high === null ? [] : [{ span: mention.span, unit, low, high }];
    });
    // Both lists are in order, so that each number is compared with the mentions around it alone.
    let next = 0;
    const bare: Amount[] = [];
    for (let index = sentence.from; index < sentence.to; index++) {
      const token = document.tokens[index];
      if (!token || token.text > ':' || !/^\d{1,15}(?:,\d{3})*(?:\.\d+)?$/.test(token.text)) continue;
      while ((valued[next]?.span.end ?? Number.POSITIVE_INFINITY) <= token.start) next++;
      const mention = valued[next];
      if (mention && overlaps(mention.span, token)) continue;
      const word = document.tokens[index + 1];
      const size = index + 1 < sentence.to ? (sizes[word?.norm ?? ''] ?? null) : null;
      const amount = Number(token.text.replaceAll(',', '')) * (size ?? 1);
      const end = size === null || !word ? token.end : word.end;
      bare.push({ span: { start: token.start, end }, unit: '', low: amount, high: amount });
    }
    return [...amounts, ...bare].sort((a, b) => a.span.start - b.span.start);
  };
}

const sizes: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

function unitOf(value: NormalisedValue | null): string | null {
  if (value?.kind === 'money') return value.currency ?? 'money';
  // `100 million tonnes a year before` is no rate, and `a year` is on both sides where it is one.
  if (value?.kind === 'quantity' && !value.ordinal) return (value.unit ?? '').replace(/ per year$/, '');
  return null;
}

/** Of one unit, or one of them without one: `from 20 to 26 members`. Years are no amounts. */
export function areAlike(a: Amount, b: Amount): boolean {
  return (a.unit === b.unit || a.unit === '' || b.unit === '') && !isYear(a) && !isYear(b);
}

/** `1987`, without unit. */
export function isYear({ unit, low }: Amount): boolean {
  return unit === '' && low >= 1900 && low < 2100;
}
