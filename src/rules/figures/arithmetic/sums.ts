import type { Span } from '../../../model/span.ts';
import type { Amount } from './amounts.ts';
import { areAlike, isYear } from './amounts.ts';

/** Parts that do not add up to the whole beside them. */
export interface WrongSum {
  readonly parts: string;
  readonly sum: number;
  readonly whole: number;
  readonly span: Span;
}

/** What is right before a whole. */
const wholeBefore =
  /\b(?:total(?:s|ed|led|ing|ling)?(?: \p{L}+){0,2}(?: (?:is|was|of|at|to|came to|comes to|stands at|stood at))?|(?:adding|adds|added|add) up to|for a total of|all told,?|altogether,?|in all,?|combined(?: total)? of|a combined|sum of) $/iu;
/** What is right after one. */
const wholeAfter = /^(?: \p{L}+){0,2},? (?:in total|in all|altogether|all told|overall|combined)\b|^ total\b/iu;
/** What leads from a whole to all of its parts, and from part to part. */
const opensParts =
  /^(?: \p{L}+){0,3} ?(?::|—|–|--|,? (?:made up|consisting|composed|comprised|comprising|split|divided|broken down)(?: of| between| among| into| as)?\b)/u;
const joins = /^(?:(?![.;!?]|\bof\b|\bper\b|\beach\b|\bincluding\b|\bper ?cent\b|%).){0,60}$/u;
const share = 0.02;

/** A total of a sentence, with the parts that it is said to be made up of, where they do not add up: `$7.2 million: $1.7 million from the state and $4.5 million from the city`. */
export function wrongSumIn(
  text: string,
  sentence: Span,
  amounts: readonly Amount[],
  people: ReadonlySet<string>,
): WrongSum | null {
  const counted = amounts.filter((amount) => amount.low === amount.high && !isYear(amount));
  const [first] = counted;
  const last = counted.at(-1);
  if (counted.length < 3 || !first || !last) return null;
  const before = text.slice(Math.max(sentence.start, first.span.start - 40), first.span.start);
  const afterFirst = text.slice(first.span.end, counted[1]?.span.start);
  if (
    opensParts.test(afterFirst) &&
    (wholeBefore.test(before) || /\btotal\b/i.test(afterFirst) || /[:—–]/.test(afterFirst))
  )
    return check(text, people, first, counted.slice(1), /\btotal/i.test(before + afterFirst));
  const beforeLast = text.slice(counted.at(-2)?.span.end, last.span.start);
  const afterLast = text.slice(last.span.end, Math.min(sentence.end, last.span.end + 40));
  if (/\b(?:among|of|out of|from) a total/i.test(beforeLast)) return null;
  if (wholeBefore.test(beforeLast) || wholeAfter.test(afterLast))
    return check(text, people, last, counted.slice(0, -1), true);
  return null;
}

function check(
  text: string,
  people: ReadonlySet<string>,
  whole: Amount,
  parts: readonly Amount[],
  isTotal: boolean,
): WrongSum | null {
  if (
    parts.length < 2 ||
    !parts.every((part) => areAlike(part, whole) || (isOfPeople(part, people) && isOfPeople(whole, people)))
  )
    return null;
  const joined = parts.every((part, index) => {
    const next = parts[index + 1];
    return !next || joins.test(text.slice(part.span.end, next.span.start));
  });
  const lastTwo = text.slice(parts.at(-2)?.span.end, parts.at(-1)?.span.start);
  if (!joined || !/\b(?:and|plus)\b|&/.test(lastTwo)) return null;
  const sum = Math.round(parts.reduce((total, { low }) => total + low, 0) * 1e6) / 1e6;
  const off = Math.abs(sum - whole.low);
  const isMoney = whole.unit.length === 3 && whole.unit === whole.unit.toUpperCase();
  if (off <= (isMoney ? share * whole.low : 0) || (!isTotal && off > whole.low * 0.5)) return null;
  const spans = [whole, ...parts].map(({ span }) => span);
  return {
    parts: parts.map((part) => text.slice(part.span.start, part.span.end)).join(' + '),
    sum,
    whole: whole.low,
    span: { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) },
  };
}

/** `18 adults` and `12 children` are parts of `30 people`. */
function isOfPeople({ unit }: Amount, people: ReadonlySet<string>): boolean {
  return people.has(unit) || people.has(`${unit}s`);
}
