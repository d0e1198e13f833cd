import type { Edit } from '../../model/finding.ts';
import { type Span, textOf } from '../../model/span.ts';
import { foldNumber, type PercentMention, percentMentions } from '../../news/percent-mentions.ts';
import { isInBody } from '../../text/positions/blocks.ts';
import { defineRule } from '../rule.ts';

/** A change between two rates whose difference is called per cent. */
export const percentVsPoints = defineRule({
  id: 'percent-vs-points',
  description: 'A rate goes from one percentage to another, and the difference is called percent instead of points.',
  reason: 'From 4 to 6 percent is a rise of two points, and of fifty percent.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
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
      const percents = percentMentions(entities, sentence);
      const rates = ratesIn(article.text, percents);
      if (!rates) continue;
      const { from, to } = rates;
      const difference = foldNumber(Math.abs(to.amount - from.amount));
      const wrong = percents.find(
        (percent) => percent !== from && percent !== to && !percent.points && percent.amount === difference,
      );
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

/** The first two rates of which one is changed to the other: `from 4 percent to 6`, `to 6 percent from 4`, `is 6 percent, up 2 percent from 4`. */
function ratesIn(
  text: string,
  percents: readonly PercentMention[],
): { from: PercentMention; to: PercentMention } | null {
  if (percents.length < 3) return null;
  for (const [index, first] of percents.entries()) {
    const next = percents[index + 1];
    if (!next) break;
    const between = textOf(text, { start: first.span.end, end: next.span.start });
    if (/^\s*(?:\(?[^.;]{0,30}\)?\s)?to\s$/.test(between)) return { from: first, to: next };
    if (!/^\s(?:\(?[^.;]{0,30}\)?\s)?from\s$/.test(between)) continue;
    const isTo = /\bto\s$/.test(text.slice(Math.max(0, first.span.start - 4), first.span.start));
    const before = percents[index - 1];
    if (isTo) return { from: next, to: first };
    if (before) return { from: next, to: before };
  }
  return null;
}

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
