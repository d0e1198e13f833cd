import type { MarkProblem } from '../model/attribution.ts';
import { textOf } from '../model/span.ts';
import { excerpt } from '../text/excerpt.ts';
import { defineRule } from './rule.ts';

const places: Readonly<Record<MarkProblem, 'opening' | 'closing'>> = {
  unclosed: 'opening',
  'wrong-way': 'opening',
  mixed: 'closing',
  unopened: 'closing',
};

/** Quotation marks without partner, of mixed styles or turned the wrong way. */
export const unbalancedQuotes = defineRule({
  id: 'unbalanced-quotes',
  description: 'A quotation mark without its partner, turned the wrong way, or of another style than its partner.',
  reason: 'A lost mark changes who says what, and breaks every tool that reads quotations.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 33, judged: 34 },
  fixable: null,
  bad: '“We won, he said. The crowd cheered.',
  good: '“We won,” he said. The crowd cheered.',
  options: {},
  messages: {
    unclosed: 'quotation is never closed: {quote}',
    unopened: 'quotation is closed but never opened: {quote}',
    'wrong-way': 'quotation mark is turned the wrong way: {quote}',
    mixed: 'quotation opens and closes with marks of different styles: {quote}',
  },
  needs: ['attributions'],
  *check({ article, attributions }) {
    for (const { span, problem } of attributions.quotations) {
      if (!problem) continue;
      const mark =
        places[problem] === 'opening'
          ? { start: span.start, end: span.start + 1 }
          : { start: span.end - 1, end: span.end };
      yield { messageId: problem, data: { quote: excerpt(textOf(article.text, span), 40) }, span: mark };
    }
  },
});
