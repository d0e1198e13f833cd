import type { Span } from '../model/span.ts';

/** A day as it is printed, whether the calendar has it or not. */
export interface PrintedDate extends Span {
  /** 1 to 12, or what is in its place. */
  readonly month: number;
  readonly day: number;
  /** Null where none is printed. */
  readonly year: number | null;
  /** Day and month may be the other way round: `04/05/2024`. */
  readonly isOpen: boolean;
  /** Weekday beside it, 0 for Sunday, with its place; null for none. */
  readonly weekday: (Span & { readonly day: number; readonly words: string }) | null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const month =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
const weekday = '(?:Sun|Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?)(?:day\\b|\\.|(?=[ ,]))';
const ordinal = '(?:st|nd|rd|th)?';
const year = '(?:,? ((?:1[5-9]|20)\\d\\d)(?![\\d,]\\d|%))?';

const forms: readonly {
  readonly pattern: RegExp;
  readonly order: readonly [day: number, month: number, year: number];
}[] = [
  { pattern: new RegExp(`\\b(${month}) (\\d{1,2})${ordinal}(?![\\d:]|,\\d|\\.\\d)${year}`, 'g'), order: [2, 1, 3] },
  {
    pattern: new RegExp(`(?<![\\d.,:/$£€-])\\b(\\d{1,2})${ordinal}(?: of)? (${month})(?![\\p{L}])${year}`, 'gu'),
    order: [1, 2, 3],
  },
  { pattern: /(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?![\d/.-]\d)/g, order: [1, 3, 4] },
  { pattern: /(?<![\d./-])((?:19|20)\d\d)-(\d{2})-(\d{2})(?![\d-])/g, order: [3, 2, 1] },
];
const before = new RegExp(`\\b(${weekday}),? (?:(?:the|on) )?\\(?$`);
const after = new RegExp(`^(?:,? (?:which (?:was|is|falls on) )?(?:a |\\()| \\(|, )(${weekday})`);

/** The days of a text that are printed with a day of the month, in order; ranges give their first day alone. */
export function printedDates(text: string): readonly PrintedDate[] {
  const found = forms.flatMap(({ pattern, order }) =>
    [...text.matchAll(pattern)].map((match) => dateOf(text, match, order)),
  );
  const sorted = found.filter((date) => date !== null).sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return sorted.filter((date) => {
    if (date.start < end) return false;
    end = date.end;
    return true;
  });
}

function dateOf(
  text: string,
  match: RegExpMatchArray,
  [d, m, y]: readonly [number, number, number],
): PrintedDate | null {
  const at = match.index ?? 0;
  const span = { start: at, end: at + match[0].length };
  const name = months.indexOf((match[m] ?? '').slice(0, 3).toLowerCase());
  const isNumeric = name === -1;
  const [first, second] = [Number(match[d]), isNumeric ? Number(match[m]) : name + 1];
  const isIso = isNumeric && d > m;
  // A day is never above 12 where it may be a month, so that the larger number is the day.
  const isMonthFirst = isNumeric && !isIso && first <= 12 && second > 12;
  const [day, monthNumber] = isMonthFirst ? [second, first] : [first, second];
  // `may` and `march` are verbs, `Sat 12` is a score: the pattern requires a capital.
  const shown = weekdayAt(text, span);
  return {
    ...span,
    day,
    month: monthNumber,
    year: match[y] === undefined ? null : Number(match[y]),
    isOpen: isNumeric && !isIso && first <= 12 && second <= 12,
    weekday: shown,
  };
}

function weekdayAt(text: string, { start, end }: Span): PrintedDate['weekday'] {
  const left = before.exec(text.slice(Math.max(0, start - 22), start));
  if (left?.[1]) {
    const at = Math.max(0, start - 22) + left.index;
    return { start: at, end: at + left[1].length, words: left[1], day: dayOf(left[1]) };
  }
  const right = after.exec(text.slice(end, end + 40));
  if (!right?.[1] || (/^, $/.test(right[0].slice(0, 2)) && right[0].startsWith(', ') && !right[0].includes(' a ')))
    return null;
  const at = end + right[0].length - right[1].length;
  return { start: at, end: at + right[1].length, words: right[1], day: dayOf(right[1]) };
}

function dayOf(words: string): number {
  return weekdays.indexOf(words.slice(0, 3).toLowerCase());
}

/** Days of a month; 29 for February where the year is not known. */
export function daysOfMonth(monthNumber: number, yearNumber: number | null): number {
  if (monthNumber === 2) return yearNumber === null || isLeap(yearNumber) ? 29 : 28;
  return [4, 6, 9, 11].includes(monthNumber) ? 30 : 31;
}

function isLeap(yearNumber: number): boolean {
  return (yearNumber % 4 === 0 && yearNumber % 100 !== 0) || yearNumber % 400 === 0;
}
