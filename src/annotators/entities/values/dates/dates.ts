import type { TimeWords } from '../../../../model/resources/time-words.ts';
import { isApproximator } from '../amounts/approximation.ts';
import type { Lexeme } from '../lexemes.ts';
import { readCalendarDate } from './calendar-dates.ts';
import type { DateMatch, ReadDate } from './date-expression.ts';
import { readDayPart } from './date-words.ts';
import { readBeside, readNamedDay, readNth, readThatMonth } from './days-beside.ts';
import { widenDate } from './extent.ts';
import { readHoliday } from './holidays.ts';
import { readRomanCentury } from './periods.ts';
import { readRelativeDate } from './relative-dates.ts';

/** Reads a date that starts at a position, or null; with the words that modify it (`early`, `the`, `more than`), back to `floor`. */
export function readDate(lexemes: readonly Lexeme[], at: number, floor: number, words: TimeWords): DateMatch | null {
  const beside = readBeside(lexemes, at, (day) => readDate(lexemes, day, day, words));
  const own = beside ?? readNth(lexemes, at) ?? readThatMonth(lexemes, at) ?? readNamedDay(lexemes, at, words);
  const relative = own ? null : readRelativeDate(lexemes, at, words);
  const read =
    own ??
    relative ??
    readCalendarDate(lexemes, at) ??
    readHoliday(lexemes, at, words) ??
    readRomanCentury(lexemes, at);
  if (!read) return null;
  const core = { from: relative?.from ?? at, to: read.to };
  const { from, part, mod } = widenDate(lexemes, core, read.expression, floor);
  const after = takesDayPart(read) ? readDayPart(lexemes, read.to) : null;
  return {
    from,
    to: after?.to ?? read.to,
    expression: read.expression,
    part,
    dayPart: read.dayPart ?? after?.part ?? null,
    mod: mod ?? relative?.mod ?? null,
    approximate: isApproximator(lexemes, from) || (mod !== null && !/^(?:START|MID|END)$/.test(mod)),
    ...('other' in read && read.other ? { other: read.other } : {}),
  };
}

/** `Wednesday night`, `tomorrow morning`, `May 3 evening`; not `last week night`. */
function takesDayPart({ expression, dayPart }: ReadDate): boolean {
  if (dayPart !== undefined) return false;
  if (expression.kind === 'shift') return expression.unit === 'day';
  return (
    expression.kind === 'weekday' || expression.kind === 'holiday' || (expression.kind === 'day' && !expression.last)
  );
}
