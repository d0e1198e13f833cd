import type { Article } from '../model/article.ts';
import type { EntityLayer, NormalisedValue } from '../model/entity.ts';
import { contains, type Span, textOf } from '../model/span.ts';
import { isInBody } from '../text/blocks.ts';
import { defineRule } from './rule.ts';

const change =
  /^(?:rise|rose|risen|increase\w*|jump\w*|climb\w*|gain\w*|grew|grow\w*|up|fall|fell|fallen|drop\w*|decline\w*|decrease\w*|down|cut|plunge\w*|surge\w*|hike\w*|change\w*)$/i;

/** A number of a text, an amount of money or a quantity, with its unit; both ends are equal but for a range. */
interface Amount {
  readonly span: Span;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}

/** From one amount to another. */
interface Change {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
}

/** A percentage that does not follow from the two numbers beside it. */
export const arithmeticMismatch = defineRule({
  id: 'arithmetic-mismatch',
  description: 'A percentage of change does not follow from the two amounts beside it.',
  reason: 'Did you do the math? Readers do.',
  severity: 'warning',
  presets: ['strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'The fare went from $10 to $12, an 11 percent increase.',
  good: 'The fare went from $10 to $12, a 20 percent increase.',
  options: { tolerance: 1.5 },
  messages: { mismatch: 'from {from} to {to} is a change of {right} percent, not {wrong}' },
  needs: ['document', 'entities'],
  *check({ article, document, entities }, { options }) {
    for (const sentence of document.sentences) {
      if (!isInBody(article, sentence)) continue;
      for (const { span, from, to } of changesIn(article, entities, sentence)) {
        const claimed = percentAfter(entities, { start: span.end, end: Math.min(sentence.end, span.end + 60) });
        if (!claimed || from === 0) continue;
        if (!isOfChange(article.text.slice(span.end, Math.min(sentence.end, claimed.span.end + 20)))) continue;
        const right = (Math.abs(to - from) / from) * 100;
        if (Math.abs(right - claimed.amount) <= Math.max(options.tolerance, right * 0.05)) continue;
        yield {
          messageId: 'mismatch',
          data: { from, to, right: Math.round(right * 10) / 10, wrong: claimed.amount },
          span: claimed.span,
          related: [{ article: article.id, span, message: 'the amounts' }],
        };
      }
    }
  },
});

/** Changes `from $10 to $12`: read as one range, or as two amounts of one unit. */
function changesIn(article: Article, entities: EntityLayer, within: Span): readonly Change[] {
  const amounts = amountsIn(entities, within);
  return amounts.flatMap((amount, index): readonly Change[] => {
    const { span, unit, low, high } = amount;
    const isAfterFrom = /\bfrom\s*$/i.test(article.text.slice(Math.max(0, span.start - 8), span.start));
    const isRange = /^from\b/i.test(textOf(article.text, span)) || isAfterFrom;
    if (low !== high) return isRange ? [{ span, from: low, to: high }] : [];
    const next = amounts[index + 1];
    if (!isAfterFrom || !next || next.unit !== unit || next.low !== next.high) return [];
    const between = article.text.slice(span.end, next.span.start);
    if (!/^[^.;]{0,30}\bto\s+$/.test(between)) return [];
    return [{ span: { start: span.start, end: next.span.end }, from: low, to: next.low }];
  });
}

function amountsIn({ mentions, entities }: EntityLayer, within: Span): readonly Amount[] {
  return mentions.flatMap((mention) => {
    const value = entities[mention.entity]?.value ?? null;
    const unit = unitOf(value);
    if (unit === null || value === null || !('amount' in value) || !contains(within, mention.span)) return [];
    const low = value.amount ?? value.min;
    const high = value.amount ?? value.max;
    return low === null || high === null ? [] : [{ span: mention.span, unit, low, high }];
  });
}

function unitOf(value: NormalisedValue | null): string | null {
  if (value?.kind === 'money') return value.currency ?? 'money';
  if (value?.kind === 'quantity' && !value.ordinal) return value.unit ?? '';
  return null;
}

function percentAfter({ mentions, entities }: EntityLayer, within: Span) {
  for (const mention of mentions) {
    const value = entities[mention.entity]?.value;
    if (value?.kind !== 'percent' || value.points || value.amount === null || !contains(within, mention.span)) continue;
    return { span: mention.span, amount: value.amount };
  }
  return null;
}

function isOfChange(text: string): boolean {
  return text.split(/[^\p{L}]+/u).some((word) => change.test(word));
}
