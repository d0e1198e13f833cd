import { readNumber } from '../amounts/numbers.ts';
import type { Lexeme } from '../lexemes.ts';
import type { ReadDate, StatedYear } from './date-expression.ts';
import { seasonOf } from './date-words.ts';
import { fullYear, readStatedYear, yearRangeEnd } from './years.ts';

/** `summer of 2006`. */
export function readSeason(lexemes: readonly Lexeme[], at: number): ReadDate | null {
  const season = seasonOf(lexemes[at]);
  if (!season) return null;
  const told = readStatedYear(lexemes, at + 1);
  if (told) return { to: told.to, expression: { kind: 'season', season, year: told.year, which: null } };
  const of = lexemes[at + 1]?.norm === 'of' ? at + 2 : at + 1;
  const year = fullYear(lexemes[of]);
  return year === null ? null : { to: of + 1, expression: { kind: 'season', season, year, which: null } };
}

const ordinals: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4 };

/** Nouns that a quarter without article and year is before: a game has quarters, too. */
const quarterly = new Set(
  'earnings profit profits loss losses revenue revenues sales results growth figures income gdp report turnover output'.split(
    ' ',
  ),
);

/** `third quarter of 2022`, `third-quarter profit`, `Q3 2022`, `3Q 2022`, `first half of 2019`, `first half of the year`. */
export function readQuarter(lexemes: readonly Lexeme[], at: number, ofYear: StatedYear = null): ReadDate | null {
  const head = readQuarterHead(lexemes, at);
  if (!head) return null;
  const { number, of, to } = head;
  const quarter = (end: number, year: StatedYear): ReadDate => ({
    to: end,
    expression: { kind: 'quarter', number, of, year, which: null },
  });
  if (ofYear !== null) return quarter(to, ofYear);
  const linked = ['of', '-', ','].includes(lexemes[to]?.norm ?? '') ? to + 1 : to;
  const the = lexemes[linked]?.norm === 'the' ? linked + 1 : linked;
  const fiscal = lexemes[the]?.norm === 'fiscal' ? the + 1 : the;
  const word = lexemes[fiscal]?.norm === 'year' ? fiscal + 1 : fiscal;
  const year = fullYear(lexemes[word]) ?? shortYear(lexemes[word], head.words);
  if (year !== null) return quarter(word + 1, year);
  const told = readStatedYear(lexemes, to);
  if (told !== null) return quarter(told.to, told.year);
  if (word === the + 1 && the === linked + 1 && linked === to + 1) return quarter(word, { fromArticle: 0 });
  if (of === 2) return null;
  const isNoun = quarterly.has(lexemes[to]?.norm ?? '') || quarterly.has(lexemes[to + 1]?.norm ?? '');
  return !head.words || /^(?:the|fiscal)$/.test(lexemes[at - 1]?.norm ?? '') || isNoun ? quarter(to, null) : null;
}

/** `23` of `3Q23`, glued to the quarter. */
function shortYear(lexeme: Lexeme | undefined, isWords: boolean): number | null {
  if (isWords || !lexeme?.glued || !/^\d\d$/.test(lexeme.text)) return null;
  return 2000 + Number(lexeme.text);
}

/** `first nine months`, `first six months of 2019`. */
export function readMonths(lexemes: readonly Lexeme[], at: number): ReadDate | null {
  if (lexemes[at]?.norm !== 'first') return null;
  const number = readNumber(lexemes, at + 1);
  if (!number || number.amount === null || number.amount < 2 || number.amount > 11) return null;
  if (lexemes[number.to]?.norm !== 'months') return null;
  const of = lexemes[number.to + 1]?.norm === 'of' ? number.to + 2 : null;
  const year = of === null ? null : fullYear(lexemes[of]);
  if (of !== null && year !== null) return { to: of + 1, expression: { kind: 'months', count: number.amount, year } };
  const told = readStatedYear(lexemes, number.to + 1);
  const ofTheYear = of !== null && lexemes[of]?.norm === 'the' && lexemes[of + 1]?.norm === 'year' ? of + 2 : null;
  // `his first six months in office` are no part of a year.
  if (told === null && ofTheYear === null && (of !== null || lexemes[at - 1]?.norm !== 'the')) return null;
  return {
    to: told?.to ?? ofTheYear ?? number.to + 1,
    expression: { kind: 'months', count: number.amount, year: told?.year ?? { fromArticle: 0 } },
  };
}

interface QuarterHead {
  readonly number: number;
  readonly of: 4 | 2;
  readonly to: number;
  /** Whether it is given in words, not as `Q3`. */
  readonly words: boolean;
}

