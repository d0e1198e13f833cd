import type { Article } from '../../model/article.ts';
import type { Sentence } from '../../model/document.ts';
import { type Span, textOf } from '../../model/span.ts';
import { foldNumber, type PercentMention, percentMentions } from '../../news/percent-mentions.ts';
import { printNumber } from '../../text/display/print-number.ts';
import { blockAt, bodyKinds } from '../../text/positions/blocks.ts';
import { defineRule, type Report } from '../rule.ts';
import { type Amount, areAlike, makeAmounts } from './arithmetic/amounts.ts';
import { wrongChangeIn } from './arithmetic/changes.ts';
import { overHundredIn } from './arithmetic/over-hundred.ts';
import { tooManyParts, wrongRest } from './arithmetic/parts.ts';
import { shareOver } from './arithmetic/shares.ts';
import { wrongSumIn } from './arithmetic/sums.ts';

const change =
  /\b(?:rise|rose|risen|increas\w*|jump\w*|climb\w*|gain\w*|gr[eo]w\w*|up|fall|fell|fallen|drop\w*|declin\w*|decreas\w*|down|cut|plung\w*|surg\w*|hike\w*|chang\w*|slow\w*)\b/i;

/** What two amounts of a sentence are in percent. */
interface Relation {
  readonly messageId: 'mismatch' | 'share';
  readonly span: Span;
  readonly from: number;
  readonly to: number;
  readonly right: number;
}

/** A percentage that does not follow from the two numbers beside it. */
export const arithmeticMismatch = defineRule({
  id: 'arithmetic-mismatch',
  description:
    'A percentage of change, or of a whole, does not follow from the two amounts beside it; votes add up to too many.',
  reason: 'Did you do the math? Readers do.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'The fare went from $10 to $12, an 11 percent increase.',
  good: 'The fare went from $10 to $12, a 20 percent increase.',
  options: { tolerance: 1.5 },
  messages: {
    mismatch: 'from {from} to {to} is a change of {right} percent, not {wrong}',
    share: '{from} of {to} is {right} percent, not {wrong}',
    votes: '{parts} are {sum}, of {whole}',
    sum: '{parts} = {sum}, not {whole}',
    over: '{parts} = {sum} percent, more than all',
    parts: '{parts} = {sum}, more than {whole}',
    rest: '{parts} = {sum} percent, not 100',
    change: '“{verb}”, but from {from} to {to}',
  },
  needs: ['document', 'entities'],
  *check({ article, document, entities }, { options, words }) {
    const amountsIn = makeAmounts(document, entities);
    let before: readonly Amount[] = [];
    let percentsBefore: readonly PercentMention[] = [];
    for (const sentence of document.sentences) {
      const kind = blockAt(article, sentence.start)?.kind;
      if (!kind || (!bodyKinds.has(kind) && kind !== 'headline' && kind !== 'deck')) continue;
      const amounts = amountsIn(sentence);
      const previous = before;
      before = amounts;
      const votes = votesIn(article, amounts, sentence);
      if (votes) yield { messageId: 'votes', ...votes };
      const sum = votes ? null : wrongSumIn(article.text, sentence, amounts, words.countedPeople);
      if (sum)
        yield {
          messageId: 'sum',
          data: { parts: sum.parts, sum: printNumber(sum.sum), whole: printNumber(sum.whole) },
          span: sum.span,
        };
      const parts = votes || sum ? null : tooManyParts(article.text, sentence, amounts, previous);
      if (parts)
        yield {
          messageId: 'parts',
          data: { parts: parts.parts, sum: printNumber(parts.sum), whole: printNumber(parts.whole) },
          span: parts.span,
        };
      const percents = percentMentions(entities, sentence);
      const rest = wrongRest(article.text, sentence, percents, percentsBefore);
      // Speech between two shares does not part them.
      if (percents.length > 0) percentsBefore = percents;
      if (rest) yield { messageId: 'rest', data: { parts: rest.parts, sum: rest.sum }, span: rest.span };
      const wrongChange = wrongChangeIn(
        article.text,
        sentence,
        [
          ...amounts,
          ...percents.map(({ span, amount }) => ({ span, low: amount, high: amount, unit: 'percent' })),
        ].sort((a, b) => a.span.start - b.span.start),
      );
      if (wrongChange) {
        const { verb, from, to, span } = wrongChange;
        yield { messageId: 'change', data: { verb, from: printNumber(from), to: printNumber(to) }, span };
      }
      const over = overHundredIn(article.text, sentence, percents, words.parties);
      if (over) yield { messageId: 'over', data: { parts: over.parts, sum: over.sum }, span: over.span };
      const claimed = percents.filter(({ points }) => !points);
      const [percent] = claimed;
      // Several percentages may each belong to other numbers.
      if (!percent || claimed.length > 1) continue;
      const share = () => {
        const over = shareOver(article.text, sentence, percent, amounts, previous);
        return over && { messageId: 'share' as const, ...over };
      };
      const found =
        changeIn(article, amounts, sentence, percent.span) ??
        fallFrom(article, amounts, sentence, percent.span) ??
        shareIn(article, amounts, percent.span) ??
        share();
      if (!found) continue;
      const { messageId, span, from, to, right } = found;
      if (Math.abs(right - percent.amount) <= Math.max(options.tolerance, right * 0.05)) continue;
      yield {
        messageId,
        data: {
          from: printNumber(from),
          to: printNumber(to),
          right: Math.round(right * 10) / 10,
          wrong: percent.amount,
        },
        span: percent.span,
        related: [{ article: article.id, span, message: 'the amounts' }],
      };
    }
  },
});

