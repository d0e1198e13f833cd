import { readNumber } from '../amounts/numbers.ts';
import type { Lexeme } from '../lexemes.ts';
import type { ReadDate, StatedYear } from './date-expression.ts';
import { whichOf } from './date-words.ts';

/** Words before a bare year or month that make it a date. */
export const dateContext = new Set(
  `in since due by until till of from to before after during between through and or circa around about early late mid year fiscal for
  last next this over back throughout spring summer autumn fall winter at on into than with both`.split(/\s+/),
);
const firstYear = 1000;
const lastYear = 2100;

/** `2010-2015`, `2010-15`, `2021/22`, `1980`. */
export function readYears(lexemes: readonly Lexeme[], at: number): ReadDate | null {
  const year = fullYear(lexemes[at]);
  const isPart = /^(?:early|mid|late)$/.test(lexemes[at - 2]?.norm ?? '') && lexemes[at - 1]?.norm === '-';
  if (year === null || (!isPart && /^[-/.,:$£€#_=&@]$/.test(gluedBefore(lexemes, at)))) return null;
  const fiscal = isFiscal(lexemes, at);
  const mark = lexemes[at + 1];
  const end = lexemes[at + 2];
  if (mark && (mark.norm === '-' || (mark.norm === '/' && mark.glued)) && end?.kind === 'number') {
    const last = yearRangeEnd(year, end.text);
    if (last !== null && !gluedNumberAfter(lexemes, at + 3))
      return { to: at + 3, expression: { kind: 'year', year, last, fiscal } };
  }
  if (gluedNumberAfter(lexemes, at + 1) || (!isPart && !isYearHere(lexemes, at, year))) return null;
  return { to: at + 1, expression: { kind: 'year', year, last: null, fiscal } };
}

/** `'98` after a word that leads to a year; of this century where that is not more than ten years ahead of the last full one. */
export function readShortYear(lexemes: readonly Lexeme[], at: number): ReadDate | null {
  const number = lexemes[at + 1];
  if (
    !number?.glued ||
    !/^\d\d$/.test(number.text) ||
    (lexemes[at + 2]?.glued === true && lexemes[at + 2]?.kind === 'word')
  )
    return null;
  if (!dateContext.has(lexemes[at - 1]?.norm ?? '')) return null;
  const short = Number(number.text);
  return {
    to: at + 2,
    expression: { kind: 'year', year: short + (short > 40 ? 1900 : 2000), last: null, fiscal: false },
  };
}

/** `in nineteen ninety-eight`. */
export function readSpelledYear(lexemes: readonly Lexeme[], at: number): ReadDate | null {
  const century = ['seventeen', 'eighteen', 'nineteen', 'twenty'].indexOf(lexemes[at]?.norm ?? '');
  if (century < 0 || !dateContext.has(lexemes[at - 1]?.norm ?? '')) return null;
  const rest = readNumber(lexemes, at + 1);
  if (!rest || rest.amount === null || rest.amount < 10 || rest.amount > 99 || rest.scaled || !rest.words) return null;
  return {
    to: rest.to,
    expression: { kind: 'year', year: (17 + century) * 100 + rest.amount, last: null, fiscal: false },
  };
}

/** `fiscal 2019`, `financial year 2018-19`: the words stay outside of the date. */
function isFiscal(lexemes: readonly Lexeme[], at: number): boolean {
  const before = lexemes[at - 1]?.norm === 'year' ? at - 2 : at - 1;
  return lexemes[before]?.norm === 'fiscal' || (before === at - 2 && lexemes[before]?.norm === 'financial');
}

/** Second year of a range as printed (`15` after 2010, `2015`); null where it is none. */
export function yearRangeEnd(year: number, text: string): number | null {
  if (!/^\d{2}(?:\d{2})?$/.test(text)) return null;
  const last = text.length === 2 ? Math.floor(year / 100) * 100 + Number(text) : Number(text);
  return last > year && last <= lastYear && last - year < 400 ? last : null;
}

/** Whether a bare number of four digits is a year here: after a word that leads to a date, alone in brackets, or before a common noun. */
function isYearHere(lexemes: readonly Lexeme[], at: number, year: number): boolean {
  const before = lexemes[at - 1];
  const after = lexemes[at + 1];
  if (ofYears.test(after?.norm ?? '') && year >= 1900) return true;
  if (isCount(lexemes, at)) return false;
  if (before && (before.norm === '(' || dateContext.has(before.norm))) return true;
  if (year < 1700) return false;
  if (before?.norm === ',' || before?.norm === '-')
    return lexemes[at - 2]?.kind === 'number' || dateContext.has(lexemes[at - 2]?.norm ?? '');
  if (
    !before ||
    (before.kind === 'word' && /^\p{Lu}/u.test(before.text) && !/^(?:The|A|His|Her|Its|Their)$/.test(before.text))
  )
    return false;
  return after?.kind === 'word' && determiners.has(before.norm);
}

/** Words before a number of four digits that make it a year whatever follows. */
const yearContext = new Set(['in', 'since', 'during', 'early', 'late', 'mid', 'year', 'fiscal', 'circa', 'until']);

/** Whether the number counts something: a percent sign, scale or plural follows, and no word that calls for a year is before. */
export function isCount(lexemes: readonly Lexeme[], at: number): boolean {
  const after = lexemes[at + 1];
  if (!after) return false;
  if (/^(?:%|percent|per|gmt|hrs|million|billion|thousand|hundred|[kcm]m|kg|mw|m|bn)$/.test(after.norm)) return true;
  if (yearContext.has(lexemes[at - 1]?.norm ?? '')) return false;
  return /^(?:[a-z]{3,}s|people|men|women|children|feet)$/.test(after.text) && !/(?:ss|us|is)$/.test(after.norm);
}

/** Nouns that a year is before, whatever leads to it: `an ambitious 2035 target`, `2005 levels`. */
const ofYears =
  /^(?:targets?|goals?|levels|figures|prices|elections?|budget|census|season|campaign|cycle|deadline|olympics|referendum|constitution)$/;

const determiners = new Set(['the', 'a', 'its', 'his', 'her', 'their', 's']);

/** A year of four digits, or null. */
export function fullYear(lexeme: Lexeme | undefined): number | null {
  if (lexeme?.kind !== 'number' || !/^\d{4}$/.test(lexeme.text)) return null;
  const year = Number(lexeme.text);
  return year >= firstYear && year <= lastYear ? year : null;
}

/** Last character of what is before without white space. */
export function gluedBefore(lexemes: readonly Lexeme[], at: number): string {
  return lexemes[at]?.glued ? (lexemes[at - 1]?.norm.slice(-1) ?? '') : '';
}

function gluedNumberAfter(lexemes: readonly Lexeme[], at: number): boolean {
  const [mark, number] = [lexemes[at], lexemes[at + 1]];
  if (!mark?.glued) return false;
  return (
    mark.kind !== 'mark' ||
    (/^[-/:_=&.%]$/.test(mark.norm) && number?.glued === true && number.kind === 'number') ||
    /^[%_=&/]$/.test(mark.norm)
  );
}

/** `of last year`, `this year`, `next year` after a date, with the index after it. */
export function readStatedYear(
  lexemes: readonly Lexeme[],
  at: number,
): { readonly year: StatedYear; readonly to: number } | null {
  const of = lexemes[at]?.norm === 'of' || lexemes[at]?.norm === ',' ? at + 1 : at;
  if (lexemes[of + 1]?.norm !== 'year' || lexemes[of + 2]?.norm === "'") return null;
  const which = whichOf(lexemes[of]?.norm ?? '');
  return which === null ? null : { year: { fromArticle: { last: -1, this: 0, next: 1 }[which] }, to: of + 2 };
}
