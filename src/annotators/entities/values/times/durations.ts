import type { DurationValue, QuantityValue, Timex, TimexMod } from '../../../../model/entity.ts';
import { startsInside } from '../amounts/measures.ts';
import { startsNumber } from '../amounts/numbers.ts';
import { readRange } from '../amounts/range.ts';
import type { TimeUnit } from '../dates/date-expression.ts';
import { widenCount } from '../dates/extent.ts';
import type { Lexeme } from '../lexemes.ts';
import { periodOf, timexPeriodOf } from '../resolve/timex.ts';
import { clockUnitOf } from './clock-unit.ts';
import { readRest } from './compound-durations.ts';

/** A length of time or an age with the stretch of lexemes that it is on; an age has no timex, a vague time ago no value. */
export interface DurationMatch {
  readonly from: number;
  readonly to: number;
  readonly value: DurationValue | QuantityValue | null;
  readonly timex: Timex | null;
}

/** Words for a number that the text leaves open. */
const vague = new Set('several many few recent coming numerous couple dozen'.split(' '));
/** Words before one of those: `the next few days`. */
const pointing = new Set(['next', 'past', 'last', 'first']);
/** Words before or after a bare plural (`for weeks`, `the days before`) that make a length of time of it. */
const leads = new Set(
  'for in within after over take takes took taking last lasts lasted lasting spend spent wait waited'.split(' '),
);
const follows = new Set('ago later earlier before after since'.split(' '));
/** Words before `a month` that make a length of time of it; elsewhere it may be a rate (`$5 a month`) or one of them. */
const articleLeads = new Set(
  `for in within after about around nearly almost than over least most just only take takes took taking last lasts lasted lasting
  spend spent be every half under`.split(/\s+/),
);

/** Reads a length of time at a position: `14 months`, `a two-day trip`, `more than an hour`, `several weeks`, `for years`; or an age. */
export function readDuration(lexemes: readonly Lexeme[], at: number, floor: number): DurationMatch | null {
  const word = lexemes[at]?.norm ?? '';
  if (startsInside(lexemes, at)) return null;
  if (word === 'a' || word === 'an') return readVague(lexemes, at, floor) ?? readArticled(lexemes, at, floor);
  const counted = startsNumber(lexemes[at]) ? readCounted(lexemes, at, floor) : null;
  return counted ?? readVague(lexemes, at, floor) ?? readBare(lexemes, at);
}

/** `14 months`, `two more weeks`, `5 1/2 hours`, `41-year-old`, `two and a half years`, `three-day-long`. */
function readCounted(lexemes: readonly Lexeme[], at: number, floor: number): DurationMatch | null {
  const range = readRange(lexemes, at, at, false);
  // `0900 hours` is a time of day.
  if (!range || /^0\d{3}$/.test(lexemes[at]?.text ?? '')) return null;
  const more = lexemes[range.to]?.norm === 'more' ? 1 : 0;
  const hyphen = lexemes[range.to]?.norm === '-' ? 1 : 0;
  const noun = range.to + more + hyphen;
  const unit = clockUnitOf(lexemes[noun]);
  const printed = lexemes[noun]?.norm ?? '';
  if (!unit || (range.words && range.amount === 1 && printed.endsWith('s'))) return null;
  // `one day` is mostly some day.
  const isSomeDay = range.words && range.amount === 1 && unit === 'day' && !hyphen && !more;
  if (isSomeDay && !articleLeads.has(lexemes[at - 1]?.norm ?? '') && !follows.has(lexemes[noun + 1]?.norm ?? ''))
    return null;
  const half =
    lexemes[noun + 1]?.norm === 'and' && lexemes[noun + 2]?.norm === 'a' && lexemes[noun + 3]?.norm === 'half'
      ? 0.5
      : 0;
  const { min, max, approximate } = range;
  const whole = range.amount === null ? null : range.amount + half;
  const rest = whole === null || hyphen ? null : readRest(lexemes, half ? noun + 4 : noun + 1, unit, whole);
  const end = rest?.to ?? (half ? noun + 4 : noun + 1);
  const amount = rest?.amount ?? whole;
  const age = endOfAge(lexemes, end);
  if (age !== null) {
    return {
      from: at,
      to: age,
      value: { kind: 'quantity', amount, min, max, approximate, unit, ordinal: false },
      timex: null,
    };
  }
  const iso = rest?.iso ?? periodOf(unit, amount ?? max ?? min);
  const { from, mod } = hyphen ? { from: at, mod: null } : widenCount(lexemes, at, floor);
  const to = lexemes[end]?.norm === '-' && lexemes[end + 1]?.norm === 'long' ? end + 2 : end;
  const value = rest?.iso ?? timexPeriodOf(unit, amount ?? max ?? min);
  return made(from, to, { kind: 'duration', amount, min, max, approximate, iso }, mod, value);
}

/** After `41-year` or `41 years`: the end of `-old` or ` old`. */
function endOfAge(lexemes: readonly Lexeme[], at: number): number | null {
  const old = lexemes[at]?.norm === '-' ? at + 1 : at;
  return /^(?:olds?|younger|older)$/.test(lexemes[old]?.norm ?? '') ? old + 1 : null;
}

