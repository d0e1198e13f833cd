import type { NormalisedValue } from '../../model/entity.ts';
import { contains, textOf } from '../../model/span.ts';
import { isInBody } from '../../text/positions/blocks.ts';
import { defineRule } from '../rule.ts';

/** A number of the headline that the story contradicts. */
export const headlineNumberMismatch = defineRule({
  id: 'headline-number-mismatch',
  description: 'The headline gives an amount of money, a percentage or a measured quantity that the story does not.',
  reason: 'The number of the headline is the one that is read and shared.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'Council cuts $12 million from the budget\n\nThe council cut $14 million from the budget on Sunday.\n',
  good: 'Council cuts $14 million from the budget\n\nThe council cut $14.2 million from the budget on Sunday.\n',
  options: { tolerance: 0.1 },
  messages: { absent: 'the story never speaks of {number}; it has {others}' },
  needs: ['entities'],
  *check({ article, entities }, { options }) {
    const { headline } = article;
    if (!headline) return;
    const values = entities.mentions.flatMap(({ span, entity }) => {
      const value = entities.entities[entity]?.value ?? null;
      const unit = unitOf(value);
      const amount = value !== null && 'amount' in value ? value.amount : null;
      return unit === null || amount === null ? [] : [{ span, unit, amount }];
    });
    const inBody = values.filter(({ span }) => isInBody(article, span));
    for (const { span, unit, amount } of values) {
      if (!contains(headline, span)) continue;
      const others = inBody.filter((other) => other.unit === unit);
      const isThere = others.some((other) => Math.abs(other.amount - amount) <= Math.abs(amount) * options.tolerance);
      // `two and a half million`: a number of words that is not read whole.
      const isUnread = others.some((other) =>
        /\band a $/i.test(article.text.slice(Math.max(0, other.span.start - 8), other.span.start)),
      );
      if (others.length === 0 || isThere || isUnread) continue;
      const shown = [...new Set(others.map((other) => textOf(article.text, other.span)))].slice(0, 3).join(', ');
      yield { messageId: 'absent', data: { number: textOf(article.text, span), others: shown }, span };
    }
  },
});

/** What may be compared; bare counts are too often lists and clickbait. */
function unitOf(value: NormalisedValue | null): string | null {
  if (value?.kind === 'money') return `money ${value.currency ?? ''}`;
  if (value?.kind === 'percent') return 'percent';
  if (value?.kind === 'quantity' && !value.ordinal && value.unit !== null) return `quantity ${value.unit}`;
  return null;
}
