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
      if (!token || !/^\d{1,15}(?:,\d{3})*(?:\.\d+)?$/.test(token.text)) continue;
      while ((valued[next]?.span.end ?? Number.POSITIVE_INFINITY) <= token.start) next++;
      const mention = valued[next];
      if (mention && overlaps(mention.span, token)) continue;
      const amount = Number(token.text.replaceAll(',', ''));
      bare.push({ span: { start: token.start, end: token.end }, unit: '', low: amount, high: amount });
    }
    return [...amounts, ...bare].sort((a, b) => a.span.start - b.span.start);
  };
}

function unitOf(value: NormalisedValue | null): string | null {
  if (value?.kind === 'money') return value.currency ?? 'money';
  if (value?.kind === 'quantity' && !value.ordinal) return value.unit ?? '';
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
