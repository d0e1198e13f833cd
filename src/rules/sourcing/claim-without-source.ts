import type { Claim } from '../../model/claim.ts';
import { contains, textOf } from '../../model/span.ts';
import { excerpt } from '../../text/display/excerpt.ts';
import { blockAt } from '../../text/positions/blocks.ts';
import { defineRule } from '../rule.ts';

/** A statistic of the writer's own that nobody answers for. */
export const claimWithoutSource = defineRule({
  id: 'claim-without-source',
  description: 'A check-worthy statement with a number has no source in its paragraph.',
  reason: 'Readers need to know who vouches for a number.',
  severity: 'info',
  presets: ['draft'],
  precision: { right: 17, judged: 30 },
  fixable: null,
  bad: 'Crime in the city fell by 15 percent in 2019, the sharpest drop in 30 years.',
  good: 'Crime in the city fell by 15 percent in 2019, FBI data show.',
  options: { minScore: 0.75 },
  messages: { unsourced: 'no source given for: {statement}' },
  needs: ['claims', 'attributions'],
  *check({ article, claims, attributions }, { options }) {
    const sources = attributions.attributions.flatMap(({ source }) => source?.span ?? []);
    for (const { type, span, checkWorthy } of claims) {
      if (type !== 'fact' || checkWorthy.score < options.minScore || !isStatistic(checkWorthy.signals)) continue;
      const block = blockAt(article, span.start);
      if (block && sources.some((source) => contains(block, source))) continue;
      yield {
        messageId: 'unsourced',
        data: { statement: excerpt(textOf(article.text, span)) },
        span,
      };
    }
  },
});

/** A percentage or a sum, or a count that is large or a share (`one in four spends half`); votes are public acts, and what names a source is sourced. */
function isStatistic(signals: Claim['checkWorthy']['signals']): boolean {
  const has = (...names: readonly string[]) => signals.some(({ name, weight }) => weight > 0 && names.includes(name));
  if (has('source', 'law-or-vote')) return false;
  // What a public body did on a day is the news itself.
  if (has('public-body') && has('date') && has('deed', 'past-event')) return false;
  return has('percent', 'money') || (has('quantity') && has('large-number', 'proportion'));
}
