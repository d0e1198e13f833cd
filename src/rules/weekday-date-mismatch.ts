import { type Span, textOf } from '../model/span.ts';
import { defineRule } from './rule.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const weekday = /\b(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/;

/** A weekday that does not fall on the date beside it. */
export const weekdayDateMismatch = defineRule({
  id: 'weekday-date-mismatch',
  description: 'The weekday does not fall on the date that stands beside it.',
  reason: 'One of the two is wrong, and readers come on the wrong day.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: 'unsafe',
  bad: 'The court meets on Monday, Jan. 5, 2016, in Paris.',
  good: 'The court meets on Tuesday, Jan. 5, 2016, in Paris.',
  options: {},
  messages: { mismatch: '{date} was a {right}, not a {wrong}' },
  needs: ['entities'],
  *check({ article, entities }) {
    for (const mention of entities.mentions) {
      const value = entities.entities[mention.entity]?.value;
      if (value?.kind !== 'date' || value.precision !== 'day') continue;
      // Only a date that names its year can be wrong of itself; others were resolved by the weekday.
      const span = withWeekdayAfter(article.text, mention.span);
      const text = textOf(article.text, span);
      const written = weekday.exec(text);
      if (!written || !/\b\d{4}\b/.test(text)) continue;
      const right = weekdays[new Date(`${value.start}T00:00:00Z`).getUTCDay()];
      if (!right || written[0] === right) continue;
      const start = span.start + written.index;
      yield {
        messageId: 'mismatch',
        data: { date: value.start, right, wrong: written[0] },
        span,
        fix: { safe: false, edits: [{ start, end: start + written[0].length, text: right }] },
      };
    }
  },
});

/** `March 28, 2016, a Monday`: the weekday may follow the date. */
function withWeekdayAfter(text: string, { start, end }: Span): Span {
  const after = /^, (?:which (?:was|is) )?a (?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/.exec(
    text.slice(end, end + 30),
  );
  return { start, end: end + (after?.[0].length ?? 0) };
}
