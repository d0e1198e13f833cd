import type { EntityLayer } from '../model/entity.ts';
import { contains, type Span } from '../model/span.ts';
import { mentionsIn } from '../text/mentions-in.ts';

/** A percentage of a text, with its number. */
export interface PercentMention {
  readonly span: Span;
  readonly amount: number;
  readonly points: boolean;
}

/** The percentages with one number within a stretch of text, in order. */
export function percentMentions({ mentions, entities }: EntityLayer, within: Span): readonly PercentMention[] {
  return mentionsIn(mentions, within).flatMap((mention) => {
    const value = mention.type === 'percent' ? entities[mention.entity]?.value : null;
    if (value?.kind !== 'percent' || value.amount === null || !contains(within, mention.span)) return [];
    return [{ span: mention.span, amount: value.amount, points: value.points }];
  });
}

/** A number without the dust of binary fractions. */
export function foldNumber(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
