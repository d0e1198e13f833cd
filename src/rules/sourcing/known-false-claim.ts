import type { Claim } from '../../model/claim.ts';
import type { FactCheckMatch } from '../../model/cross-text/fact-check.ts';
import { hull, textOf } from '../../model/span.ts';
import { blockAt } from '../../text/positions/blocks.ts';
import { defineRule } from '../rule.ts';

/** What a paragraph says that shows its readers that something in it is not so. Linear. */
const saysSo =
  /\b(?:false|falsely|untrue|not true|wrongly|incorrect(?:ly)?|debunked|disproved|baseless|unfounded|no evidence|without evidence|misleading|misinformation|disinformation|hoax|myth|fabricated|conspiracy theor(?:y|ies)|fact[- ]check\w*)\b/i;
const negation = /\b(?:no|not|never|none|nobody|nothing|neither|without)\b|n['’]t\b/gi;

/** Claims that are asserted; others say nothing that could be false. */
const asserted: ReadonlySet<Claim['type']> = new Set([
  'assertion',
  'accusation',
  'confirmation',
  'finding',
  'fact',
  'suggestion',
  'warning',
  'admission',
  'estimate',
]);

/** A claim that a fact-checker has rated false. */
export const knownFalseClaim = defineRule({
  id: 'known-false-claim',
  description: 'A claim that fact-checkers have rated false is repeated, and the paragraph does not say so.',
  reason: 'What is repeated without correction is believed; fact-checks are given with --checked FILE.',
  severity: 'warning',
  presets: ['strict'],
  precision: null,
  fixable: null,
  bad: 'Council meets\n\nAnna Smith said that the measles vaccine causes autism in small children. (The fact-check: The measles vaccine causes autism in children.)\n',
  good: 'Council meets\n\nAnna Smith falsely claimed that the measles vaccine causes autism in small children.\n',
  options: { minScore: 0.6 },
  messages: { repeated: 'rated “{rating}”{by}: {claim}' },
  needs: ['claims'],
  *check({ article, claims }, { options, findFactChecks }) {
    if (!findFactChecks) return;
    for (const claim of claims) {
      if (!asserted.has(claim.type) || claim.disputedBy.length > 0 || claim.modality === 'conditional') continue;
      const span = hull(claim.content);
      const words = textOf(article.text, span);
      if (saysSo.test(textOf(article.text, blockAt(article, span.start) ?? span))) continue;
      const match = findFactChecks(words, 3).find((each) => isFalse(each, words, options.minScore));
      if (!match) continue;
      const { rating, publisher, claim: checked } = match.factCheck;
      yield {
        messageId: 'repeated',
        data: { rating: rating ?? 'false', by: publisher === null ? '' : ` by ${publisher}`, claim: checked },
        span,
      };
    }
  },
});

function isFalse({ factCheck, score, otherAmounts }: FactCheckMatch, words: string, least: number): boolean {
  if (factCheck.ratingValue !== 'false' || score < least || otherAmounts.length > 0) return false;
  return countNegations(factCheck.claim) % 2 === countNegations(words) % 2;
}

function countNegations(text: string): number {
  return text.match(negation)?.length ?? 0;
}
