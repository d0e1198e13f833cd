import type { TimeWords } from '../../../../model/resources/time-words.ts';
import type { Lexeme } from '../lexemes.ts';
import type { DateExpression, ReadDate } from './date-expression.ts';
import { readMonth, readWeekday } from './date-words.ts';
import { fullYear, readStatedYear } from './years.ts';

const ordinals: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 };
/** Kinds of dates that are one day. */
const days: ReadonlySet<DateExpression['kind']> = new Set(['day', 'weekday', 'holiday']);

/** `the last Friday of March`, `first Monday in September 2019`, `the second weekend of July`. */
export function readNth(lexemes: readonly Lexeme[], at: number): ReadDate | null {
  const word = lexemes[at]?.norm ?? '';
  if (!Object.hasOwn(ordinals, word)) return null;
  const unit = lexemes[at + 1]?.norm;
  const of = unit === 'week' || unit === 'weekend' ? unit : readWeekday(lexemes, at + 1, false)?.weekday;
  if (of === undefined || !/^(?:of|in)$/.test(lexemes[at + 2]?.norm ?? '')) return null;
  const month = readMonth(lexemes, at + 3);
  if (!month) return null;
  const comma = lexemes[month.to]?.norm === ',' ? 1 : 0;
  const year = fullYear(lexemes[month.to + comma]);
  const told = year === null ? readStatedYear(lexemes, month.to) : { year, to: month.to + comma + 1 };
  return {
    to: told?.to ?? month.to,
    expression: { kind: 'nth', nth: ordinals[word] ?? 1, of, month: month.month, year: told?.year ?? null },
  };
}

/** `that September`. */
export function readThatMonth(lexemes: readonly Lexeme[], at: number): ReadDate | null {
  const month = lexemes[at]?.norm === 'that' ? readMonth(lexemes, at + 1) : null;
  // `that May is a month` says something of it; `that March on Washington` is no month.
  if (!month || month.to !== at + 2 || /^(?:may|march)$/.test(lexemes[at + 1]?.norm ?? '')) return null;
  if (lexemes[month.to]?.kind === 'number' || /^\p{Lu}/u.test(lexemes[month.to]?.text ?? '')) return null;
  return { to: month.to, expression: { kind: 'that-month', month: month.month } };
}

/** `the day before last Tuesday`, `the day after Christmas`; `readDay` reads what follows. */
export function readBeside(
  lexemes: readonly Lexeme[],
  at: number,
  readDay: (at: number) => { readonly to: number; readonly expression: DateExpression } | null,
): ReadDate | null {
  if (lexemes[at]?.norm !== 'the' || lexemes[at + 1]?.norm !== 'day') return null;
  const side = lexemes[at + 2]?.norm;
  if (side !== 'before' && side !== 'after') return null;
  const the = lexemes[at + 3]?.norm === 'the' ? 1 : 0;
  const day = readDay(at + 3 + the);
  if (!day || !days.has(day.expression.kind)) return null;
  return { to: day.to, expression: { kind: 'beside', by: side === 'before' ? -1 : 1, day: day.expression } };
}

/** `9/11`, `the 7/7 bombings`: a day that is called by its figures. */
export function readNamedDay(lexemes: readonly Lexeme[], at: number, { namedDays }: TimeWords): ReadDate | null {
  const [month, slash, day, next] = lexemes.slice(at, at + 4);
  if (month?.kind !== 'number' || slash?.norm !== '/' || !slash.glued || day?.kind !== 'number' || !day.glued)
    return null;
  const name = `${month.text}/${day.text}`;
  const named = Object.hasOwn(namedDays, name) ? namedDays[name] : undefined;
  if (!named || (next?.glued && /^[-/.%\d]/.test(next.text) && !/^[.]$/.test(next.text))) return null;
  const isAttack = /^(?:attack|bombing|terror|terrorist|atrocit|victim|survivor|memorial|hijacker|commission)/.test(
    next?.norm ?? '',
  );
  // Others than the best known are dates of the year, or fractions.
  if (!named.alone && !isAttack) return null;
  const [year = 0, ofYear = 1, date = 1] = named.day.split('-').map(Number);
  return { to: at + 3, expression: { kind: 'day', year, month: ofYear, day: date, last: null, weekday: null } };
}

/** What a holiday stands for where `week` or `weekend` follows. */
export function readStretch(lexemes: readonly Lexeme[], at: number): 'week' | 'weekend' | null {
  const word = lexemes[at]?.norm;
  return word === 'week' || word === 'weekend' ? word : null;
}