/** What is counted in a vote; nobody is in two of the counts. */
const cast = /\b(?:in favou?r|against|opposed|abstain\w*|absent|voted (?:for|yes|no))\b/i;

/** The votes of `of the 20 members, 11 voted in favour, 7 against and 3 abstained`, where they are more than there were members. */
function votesIn(
  article: Article,
  amounts: readonly Amount[],
  sentence: Sentence,
): Pick<Report, 'data' | 'span'> | null {
  if (!/\bof (?:the|its|their|all) \d/i.test(textOf(article.text, sentence))) return null;
  const at = amounts.findIndex(({ span }) =>
    /\bof (?:the|its|their|all) $/i.test(article.text.slice(Math.max(0, span.start - 9), span.start)),
  );
  const [whole, ...parts] = at === -1 ? [] : amounts.slice(at);
  const last = parts.at(-1);
  if (!whole || !last || parts.length < 2) return null;
  const areVotes = parts.every(({ span, low, high }, index) => {
    const after = article.text.slice(span.end, parts[index + 1]?.span.start ?? sentence.end);
    return low === high && after.length <= 60 && cast.test(after);
  });
  const sum = parts.reduce((total, { low }) => total + low, 0);
  if (!areVotes || sum <= whole.high) return null;
  return {
    data: { parts: parts.map(({ low }) => low).join(' + '), sum, whole: whole.high },
    span: { start: whole.span.start, end: last.span.end },
  };
}

/** A change `from $10 to $12` or `to $12 from $10`, with the percentage close by. */
function changeIn(article: Article, amounts: readonly Amount[], sentence: Span, percent: Span): Relation | null {
  for (const [index, amount] of amounts.entries()) {
    const isFrom = /\bfrom\s*$/i.test(article.text.slice(Math.max(0, amount.span.start - 8), amount.span.start));
    if (amount.low !== amount.high) {
      const isRange = isFrom || /^from\b/i.test(textOf(article.text, amount.span));
      if (isRange && isNear(amount.span, percent) && isOfChange(article.text, sentence, amount.span, percent))
        return changed(amount.span, amount.low, amount.high);
      continue;
    }
    const next = amounts[index + 1];
    if (!next || next.low !== next.high || !areAlike(amount, next)) continue;
    const span = { start: amount.span.start, end: next.span.end };
    if (!isNear(span, percent)) continue;
    const between = article.text.slice(amount.span.end, next.span.start);
    if (!isOfChange(article.text, sentence, span, percent)) continue;
    if (isFrom && /^[^.;]{0,30}\bto\s+$/.test(between)) return changed(span, amount.low, next.low);
    const isTo = /\bto\s*$/i.test(article.text.slice(Math.max(0, amount.span.start - 5), amount.span.start));
    if (isTo && /^[^.;,]{0,30},?\s+(?:up |down )?from\s+$/.test(between)) return changed(span, next.low, amount.low);
  }
  return null;
}

