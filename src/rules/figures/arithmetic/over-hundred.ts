import type { Span } from '../../../model/span.ts';
import type { PercentMention } from '../../../news/percent-mentions.ts';

/** Shares of one whole that come to more than all of it. */
export interface TooMuch {
  readonly parts: string;
  readonly sum: number;
  readonly span: Span;
}

/** Answers of which everybody gives one, in opposite pairs. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/\byes\b/i, /\bno\b/i],
  [/\b(?:support|back|favou?r|for)\w*\b/i, /\b(?:oppos\w*|against)\b/i],
  [/(?<!dis)\bapprov\w*/i, /\bdisapprov\w*/i],
  [/\bagree\w*/i, /\bdisagree\w*/i],
  [/\bremain\b/i, /\bleave\b/i],
];
/** What is left over of all who were asked. */
const rest =
  /\b(?:undecided|unsure|not sure|uncertain|did(?: not|n['’]t) know|do(?: not|n['’]t) know|don['’]t-knows?|no opinion|declined|spoil(?:t|ed)|abstain\w*|other parties|others|none of)\b/i;
/** Numbers of these are of other people, or of other questions. */
const apart =
  /\b(?:while|compared|from|up|down|last|previous|turnout|19\d\d|20\d\d|men|women|older|younger|multiple|more than one|both|versus|those who|(?:of|among) (?:\p{Lu}\p{L}+|those|all|these|them|white|black|young|parents|men|women))\b/iu;

/** Percentages of a sentence that are answers to one question and come to more than 100, rounding allowed for. */
export function overHundredIn(
  text: string,
  sentence: Span,
  percents: readonly PercentMention[],
  parties: Readonly<Record<string, string>>,
): TooMuch | null {
  const first = percents[0];
  const last = percents.at(-1);
  if (percents.length < 2 || percents.length > 12 || !first || !last) return null;
  const words = text.slice(sentence.start, sentence.end);
  const sum = Math.round(percents.reduce((total, { amount }) => total + amount, 0) * 100) / 100;
  if (sum <= 100 + percents.length / 2 || sum > 150 || percents.some(({ points }) => points) || apart.test(words))
    return null;
  const isPair = percents.length === 2 && pairs.some(([yes, no]) => yes.test(words) && no.test(words));
  const isWhole = percents.length > 2 && rest.test(words);
  if (!isPair && !isWhole && countParties(words, parties) < Math.max(3, percents.length - 1)) return null;
  return {
    parts: percents.map(({ amount }) => amount).join(' + '),
    sum,
    span: { start: first.span.start, end: last.span.end },
  };
}

function countParties(words: string, parties: Readonly<Record<string, string>>): number {
  const named = [...words.matchAll(/\b\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?/gu)].flatMap(([name]) => {
    const party = parties[name.toLowerCase()] ?? parties[name.toLowerCase().split(' ')[0] ?? ''];
    return name.length > 2 && party !== undefined ? [party] : [];
  });
  return new Set(named).size;
}
