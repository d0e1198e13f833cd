import { textOf } from '../model/span.ts';
import { excerpt } from '../text/excerpt.ts';
import { defineRule } from './rule.ts';

/** A statistic of the writer's own that nobody answers for. */
export const claimWithoutSource = defineRule({
  id: 'claim-without-source',
  description: 'A check-worthy statement with a number stands without a source in its sentence.',
  reason: 'A number needs somebody who answers for it.',
  severity: 'info',
  presets: ['draft'],
  precision: null,
  fixable: null,
  bad: 'Crime in the city fell by 15 percent in 2019, the sharpest drop in 30 years.',
  good: 'Crime in the city fell by 15 percent in 2019, FBI data show.',
  options: { minScore: 0.8 },
  messages: { unsourced: 'who says so? {statement}' },
  needs: ['claims'],
  *check({ article, claims }, { options }) {
    for (const claim of claims) {
      if (claim.type !== 'fact' || claim.checkWorthy.score < options.minScore) continue;
      if (!claim.checkWorthy.signals.some(({ name }) => ['percent', 'money', 'quantity'].includes(name))) continue;
      yield {
        messageId: 'unsourced',
        data: { statement: excerpt(textOf(article.text, claim.span)) },
        span: claim.span,
      };
    }
  },
});