/** `earned $6.9 billion, or $7.47 a share, a 22 percent drop from $8.8 billion`: the first amount of the sentence, and the one behind the share. */
function fallFrom({ text }: Article, amounts: readonly Amount[], sentence: Span, percent: Span): Relation | null {
  const after = text.slice(percent.end, percent.end + 40);
  const before = text.slice(Math.max(sentence.start, percent.start - 24), percent.start);
  const lead =
    /^(?: (?:drop|fall|decline|decrease|rise|increase|gain|jump|surge|reduction|cut|slump))? (?:from|on) (?:about |the )?$/i;
  const base = amounts.find(({ span }) => span.start >= percent.end);
  const result = base && amounts.find(({ unit }) => unit === base.unit);
  if (!base || !result || result.span.end > percent.start || base.low !== base.high || result.low !== result.high)
    return null;
  if (!lead.test(text.slice(percent.end, base.span.start)) || base.unit === '' || base.low === 0) return null;
  if (
    !/^ (?:drop|fall|decl|decr|rise|incr|gain|jump|surge|redu|cut|slump)/i.test(after) &&
    !/\b(?:up|down) (?:by )?(?:about )?$/i.test(before)
  )
    return null;
  return changed({ start: result.span.start, end: base.span.end }, base.low, result.low);
}

function changed(span: Span, from: number, to: number): Relation | null {
  if (from === 0) return null;
  const right = foldNumber((Math.abs(to - from) / from) * 100);
  return { messageId: 'mismatch', span, from, to, right };
}

/** A part of a whole, `30 of the 43 houses` or `of the 43 houses, 30 …`, with the percentage right after it. */
function shareIn(article: Article, amounts: readonly Amount[], percent: Span): Relation | null {
  for (const [index, first] of amounts.entries()) {
    const second = amounts[index + 1];
    if (!second || first.low !== first.high || second.low !== second.high) continue;
    const span = { start: first.span.start, end: second.span.end };
    const isFollowed = /^[^.;:]{0,30}[(,]\s*(?:or |about )*$/.test(article.text.slice(span.end, percent.start));
    if (!isFollowed || percent.start < span.end) continue;
    const between = article.text.slice(first.span.end, second.span.start);
    if (/^ (?:out )?of (?:the |its |their )?$/.test(between)) return partOf(span, first.low, second.low);
    const isWhole = /\bof (?:the |its |their )?$/i.test(article.text.slice(Math.max(0, span.start - 10), span.start));
    if (isWhole && /^[^.;]{0,30}, $/.test(between)) return partOf(span, second.low, first.low);
  }
  return null;
}

function partOf(span: Span, from: number, to: number): Relation | null {
  return to > 0 && from <= to ? { messageId: 'share', span, from, to, right: foldNumber((from / to) * 100) } : null;
}

function isNear(span: Span, percent: Span): boolean {
  return percent.start >= span.end ? percent.start - span.end <= 60 : span.start - percent.end <= 40;
}

/** Whether the percentage describes the change: said so beside it, or by the verb that it follows. */
function isOfChange(text: string, sentence: Span, amounts: Span, percent: Span): boolean {
  if (percent.start < amounts.end) return change.test(text.slice(sentence.start, percent.start));
  const beside = text.slice(amounts.end, Math.min(sentence.end, percent.end + 20));
  return change.test(beside) || /, or (?:about |nearly |almost )?$/.test(text.slice(amounts.end, percent.start));
}
