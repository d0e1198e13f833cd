import type { Timex } from '../../../../model/entity.ts';
import type { TimeWords } from '../../../../model/resources/time-words.ts';
import { readNumber } from '../amounts/numbers.ts';
import { isWeekdayPlural, readDayPart, readMonth, readWeekday, seasonOf, timeUnitOf } from '../dates/date-words.ts';
import type { Lexeme } from '../lexemes.ts';
import { periodOf } from '../resolve/timex.ts';

/** What refers to no day, or comes again and again, with the stretch of lexemes that it is on. */
export interface TimexMatch {
  readonly from: number;
  readonly to: number;
  readonly timex: Timex;
}

/** Reads what comes again and again: `daily`, `every Monday`, `twice a week`, `Sundays`, `Friday nights`, `each year`. */
export function readSet(lexemes: readonly Lexeme[], at: number, words: TimeWords): TimexMatch | null {
  const word = lexemes[at]?.norm ?? '';
  if (word === 'every' || word === 'each') return readEvery(lexemes, at, word.toUpperCase());
  return readFrequency(lexemes, at) ?? readWord(lexemes, at, words) ?? readPlural(lexemes, at);
}

/** `every day`, `every two weeks`, `every other year`, `each Monday`. */
function readEvery(lexemes: readonly Lexeme[], at: number, quant: string): TimexMatch | null {
  const other = /^(?:other|second)$/.test(lexemes[at + 1]?.norm ?? '') ? 1 : 0;
  const number = other ? null : readNumber(lexemes, at + 1);
  const noun = number?.to ?? at + 1 + other;
  const unit = timeUnitOf(lexemes[noun]?.norm ?? '');
  const amount = other ? 2 : number ? number.amount : 1;
  if (unit && (number ? amount !== null : !lexemes[noun]?.norm.endsWith('s'))) {
    return set(at, noun + 1, periodOf(unit, amount), quant, null);
  }
  if (number) return null;
  const weekday = readWeekday(lexemes, noun, false);
  if (weekday) {
    const part = readDayPart(lexemes, weekday.to);
    const value = `XXXX-WXX-${weekday.weekday || 7}${part ? `T${part.part}` : ''}`;
    return set(at, part?.to ?? weekday.to, value, quant, null);
  }
  if (other) return null;
  const part = readDayPart(lexemes, noun);
  if (part) return set(at, part.to, `XXXX-XX-XXT${part.part}`, quant, null);
  const month = readMonth(lexemes, noun);
  if (month) return set(at, month.to, `XXXX-${String(month.month).padStart(2, '0')}`, quant, null);
  const season = seasonOf(lexemes[noun]);
  const code = season && { spring: 'SP', summer: 'SU', autumn: 'FA', winter: 'WI' }[season];
  return code ? set(at, noun + 1, `XXXX-${code}`, quant, null) : null;
}

/** `twice a week`, `once per month`, `three times a year`. */
function readFrequency(lexemes: readonly Lexeme[], at: number): TimexMatch | null {
  if (lexemes[at]?.kind === 'number' && !/^times?$/.test(lexemes[at + 1]?.norm ?? '')) return null;
  const word = lexemes[at]?.norm;
  const number = word === 'once' ? 1 : word === 'twice' ? 2 : null;
  const counted = number === null ? readNumber(lexemes, at) : null;
  const times = /^times?$/.test(lexemes[counted?.to ?? -1]?.norm ?? '') ? (counted?.to ?? at) + 1 : null;
  const per = number === null ? times : at + 1;
  if (per === null || !/^(?:an?|per|each|every)$/.test(lexemes[per]?.norm ?? '')) return null;
  const noun = lexemes[per + 1]?.norm ?? '';
  const unit = timeUnitOf(noun);
  const amount = number ?? counted?.amount ?? null;
  if (!unit || noun.endsWith('s') || amount === null) return null;
  return set(at, per + 2, periodOf(unit, 1), null, `${amount}X`);
}

/** `daily`, `annually`; `Daily News` is a name. */
function readWord(lexemes: readonly Lexeme[], at: number, { sets }: TimeWords): TimexMatch | null {
  const lexeme = lexemes[at];
  if (!lexeme || !Object.hasOwn(sets, lexeme.norm)) return null;
  if (/^\p{Lu}/u.test(lexeme.text) && (at > 0 || /^\p{Lu}/u.test(lexemes[at + 1]?.text ?? ''))) return null;
  if (lexemes[at - 1]?.norm === '-' || (lexemes[at + 1]?.norm === '-' && lexemes[at + 1]?.glued)) return null;
  return set(at, at + 1, sets[lexeme.norm] ?? 'PXD', null, null);
}

/** `Mondays`, `Friday nights`, `weekends`, `weekdays`. */
function readPlural(lexemes: readonly Lexeme[], at: number): TimexMatch | null {
  const lexeme = lexemes[at];
  if (isWeekdayPlural(lexeme)) {
    const weekday = readWeekday([{ ...(lexeme as Lexeme), norm: lexeme?.norm.slice(0, -1) ?? '' }], 0, false); // it is there: it is a plural
    return weekday && set(at, at + 1, `XXXX-WXX-${weekday.weekday || 7}`, null, null);
  }
  const weekday = readWeekday(lexemes, at, false);
  const plural = lexemes[at + 1]?.norm ?? '';
  const part = weekday && /^(?:mornings|afternoons|evenings|nights)$/.test(plural) ? readPluralPart(plural) : null;
  if (weekday && part) return set(at, at + 2, `XXXX-WXX-${weekday.weekday || 7}T${part}`, null, null);
  return lexeme?.norm === 'weekends' ? set(at, at + 1, 'XXXX-WXX-WE', null, null) : null;
}

function readPluralPart(plural: string): string {
  return { m: 'MO', a: 'AF', e: 'EV', n: 'NI' }[plural.charAt(0)] ?? 'NI';
}

function set(from: number, to: number, value: string, quant: string | null, freq: string | null): TimexMatch {
  return { from, to, timex: { type: 'SET', value, mod: null, anchor: null, quant, freq } };
}

/** Reads what refers to no day: `now`, `currently`, `recent`, `the future`, `the past`. */
export function readReference(lexemes: readonly Lexeme[], at: number, { references }: TimeWords): TimexMatch | null {
  const lexeme = lexemes[at];
  const word = lexeme?.norm ?? '';
  const refer = (from: number, value: string): TimexMatch => ({
    from,
    to: at + 1,
    timex: { type: 'DATE', value, mod: null, anchor: null, quant: null, freq: null },
  });
  if (word === 'past' && lexemes[at - 1]?.norm === 'the') {
    const after = lexemes[at + 1];
    const isAlone =
      !after || after.kind === 'mark' || /^(?:and|but|or|is|was|has|to|that|when|as|for)$/.test(after.norm);
    return isAlone ? refer(at - 1, 'PAST_REF') : null;
  }
  if (!lexeme || !Object.hasOwn(references, word)) return null;
  if (/^\p{Lu}/u.test(lexeme.text) && /^\p{Lu}/u.test(lexemes[at + 1]?.text ?? '')) return null;
  if (lexeme.glued || (lexemes[at + 1]?.glued === true && /^['-]$/.test(lexemes[at + 1]?.norm ?? ''))) {
    if (/^[-'.@#]$/.test(lexemes[at - 1]?.norm ?? '') || lexemes[at + 1]?.norm === '-') return null;
  }
  const value = references[word] ?? 'PRESENT_REF';
  return word === 'future' && lexemes[at - 1]?.norm === 'the' ? refer(at - 1, value) : refer(at, value);
}
