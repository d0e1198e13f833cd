import type { Article } from '../model/article.ts';
import type { Document, Sentence } from '../model/document.ts';
import type { EntityLayer, NormalisedValue } from '../model/entity.ts';
import { overlaps, type Span, textOf } from '../model/span.ts';
import { foldNumber, percentMentions } from '../news/percent-mentions.ts';
import { isInBody } from '../text/positions/blocks.ts';
import { defineRule, type Report } from './rule.ts';

const change =
  /\b(?:rise|rose|risen|increas\w*|jump\w*|climb\w*|gain\w*|gr[eo]w\w*|up|fall|fell|fallen|drop\w*|declin\w*|decreas\w*|down|cut|plung\w*|surg\w*|hike\w*|chang\w*|slow\w*)\b/i;

/** A number of a sentence, an amount of money or a quantity, with its unit; both ends are equal but for a range. */
interface Amount {
  readonly span: Span;
  readonly low: number;
  readonly high: number;
  /** Currency or counted noun; empty for a bare number. */
  readonly unit: string;
}

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
  presets: ['strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'The fare went from $10 to $12, an 11 percent increase.',
  good: 'The fare went from $10 to $12, a 20 percent increase.',
  options: { tolerance: 1.5 },
  messages: {
    mismatch: 'from {from} to {to} is a change of {right} percent, not {wrong}',
    share: '{from} of {to} is {right} percent, not {wrong}',
    votes: '{parts} are {sum}, of {whole}',
  },
  needs: ['document', 'entities'],
  *check({ article, document, entities }, { options }) {
    for (const sentence of document.sentences) {
      if (!isInBody(article, sentence)) continue;
      const votes = votesIn(article, document, entities, sentence);
      if (votes) yield { messageId: 'votes', ...votes };
      const claimed = percentMentions(entities, sentence).filter(({ points }) => !points);
      const [percent] = claimed;
      // Several percentages may each belong to other numbers.
      if (!percent || claimed.length > 1) continue;
      const amounts = amountsIn(document, entities, sentence);
      const found = changeIn(article, amounts, sentence, percent.span) ?? shareIn(article, amounts, percent.span);
      if (!found) continue;
      const { messageId, span, from, to, right } = found;
      if (Math.abs(right - percent.amount) <= Math.max(options.tolerance, right * 0.05)) continue;
      yield {
        messageId,
        data: { from, to, right: Math.round(right * 10) / 10, wrong: percent.amount },
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
  document: Document,
  entities: EntityLayer,
  sentence: Sentence,
): Pick<Report, 'data' | 'span'> | null {
  if (!/\bof (?:the|its|their|all) \d/i.test(textOf(article.text, sentence))) return null;
  const [whole, ...parts] = amountsIn(document, entities, sentence);
  const last = parts.at(-1);
  if (!whole || !last || parts.length < 2) return null;
  const isWhole = /\bof (?:the|its|their|all) $/i.test(
    article.text.slice(Math.max(0, whole.span.start - 9), whole.span.start),
  );
  const areVotes = parts.every(({ span, low, high }, index) => {
    const after = article.text.slice(span.end, parts[index + 1]?.span.start ?? sentence.end);
    return low === high && after.length <= 60 && cast.test(after);
  });
  const sum = parts.reduce((total, { low }) => total + low, 0);
  if (!isWhole || !areVotes || sum <= whole.high) return null;
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
    if (isTo && /^[^.;,]{0,30}\bfrom\s+$/.test(between)) return changed(span, next.low, amount.low);
  }
  return null;
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

/** Whether the percentage tells of the change: said so beside it, or by the verb that it follows. */
function isOfChange(text: string, sentence: Span, amounts: Span, percent: Span): boolean {
  if (percent.start < amounts.end) return change.test(text.slice(sentence.start, percent.start));
  const beside = text.slice(amounts.end, Math.min(sentence.end, percent.end + 20));
  return change.test(beside) || /, or (?:about |nearly |almost )?$/.test(text.slice(amounts.end, percent.start));
}

/** Of one unit, or one of them without one: `from 20 to 26 members`. Years are no amounts. */
function areAlike(a: Amount, b: Amount): boolean {
  const isYear = ({ unit, low }: Amount) => unit === '' && low >= 1900 && low < 2100;
  return (a.unit === b.unit || a.unit === '' || b.unit === '') && !isYear(a) && !isYear(b);
}

/** Amounts of money, quantities and bare numbers of a sentence, in order. */
function amountsIn(document: Document, { mentions, entities }: EntityLayer, sentence: Sentence): readonly Amount[] {
  const valued = mentions.filter(({ span }) => overlaps(span, sentence));
  const amounts = valued.flatMap((mention): readonly Amount[] => {
    const value = entities[mention.entity]?.value ?? null;
    const unit = unitOf(value);
    if (unit === null || value === null || !('amount' in value)) return [];
    const [low, high] = [value.amount ?? value.min, value.amount ?? value.max];
    return low === null || high === null ? [] : [{ span: mention.span, unit, low, high }];
  });
  const bare = document.tokens.slice(sentence.from, sentence.to).flatMap((token): readonly Amount[] => {
    if (!/^\d+(?:,\d{3})*(?:\.\d+)?$/.test(token.text) || valued.some(({ span }) => overlaps(span, token))) return [];
    const amount = Number(token.text.replaceAll(',', ''));
    return [{ span: { start: token.start, end: token.end }, unit: '', low: amount, high: amount }];
  });
  return [...amounts, ...bare].sort((a, b) => a.span.start - b.span.start);
}

function unitOf(value: NormalisedValue | null): string | null {
  if (value?.kind === 'money') return value.currency ?? 'money';
  if (value?.kind === 'quantity' && !value.ordinal) return value.unit ?? '';
  return null;
}
