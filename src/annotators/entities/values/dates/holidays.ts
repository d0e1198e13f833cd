import type { Holiday, TimeWords } from '../../../../model/resources/time-words.ts';
import type { Lexeme } from '../lexemes.ts';
import { type Day, dayOf, partsOf } from '../resolve/calendar.ts';
import type { ReadDate, Which } from './date-expression.ts';
import { readStretch } from './days-beside.ts';
import { fullYear, readStatedYear } from './years.ts';

/** Words that a holiday's name has at most, without `Day`. */
const longest = 3;
/** Names that are more often something else unless `Day` follows. */
const needsDay =
  /^(?:canada|labor|memorial|election|independence|columbus|veterans|armistice|presidents|boxing|anzac|bastille|guy fawkes|martin luther king|st\. patrick's|valentine's|new year's)$/;

/** `Thanksgiving Day`, `Christmas Eve`, `Labor Day 2019`, `Easter`; in capitals. */
export function readHoliday(
  lexemes: readonly Lexeme[],
  at: number,
  words: TimeWords,
  which: Which = null,
): ReadDate | null {
  const first = lexemes[at];
  if (first?.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(first.text)) return null;
  for (let count = longest; count >= 1; count--) {
    const name = nameOf(lexemes, at, count);
    if (!name || !Object.hasOwn(words.holidays, name.text)) continue;
    const holiday = words.holidays[name.text];
    const isDay = lexemes[name.to]?.text === 'Day';
    if (!holiday || (!isDay && needsDay.test(name.text))) return null;
    const end = isDay ? name.to + 1 : name.to;
    // `Easter Island`, `Christmas Carol`: more capitals make another name.
    if (/^\p{Lu}/u.test(lexemes[end]?.text ?? '') && !isDay) return null;
    const year = fullYear(lexemes[end]);
    if (year !== null) return { to: end + 1, expression: { kind: 'holiday', holiday, year, which, stretch: null } };
    const stretch = readStretch(lexemes, end);
    const after = stretch ? end + 1 : end;
    const told = readStatedYear(lexemes, after);
    return {
      to: told?.to ?? after,
      expression: { kind: 'holiday', holiday, year: told?.year ?? null, which, stretch },
    };
  }
  return null;
}

/** This many printed words as one, apostrophes within them. */
function nameOf(
  lexemes: readonly Lexeme[],
  at: number,
  count: number,
): { readonly text: string; readonly to: number } | null {
  let text = '';
  let to = at;
  for (let word = 0; word < count; word++) {
    const lexeme = lexemes[to];
    if (lexeme?.kind !== 'word') return null;
    text += (word > 0 ? ' ' : '') + lexeme.norm;
    to++;
    if (lexeme.norm === 'st' && lexemes[to]?.norm === '.') {
      text += '.';
      to++;
    }
    if (lexemes[to]?.norm === "'" && lexemes[to]?.glued && lexemes[to + 1]?.norm === 's') {
      if (word < count - 1 || /^(?:new year|valentine|st\. patrick)$/.test(text)) {
        text += "'s";
        to += 2;
      }
    }
  }
  return { text, to };
}

/** The day of a holiday in a year. */
export function dayOfHoliday(holiday: Holiday, year: number): Day {
  if ('easter' in holiday) return easterOf(year) + holiday.easter;
  if ('day' in holiday) return dayOf(year, holiday.month, holiday.day);
  const { month, weekday, nth, plus = 0 } = holiday;
  if (nth < 0) {
    const last = dayOf(year, month + 1, 0);
    return last - ((partsOf(last).weekday - weekday + 7) % 7) + plus;
  }
  const first = dayOf(year, month, 1);
  return first + ((weekday - partsOf(first).weekday + 7) % 7) + 7 * (nth - 1) + plus;
}

/** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8; method of 1876). */
function easterOf(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1);
}
