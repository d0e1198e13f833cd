import type { Edit } from '../model/finding.ts';
import { type Span, textOf } from '../model/span.ts';
import { isInBody } from '../text/blocks.ts';
import { foldNumber, percentMentions } from '../text/percent-mentions.ts';
import { defineRule } from './rule.ts';

/** A change between two rates whose difference is called per cent. */
export const percentVsPoints = defineRule({
  id: 'percent-vs-points',
  description: 'A rate goes from one percentage to another, and the difference is called percent instead of points.',
  reason: 'From 4 to 6 percent is a rise of two points, and of fifty percent.',
  severity: 'warning',
  presets: ['strict', 'draft'],
  precision: null,
  fixable: 'unsafe',
  bad: 'Unemployment went from 4 percent to 6 percent, a 2 percent rise.',
  good: 'Unemployment went from 4 percent to 6 percent, a rise of 2 percentage points.',
  options: {},
  messages: { points: 'from {from} to {to} percent is {difference} percentage points, not percent' },
  needs: ['document', 'entities'],
  *check({ article, document, entities }) {
    for (const sentence of document.sentences) {
      if (!isInBody(article, sentence)) continue;
      const [from, to, ...rest] = percentMentions(entities, sentence);
      if (!from || !to || rest.length === 0) continue;
      const between = textOf(article.text, { start: from.span.end, end: to.span.start });
      if (!/^\s*(?:\(?[^.;]{0,30}\)?\s)?to\s$/.test(between)) continue;
      const difference = foldNumber(Math.abs(to.amount - from.amount));
      const wrong = rest.find(({ amount, points }) => !points && amount === difference);
      if (!wrong || isTrueChange(from.amount, to.amount, difference)) continue;
      yield {
        messageId: 'points',
        data: { from: from.amount, to: to.amount, difference },
        span: wrong.span,
        fix: { safe: false, edits: [inPoints(article.text, wrong.span)] },
      };
    }
  },
});

/** `2 percent` as `2 percentage points`, and before a noun (`a 2 percent rise`) as `2 percentage point`. */
function inPoints(text: string, { start, end }: Span): Edit {
  const unit = /\s*(?:%|-?per ?cent(?:age)?)$/i.exec(text.slice(start, end));
  const isAdjective = /^\s(?:rise|increase|gain|jump|drop|fall|decline|decrease|cut|hike|change|swing)\b/i.test(
    text.slice(end),
  );
  return { start: start + (unit?.index ?? end - start), end, text: ` percentage point${isAdjective ? '' : 's'}` };
}

function isTrueChange(from: number, to: number, percent: number): boolean {
  return from !== 0 && Math.abs((Math.abs(to - from) / from) * 100 - percent) < 0.6;
}
