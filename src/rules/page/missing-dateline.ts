import { defineRule } from '../rule.ts';

/** A story without the dateline that the configuration requires. */
export const missingDateline = defineRule({
  id: 'missing-dateline',
  description: 'The story has no dateline, or its dateline lacks a part that the configuration requires.',
  reason: 'Place and agency tell the reader where the facts were gathered and by whom.',
  severity: 'warning',
  presets: ['strict'],
  precision: null,
  fixable: null,
  bad: 'Rescuers searched the rubble on Friday.',
  good: 'PARIS, May 3 (Reuters) - Rescuers searched the rubble on Friday.',
  options: { require: ['place'] },
  messages: { absent: 'no dateline', part: 'dateline has no {part}' },
  needs: [],
  inAnyLanguage: true,
  *check({ article }, { options }) {
    const { dateline } = article;
    if (!dateline) {
      if (article.body) yield { messageId: 'absent', span: { start: article.body.start, end: article.body.start } };
      return;
    }
    const parts = { place: dateline.place, date: dateline.date, agency: dateline.agency };
    for (const [part, value] of Object.entries(parts)) {
      if (value === null && options.require.includes(part))
        yield { messageId: 'part', data: { part }, span: dateline.span };
    }
  },
});
