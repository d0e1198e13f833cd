import type { Span } from '../../model/span.ts';
import { blockAt } from '../../text/positions/blocks.ts';
import { daysOfMonth, type PrintedDate, printedDates } from '../../text/printed-dates.ts';
import { defineRule } from '../rule.ts';

const clock = /(?<![\d:.,$£€-])(\d{1,2})[:.]([0-5]\d|[6-9]\d) ?(a\.?m\.?|p\.?m\.?)(?!\p{L})/giu;
const clock24 =
  /(?<![\d:./,-])(\d{2}):(\d{2})(?: ?(?:GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|hours|hrs|local time))(?!\p{L})/giu;

/** `24–19 December`, `December 24-19`. */
const dayRange =
  /(?<![\d.,:/$£€-])(?:(\d{1,2})(?:st|nd|rd|th)? ?[-–] ?(\d{1,2})(?:st|nd|rd|th)? (January|February|March|April|June|July|August|September|October|November|December)|(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2}) ?[-–] ?(\d{1,2}))(?![\d:])/g;

/** `between January 21 and 15`, `from 21 to 15 January`. */
const daysOfOneMonth =
  /\b(?:(between)|from) (?:(?:January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2}) (and|to) (\d{1,2})(?![\d:,.]*\d)(?! (?:January|February|March|April|May|June|July|August|September|October|November|December))|(\d{1,2}) (and|to) (\d{1,2}) (?:January|February|March|April|May|June|July|August|September|October|November|December))\b/g;
/** Fewest and most days by which a range of two months is taken for reversed; the other way round it would be nearly a year. */
const [leastBack, mostBack] = [2, 40];

/** A day or time that no calendar or clock has, or a range that ends before it begins. */
export const impossibleDate = defineRule({
  id: 'impossible-date',
  description: 'A day or time that does not exist (April 31, 13:75 p.m.), or a range that ends before it begins.',
  reason: 'Readers cannot come on a day that does not exist.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'The fair is held on April 31, 2014, in the park.',
  good: 'The fair is held on April 30, 2014, in the park.',
  options: {},
  messages: {
    day: '{month} has {days} days{of}',
    month: 'no such month: {month}',
    range: 'range ends before it begins: {from} to {to}',
    time: 'no such time: {time}',
  },
  needs: [],
  *check({ article }) {
    const { text } = article;
    const isOfStory = (start: number) => {
      const kind = blockAt(article, start)?.kind;
      return kind !== undefined && kind !== 'boilerplate' && kind !== 'labels';
    };
    const dates = printedDates(text).filter(({ start }) => isOfStory(start));
    for (const [index, date] of dates.entries()) {
      const impossible = impossibleDay(date);
      if (impossible) yield { ...impossible, span: { start: date.start, end: date.end } };
      const next = dates[index + 1];
      const range = impossible || !next ? null : reversed(text, date, next);
      if (range) yield range;
    }
    for (const match of text.matchAll(dayRange)) {
      const [from, to] = [match[1] ?? match[5] ?? '', match[2] ?? match[6] ?? ''];
      if (!isOfStory(match.index) || Number(to) >= Number(from) || Number(from) > 31 || Number(to) === 0) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      yield { messageId: 'range' as const, data: { from, to }, span };
    }
    for (const match of text.matchAll(daysOfOneMonth)) {
      const [shown, isBetween, early, joint, late, from = early ?? '', and = joint, to = late ?? ''] = match;
      const isReversed = Number(to) < Number(from) && Number(from) <= 31 && Number(to) > 0;
      if (!isReversed || (and === 'and') !== (isBetween !== undefined) || !isOfStory(match.index)) continue;
      const span = { start: match.index, end: match.index + shown.length };
      yield { messageId: 'range' as const, data: { from, to }, span };
    }
    for (const { index, 0: time, 1: hour, 2: minute } of text.matchAll(clock)) {
      if (isOfStory(index) && (Number(hour) > 12 || Number(hour) === 0 || Number(minute) > 59) && Number(minute) > -1)
        if (Number(minute) > 59 || Number(hour) > 23 || (Number(hour) > 12 && !/^\d\d[:.]/.test(time)))
          yield { messageId: 'time' as const, data: { time }, span: { start: index, end: index + time.length } };
    }
    for (const { index, 0: time, 1: hour, 2: minute } of text.matchAll(clock24)) {
      if (isOfStory(index) && (Number(hour) > 24 || Number(minute) > 59))
        yield { messageId: 'time' as const, data: { time }, span: { start: index, end: index + time.length } };
    }
  },
});

const names = 'January February March April May June July August September October November December'.split(' ');

function impossibleDay({ day, month, year, isOpen }: PrintedDate) {
  if (isOpen) return null;
  if (month < 1 || month > 12)
    return day >= 1 && day <= 31 && year !== null ? { messageId: 'month' as const, data: { month } } : null;
  const days = daysOfMonth(month, year);
  if (day >= 1 && day <= days) return null;
  // `May 45` and `March 0` are no dates: numbers of pages, scores, models.
  if (day === 0 || (day > 39 && year === null)) return null;
  const of = month === 2 && days === 28 && year !== null ? ` in ${year}` : '';
  return { messageId: 'day' as const, data: { month: names[month - 1] ?? month, days, of } };
}

/** `May 1 to April 27`; a year of taxes, a season or a lease ends the day before it began. */
function isShortlyBefore(text: string, to: PrintedDate, from: PrintedDate): boolean {
  const days = (from.month - to.month) * 30.4 + from.day - to.day;
  const around = text.slice(Math.max(0, from.start - 60), to.end + 60);
  return (
    days >= leastBack && days <= mostBack && !/\b(?:year|annual|fiscal|financial|season|twelve|12 months)/i.test(around)
  );
}

/** `from May 12 to May 9`, `June 14-10`: of one month, or of two with their years. */
function reversed(text: string, from: PrintedDate, to: PrintedDate) {
  const between = text.slice(from.end, to.start);
  const isRange =
    /^(?:,? \d{4})? ?[-–—] ?$/.test(between) ||
    (/^(?: to| until| till| through) $/.test(between) &&
      /\b(?:from|between|runs?|ran|held|open) $/i.test(text.slice(Math.max(0, from.start - 10), from.start))) ||
    (between === ' and ' && /\bbetween $/i.test(text.slice(Math.max(0, from.start - 10), from.start)));
  if (!isRange) return null;
  const key = ({ year, month, day }: PrintedDate) => [year ?? 0, month, day] as const;
  const [a, b] = [key(from), key(to)];
  const isSameYear = from.year === to.year || from.year === null || to.year === null;
  // Without years `December 28 to January 4` goes over the new year.
  const isReversed = isSameYear
    ? a[1] === b[1]
      ? b[2] < a[2]
      : b[1] < a[1] && ((from.year !== null && from.year === to.year) || isShortlyBefore(text, to, from))
    : b[0] < a[0];
  if (!isReversed) return null;
  const span: Span = { start: from.start, end: to.end };
  return {
    messageId: 'range' as const,
    data: { from: text.slice(from.start, from.end), to: text.slice(to.start, to.end) },
    span,
  };
}
