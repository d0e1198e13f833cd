import type { Span } from '../../../model/span.ts';
import { foldNumber, type PercentMention } from '../../../news/percent-mentions.ts';
import { type Amount, isYear } from './amounts.ts';

/** A part and a whole, with what the part is in percent. */
export interface Share {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
  readonly right: number;
}

const ofWhole =
  /^ of (?:the |its |their |that |this )?(?:(?:whole|full|entire|overall|total) )?(?:total|amount|sum|cost|costs|bill|budget|price|value|money|it|them|that|whole|members?|votes?|vote|seats|staff|workforce|population|fund|funds|funding)\b/i;
const isShare =
  /\b(?:which is|that is|or|equal to|equivalent to|representing|amounting to|accounting for|making up|being|i\.e\.,?)(?: about| some| around| nearly| roughly| just)? $/i;
const ofThis = /\bof (?:this|that|these|those|which|whom|them|the (?:total|sum|amount|money))\b/i;

/**
 * A part, a whole and a percentage over two sentences: `It cost $6 million. Of this the state paid $2 million, which is 40
 * percent of the total.` The whole is the only amount of its unit in the sentence before.
 */
export function shareOver(
  text: string,
  sentence: Span,
  percent: PercentMention,
  amounts: readonly Amount[],
  before: readonly Amount[],
): Share | null {
  const words = text.slice(sentence.start, sentence.end);
  const after = text.slice(percent.span.end, Math.min(sentence.end, percent.span.end + 50));
  const lead = text.slice(Math.max(sentence.start, percent.span.start - 30), percent.span.start);
  if (!ofWhole.test(after) && !(isShare.test(lead) && ofThis.test(words))) return null;
  const own = amounts.filter((amount) => amount.low === amount.high && !isYear(amount) && amount.unit !== '');
  const [part, second] = own;
  if (!part || own.length > 2) return null;
  const wholes = second
    ? [second]
    : before.filter((amount) => amount.unit === part.unit && amount.low === amount.high && amount.low > 0);
  const [whole] = wholes;
  if (wholes.length !== 1 || !whole || whole.unit !== part.unit) return null;
  const [small, large] = [Math.min(part.low, whole.low), Math.max(part.low, whole.low)];
  // Of two in the sentence the part is the one with the share beside it; what is left of the two is the whole.
  if (large === small || (!second && part.low > whole.low)) return null;
  return { span: part.span, from: small, to: large, right: foldNumber((small / large) * 100) };
}
