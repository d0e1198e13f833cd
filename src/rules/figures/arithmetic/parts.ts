import type { Span } from '../../../model/span.ts';
import type { PercentMention } from '../../../news/percent-mentions.ts';
import type { Amount } from './amounts.ts';

/** Parts of a whole that is named before them and that they are too many for, or a rest that is not what is left. */
export interface WrongParts {
  readonly parts: string;
  readonly sum: number;
  readonly whole: number;
  readonly span: Span;
}

/** What opens a sentence that speaks of parts of what was just counted. */
const opensParts =
  /^["“]?(?:(?:these|they|those|the total|the figure|the number) (?:also )?(?:includ\w+|compris\w+|consist\w* of|were made up of|are made up of)|(?:of|among) (?:these|those|them|the total)\b)/i;
/** What leads from a whole to parts of it within a sentence. */
const leadsToParts = /^,? (?:\p{L}+ )?(?:including|among them|comprising|made up of|of whom|of which)\b/iu;

/** `180 complaints were made. These include 31 from the city and 159 complaints from elsewhere`: more parts than the whole has. */
export function tooManyParts(
  text: string,
  sentence: Span,
  amounts: readonly Amount[],
  before: readonly Amount[],
): WrongParts | null {
  const counted = amounts.filter(({ low, high, unit }) => low === high && unit !== '');
  const [first] = counted;
  if (!first) return null;
  const isInside = leadsToParts.test(text.slice(first.span.end, first.span.end + 40));
  if (!isInside && !opensParts.test(text.slice(sentence.start, first.span.start))) return null;
  const wholes = isInside ? [first] : before.filter(({ low, high, unit }) => low === high && unit === first.unit);
  const [whole] = wholes;
  if (!whole || wholes.length !== 1) return null;
  // `31 complaints involving ₹2.94 crore`: what a part comes to is no part.
  const parts = (isInside ? counted.slice(1) : counted).filter(({ unit }) => unit === whole.unit);
  if (parts.length < 2) return null;
  const [last, second] = [parts.at(-1), parts.at(-2)];
  if (!last || !second || !/\b(?:and|plus)\b/.test(text.slice(second.span.end, last.span.start))) return null;
  const sum = Math.round(parts.reduce((total, { low }) => total + low, 0) * 1e6) / 1e6;
  if (sum <= whole.low * 1.001) return null;
  return {
    parts: parts.map(({ span }) => text.slice(span.start, span.end)).join(' + '),
    sum,
    whole: whole.low,
    span: { start: parts[0]?.span.start ?? last.span.start, end: last.span.end },
  };
}

/** `About 75 percent is set aside … The remaining 35 percent`: the rest of a hundred is another number. */
export function wrongRest(
  text: string,
  sentence: Span,
  percents: readonly PercentMention[],
  before: readonly PercentMention[],
): WrongParts | null {
  const [rest] = percents;
  if (!rest || percents.length > 1 || rest.points) return null;
  const lead = text.slice(Math.max(sentence.start, rest.span.start - 24), rest.span.start);
  if (!/\b(?:the|its|a) (?:remaining|other) (?:about |roughly |some )?$/i.test(lead)) return null;
  if (before.length === 0 || before.length > 4 || before.some(({ points }) => points)) return null;
  const sum = before.reduce((total, { amount }) => total + amount, rest.amount);
  if (Math.abs(sum - 100) <= 1 + before.length / 2 || sum < 60 || sum > 150) return null;
  const parts = [...before, rest].map(({ amount }) => amount).join(' + ');
  return { parts, sum: Math.round(sum * 100) / 100, whole: 100, span: rest.span };
}
