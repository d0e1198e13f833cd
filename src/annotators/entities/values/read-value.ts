import type { Document, TagLayer } from '../../../model/document.ts';
import type { NormalisedValue, Timex } from '../../../model/entity.ts';
import { tokenAt } from '../token-at.ts';
import { readCount } from './amounts/counts/counts.ts';
import { isMinus, readMeasure } from './amounts/measures.ts';
import { readMoney } from './amounts/money/money.ts';
import { startsNumber } from './amounts/numbers.ts';
import { readShare } from './amounts/shares.ts';
import type { DateMatch } from './dates/date-expression.ts';
import { readDate } from './dates/dates.ts';
import type { Lexeme } from './lexemes.ts';
import { readDuration } from './times/durations.ts';
import { readReference, readSet } from './times/sets.ts';
import { readTime } from './times/times.ts';
import type { Found, Scene, ValueMention } from './value-mention.ts';

/** The longest of what the readers see at a position; the first of equals. Words in front are taken back to `floor`. */
export function longest(scene: Scene, lexemes: readonly Lexeme[], at: number, floor: number): Found | null {
  const { money, units, words } = scene;
  let best: Found | null = null;
  const add = (
    { from, to }: { readonly from: number; readonly to: number },
    type: ValueMention['type'],
    value: NormalisedValue | null,
    more: { readonly date?: DateMatch; readonly timex?: Timex | null } = {},
  ) => {
    const [first, last] = [lexemes[from], lexemes[to - 1]];
    if (!first || !last || (best && to <= best.to)) return;
    const date = more.date ?? null;
    const span = { start: first.start, end: last.end };
    best = { span, type, value, timex: more.timex ?? null, form: formOf(date, more.timex), at, from, to, date };
  };
  const date = readDate(lexemes, at, floor, words);
  if (date) add(date, 'date', null, { date });
  const isNumber = startsNumber(lexemes[at]);
  const sum = isNumber || maySignMoney(lexemes[at]) ? readMoney(lexemes, at, money) : null;
  if (sum) add(sum, 'money', sum.value);
  const measure = isNumber ? readMeasure(lexemes, at, units) : null;
  if (measure)
    add(
      { from: isMinus(lexemes, at) && at > floor ? at - 1 : at, to: measure.to },
      measure.value.kind === 'percent' ? 'percent' : 'quantity',
      measure.value,
    );
  const part = readShare(lexemes, at);
  if (part) add({ from: at, to: part.to }, 'percent', part.value);
  const duration = readDuration(lexemes, at, floor);
  if (duration) add(duration, duration.value ? 'quantity' : 'date', duration.value, duration);
  const set = readSet(lexemes, at, words) ?? readRate(scene, lexemes, at) ?? readReference(lexemes, at, words);
  if (set) add(set, 'date', null, set);
  const time = readTime(lexemes, at);
  if (time) {
    const day = readDate(lexemes, time.to, time.to, words);
    const joined = day && isDay(day) ? { date: day } : {};
    add({ from: at, to: day && isDay(day) ? day.to : time.to }, 'time', time.value, joined);
  }
  return best ?? countAt(scene, lexemes, at);
}

/** A day that a clock time may be before: `9 a.m. Tuesday`, `noon tomorrow`. */
function isDay({ expression }: DateMatch): boolean {
  return (
    expression.kind === 'weekday' ||
    expression.kind === 'day' ||
    (expression.kind === 'shift' && expression.unit === 'day')
  );
}

/** `a year` after a sum or a counted noun: `$1 billion a year`, `hundreds of calls a day`. */
function readRate({ document, tags }: Scene, lexemes: readonly Lexeme[], at: number): ReturnType<typeof readSet> {
  const [article, noun] = [lexemes[at], lexemes[at + 1]];
  if ((article?.norm !== 'a' && article?.norm !== 'an') || !noun || !/^(?:hour|day|week|month|year)$/.test(noun.norm))
    return null;
  const before = lexemes[at - 1];
  if (!before || lexemes[at + 2]?.norm === '-' || /^(?:ago|later|earlier)$/.test(lexemes[at + 2]?.norm ?? ''))
    return null;
  const isCounted =
    before.kind === 'number' ||
    /^(?:hundred|thousand|million|billion|trillion|times|percent|cent|%|bn|m)$/.test(before.norm) ||
    isPluralNoun(document, tags, before);
  if (!isCounted) return null;
  const letter = noun.norm === 'hour' ? 'T1H' : `1${noun.norm.charAt(0).toUpperCase()}`;
  return {
    from: at,
    to: at + 2,
    timex: { type: 'SET', value: `P${letter}`, mod: null, anchor: null, quant: null, freq: null },
  };
}

function isPluralNoun(document: Document, tags: TagLayer, { start }: Lexeme): boolean {
  const token = tokenAt(document, start);
  return token !== null && tags.has(token, 'Plural');
}

function formOf(date: DateMatch | null, timex: Timex | null | undefined): ValueMention['form'] {
  if (timex && timex.type !== 'DURATION') return 'nominal';
  return date && /^(?:shift|stretch|year-ago)$/.test(date.expression.kind) ? 'nominal' : 'value';
}

/** A counted noun. */
function countAt({ document, tags }: Scene, lexemes: readonly Lexeme[], at: number): Found | null {
  const count = readCount(document, tags, lexemes, at);
  const first = lexemes[at];
  if (!count || !first) return null;
  let to = count.to;
  while (to < lexemes.length && (lexemes[to]?.start ?? 0) < count.end) to++;
  const span = { start: first.start, end: count.end };
  return { span, type: 'quantity', value: count.value, timex: null, form: 'value', at, from: at, to, date: null };
}

/** Marks and short capitalised words: `$`, `US`, `Rs`. */
function maySignMoney(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'mark' || (lexeme !== undefined && lexeme.text !== lexeme.norm);
}