function readQuarterHead(lexemes: readonly Lexeme[], at: number): QuarterHead | null {
  const [first, second] = [lexemes[at], lexemes[at + 1]];
  if (!first || !second) return null;
  if (first.text === 'Q' && second.glued && /^[1-4]$/.test(second.text))
    return { number: Number(second.text), of: 4, to: at + 2, words: false };
  if (first.text === 'H' && second.glued && /^[12]$/.test(second.text))
    return { number: Number(second.text), of: 2, to: at + 2, words: false };
  if (/^[1-4]$/.test(first.text) && second.text === 'Q')
    return { number: Number(first.text), of: 4, to: at + 2, words: false };
  const figure = /^[1-4]$/.test(first.text) && second.glued && /^(?:st|nd|rd|th)$/.test(second.norm);
  if (figure && lexemes[at + 2]?.norm === 'quarter')
    return { number: Number(first.text), of: 4, to: at + 3, words: true };
  if (!Object.hasOwn(ordinals, first.norm)) return null;
  const noun = second.norm === '-' ? at + 2 : at + 1;
  const word = lexemes[noun]?.norm;
  if (word !== 'quarter' && word !== 'half') return null;
  const [number, of] = [ordinals[first.norm] ?? 0, word === 'half' ? 2 : 4] as const;
  return number <= of ? { number, of, to: noun + 1, words: true } : null;
}

/** `FY2019`, `FY19`, `FY2018-19`. */
export function readFiscalYear(lexemes: readonly Lexeme[], at: number): ReadDate | null {
  const number = lexemes[at + 1];
  if (lexemes[at]?.text !== 'FY' || !number) return null;
  const year = fullYear(number) ?? (/^\d\d$/.test(number.text) && number.glued ? 2000 + Number(number.text) : null);
  if (year === null) return null;
  const isRange = ['-', '/'].includes(lexemes[at + 2]?.norm ?? '');
  const last = isRange ? yearRangeEnd(year, lexemes[at + 3]?.text ?? '') : null;
  return { to: last === null ? at + 2 : at + 4, expression: { kind: 'year', year, last, fiscal: true } };
}

const roman: Readonly<Record<string, number>> = { XV: 15, XVI: 16, XVII: 17, XVIII: 18, XIX: 19, XX: 20, XXI: 21 };

/** `20th century`, `19th-century`. */
export function readCentury(lexemes: readonly Lexeme[], at: number): ReadDate | null {
  const [number, ending] = [lexemes[at], lexemes[at + 1]];
  if (!number || !ending?.glued || !/^(?:st|nd|rd|th)$/.test(ending.norm)) return null;
  const word = lexemes[at + 2]?.norm === '-' ? at + 3 : at + 2;
  if (!/^centur(?:y|ies)$/.test(lexemes[word]?.norm ?? '')) return null;
  return { to: word + 1, expression: { kind: 'century', century: Number(number.text) } };
}

/** `XIX century`. */
export function readRomanCentury(lexemes: readonly Lexeme[], at: number): ReadDate | null {
  const word = lexemes[at]?.text ?? '';
  if (!Object.hasOwn(roman, word) || lexemes[at + 1]?.norm !== 'century') return null;
  return { to: at + 2, expression: { kind: 'century', century: roman[word] ?? 0 } };
}

const decadeWords = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

/** `the sixties`, `the late eighties`; ages (`in her sixties`) are none. */
export function readDecadeWord(lexemes: readonly Lexeme[], at: number): ReadDate | null {
  const index = decadeWords.indexOf(lexemes[at]?.norm ?? '');
  if (index < 0 || !/^(?:the|early|mid|late|-)$/.test(lexemes[at - 1]?.norm ?? '')) return null;
  if (/^(?:his|her|their|my|your|our|low|high)$/.test(lexemes[at - 2]?.norm ?? '')) return null;
  return { to: at + 1, expression: { kind: 'decade', year: 1920 + 10 * index } };
}

/** `1980s`, `1980 s`, `'80s`, `80s` after `the`. */
export function readDecade(lexemes: readonly Lexeme[], at: number): ReadDate | null {
  const mark = lexemes[at]?.norm === "'" ? 1 : 0;
  const number = lexemes[at + mark];
  const ending = lexemes[at + mark + 1];
  if (number?.kind !== 'number' || (mark && !number.glued)) return null;
  // A detached ending (`1980 s`) is a fault of the text and stays outside.
  let to = at + mark + (ending?.glued ? 2 : 1);
  if (ending?.norm === "'" && ending.glued && lexemes[to]?.norm === 's') to++;
  else if (ending?.norm !== 's') return null;
  if (
    /^(?:his|her|their|my|your|our)$/.test(lexemes[at - 1]?.norm ?? '') ||
    /^(?:his|her|their|my|your|our)$/.test(lexemes[at - 2]?.norm ?? '')
  )
    return null;
  if (/^\d{3}0$/.test(number.text)) return { to, expression: { kind: 'decade', year: Number(number.text) } };
  if (!/^[2-9]0$/.test(number.text)) return null;
  const before = lexemes[at - 1]?.norm ?? '';
  const told = mark > 0 || ['the', 'early', 'mid', 'late', 'and', '-'].includes(before);
  return told ? { to, expression: { kind: 'decade', year: 1900 + Number(number.text) } } : null;
}