/** `for a month`, `an hour after`, `more than a decade`, `half an hour`. */
function readArticled(lexemes: readonly Lexeme[], at: number, floor: number): DurationMatch | null {
  const noun = lexemes[at + 1]?.norm ?? '';
  const unit = clockUnitOf(lexemes[at + 1]);
  if (!unit || noun.endsWith('s') || lexemes[at + 2]?.norm === '-' || unit === 'night' || unit === 'quarter')
    return null;
  const half = lexemes[at - 1]?.norm === 'half' && at - 1 >= floor;
  const told = articleLeads.has(lexemes[at - 1]?.norm ?? '') || follows.has(lexemes[at + 2]?.norm ?? '');
  if (!told || lexemes[at + 2]?.norm === 'of') return null;
  const { from, mod } = half ? { from: at - 1, mod: null } : widenCount(lexemes, at, floor);
  const more = isAndAHalf(lexemes, at + 2);
  const amount = half ? 0.5 : more ? 1.5 : 1;
  const approximate = mod !== null;
  return made(
    from,
    more ? at + 5 : at + 2,
    { kind: 'duration', amount, min: null, max: null, approximate, iso: periodOf(unit, amount) },
    mod,
    timexPeriodOf(unit, amount),
  );
}

/** `and a half` at a position. */
function isAndAHalf(lexemes: readonly Lexeme[], at: number): boolean {
  return lexemes[at]?.norm === 'and' && lexemes[at + 1]?.norm === 'a' && lexemes[at + 2]?.norm === 'half';
}

/** `several weeks`, `a few days`, `a couple of years`, `recent months`, `the next few days`, `the coming years`. */
function readVague(lexemes: readonly Lexeme[], at: number, floor: number): DurationMatch | null {
  const first = lexemes[at]?.norm === 'a' ? at + 1 : at;
  const word = lexemes[first]?.norm ?? '';
  if (!vague.has(word) && !pointing.has(word)) return null;
  const pointed = pointing.has(word) && vague.has(lexemes[first + 1]?.norm ?? '') ? 1 : 0;
  if ((!pointed && !vague.has(word)) || lexemes[at - 1]?.norm === 'as') return null;
  if (/^(?:few|couple|dozen)$/.test(word) && first === at && lexemes[at - 1]?.norm !== 'the') return null;
  const of = lexemes[first + pointed + 1]?.norm === 'of' ? 1 : 0;
  const more = lexemes[first + pointed + 1]?.norm === 'more' ? 1 : 0;
  const noun = first + pointed + 1 + of + more;
  const unit = clockUnitOf(lexemes[noun]);
  if (!unit || !lexemes[noun]?.norm.endsWith('s')) return null;
  const the = lexemes[at - 1]?.norm === 'the' && at - 1 >= floor ? at - 1 : at;
  return open(the, noun, unit, lexemes);
}

/** `for weeks`, `years ago`, `the days before`, `decades-long`, `hours later`. */
function readBare(lexemes: readonly Lexeme[], at: number): DurationMatch | null {
  const lexeme = lexemes[at];
  const unit = clockUnitOf(lexeme);
  if (!unit || !lexeme || unit === 'night' || unit === 'quarter' || unit === 'weekend') return null;
  const [hyphen, long] = [lexemes[at + 1], lexemes[at + 2]];
  const isLong = hyphen?.norm === '-' && hyphen.glued && /^(?:long|old)$/.test(long?.norm ?? '');
  if (isLong && lexemes[at - 1]?.norm !== '-') {
    const plural = lexeme.norm.endsWith('s');
    const amount = plural ? null : 1;
    return made(
      at,
      at + 3,
      { kind: 'duration', amount, min: null, max: null, approximate: plural, iso: periodOf(unit, amount) },
      null,
    );
  }
  if (!lexeme.norm.endsWith('s') || isLong || unit === 'second') return null;
  const before = lexemes[at - 1]?.norm ?? '';
  const after = lexemes[at + 1]?.norm ?? '';
  const led = leads.has(before) && !/^(?:of|old)$/.test(after);
  const the = before === 'the' && /^(?:before|after|since|that|leading|following|ahead)$/.test(after);
  return led || the || follows.has(after) ? open(at, at, unit, lexemes) : null;
}

/** A number of units that is left open; `ago` and `earlier` make a reference to the past of it, `later` one to what follows. */
function open(from: number, noun: number, unit: TimeUnit, lexemes: readonly Lexeme[]): DurationMatch {
  const after = lexemes[noun + 1]?.norm;
  if (after === 'ago' || after === 'earlier' || after === 'later') {
    const timex: Timex = {
      type: 'DATE',
      value: after === 'later' ? 'FUTURE_REF' : 'PAST_REF',
      mod: null,
      anchor: null,
      quant: null,
      freq: null,
    };
    return { from, to: noun + 2, value: null, timex };
  }
  const value = {
    kind: 'duration',
    amount: null,
    min: null,
    max: null,
    approximate: true,
    iso: periodOf(unit, null),
  } as const;
  return made(from, noun + 1, value, null);
}

function made(from: number, to: number, value: DurationValue, mod: TimexMod | null, period = value.iso): DurationMatch {
  return { from, to, value, timex: { type: 'DURATION', value: period, mod, anchor: null, quant: null, freq: null } };
}
