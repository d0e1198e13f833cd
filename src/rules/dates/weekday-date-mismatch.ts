import type { Article } from '../../model/article.ts';
import { blockAt } from '../../text/positions/blocks.ts';
import { daysOfMonth, type PrintedDate, printedDates } from '../../text/printed-dates.ts';
import { defineRule } from '../rule.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** A weekday that does not fall on the date beside it. */
export const weekdayDateMismatch = defineRule({
  id: 'weekday-date-mismatch',
  description: 'The weekday does not match the date; without a year, in no year near the date of the article.',
  reason: 'One of the two is wrong, and readers come on the wrong day.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: 'unsafe',
  bad: 'The court meets on Monday, Jan. 5, 2016, in Paris.',
  good: 'The court meets on Tuesday, Jan. 5, 2016, in Paris.',
  options: {},
  messages: { mismatch: '{date} is a {right}, not a {wrong}' },
  needs: [],
  *check({ article }) {
    for (const date of printedDates(article.text)) {
      const { weekday } = date;
      const kind = blockAt(article, date.start)?.kind;
      if (!weekday || !kind || kind === 'boilerplate' || kind === 'labels') continue;
      const days = daysMeant(article, date);
      const [likely] = days;
      if (!likely || days.some(({ falls }) => falls === weekday.day)) continue;
      const right = weekdays[likely.falls] ?? '';
      const isShort = !/day$/i.test(weekday.words);
      yield {
        messageId: 'mismatch',
        data: { date: likely.iso, right, wrong: weekdays[weekday.day] ?? weekday.words },
        span: { start: Math.min(weekday.start, date.start), end: Math.max(weekday.end, date.end) },
        fix: {
          safe: false,
          edits: [
            {
              start: weekday.start,
              end: weekday.end,
              text: isShort ? `${right.slice(0, 3)}${weekday.words.endsWith('.') ? '.' : ''}` : right,
            },
          ],
        },
      };
    }
  },
});

interface Day {
  readonly iso: string;
  /** Weekday, 0 for Sunday. */
  readonly falls: number;
}

/** The days that may be meant, the likeliest first: of the printed year, or of the article's and those beside it. None where nothing shows. */
function daysMeant({ date, dateline }: Article, printed: PrintedDate): readonly Day[] {
  const { year, isOpen } = printed;
  const orders =
    isOpen && printed.day !== printed.month
      ? [printed, { ...printed, day: printed.month, month: printed.day }]
      : [printed];
  const published = date?.value ?? dateline?.date?.value ?? '';
  const [own, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
  if (year !== null) return orders.flatMap((each) => dayOf(each, year));
  if (!(own > 1000) || !/^\d{4}-\d\d-\d\d/.test(published)) return [];
  // A story of January reports on December, and one of December on January.
  const years =
    month <= 3 && printed.month >= 9 ? [own - 1, own] : month >= 10 && printed.month <= 4 ? [own + 1, own] : [own];
  return years.flatMap((each) => orders.flatMap((order) => dayOf(order, each)));
}

function dayOf({ day, month }: Pick<PrintedDate, 'day' | 'month'>, year: number): readonly Day[] {
  if (month < 1 || month > 12 || day < 1 || day > daysOfMonth(month, year)) return [];
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return [{ iso, falls: new Date(`${iso}T00:00:00Z`).getUTCDay() }];
}
