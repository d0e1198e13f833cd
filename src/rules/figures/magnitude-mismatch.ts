import type { Span } from '../../model/span.ts';
import { blockAt } from '../../text/positions/blocks.ts';
import { defineRule } from '../rule.ts';

const sum =
  /(?<![\p{L}\d.,])((?:(?:US|A|C|NZ|HK|S)?[$£€¥₹₦₱₵]|(?:KSh|USh|TSh|Sh|Php|PHP|GH₵|P|R|N)(?=\d)|Rs\.?(?= ?\d)))? ?(\d{1,3}(?:,\d{3})*(?:\.\d+)?)[ -]?(thousand|million|billion|trillion|crore|lakh|m|bn|mn|tn|k)(?![\p{L}\d])(?: (\p{L}{3,20}))?/giu;
/** Words after a sum that are not what it counts. */
const joining =
  /^(?:and|the|for|from|that|this|was|were|has|had|have|are|will|would|more|over|into|with|last|per|but|who|which|when|than|after|before|since|each|every|year|years|between|about)$/i;
/** Words beside two sums that are compared. */
const compared =
  /\b(?:expect\w*|forecast\w*|estimate\w*|consensus|predict\w*|target\w*|compared|versus|up from|down from)\b/i;
/** So many sums before one may be compared with it. */
const mostBefore = 6;
const size: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  lakh: 5,
  m: 6,
  mn: 6,
  million: 6,
  crore: 7,
  bn: 9,
  billion: 9,
  tn: 12,
  trillion: 12,
};

/** The same digits, once with million and once with billion. */
export const magnitudeMismatch = defineRule({
  id: 'magnitude-mismatch',
  description: 'The same figure is given in millions in one place and in billions in another.',
  reason: 'A thousandfold error, and the one that is quoted.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'The port will cost $2.4 billion, the mayor said. Half of the $2.4 million comes from the state.',
  good: 'The port will cost $2.4 billion, the mayor said. Half of the $2.4 billion comes from the state.',
  options: {},
  messages: { differs: '“{second}” here, “{first}” before' },
  needs: [],
  *check({ article }) {
    const { text } = article;
    const first = new Map<string, Sum>();
    const before: Sum[] = [];
    for (const match of text.matchAll(sum)) {
      const [whole, sign = '', digits = '', word = '', after = ''] = match;
      const noun = sign !== '' || joining.test(after) ? '' : after;
      const shown = noun === '' && after !== '' ? whole.slice(0, -after.length - 1) : whole;
      const kind = blockAt(article, match.index)?.kind;
      if (!kind || kind === 'boilerplate' || (sign === '' && noun === '')) continue;
      const power = size[word.toLowerCase()];
      if (power === undefined || digits.replace(/\D/g, '').length < 2 || /^\d0+$/.test(digits)) continue;
      const span = { start: match.index + shown.length - shown.trimStart().length, end: match.index + shown.length };
      const key = `${sign || noun.toLowerCase()} ${digits}`;
      const here: Sum = { power, span, words: shown.trim(), sign, amount: Number(digits.replaceAll(',', '')) };
      const same = first.get(key);
      if (!same) first.set(key, here);
      const isIndian = /^(?:lakh|crore)$/i.test(word) && /(?:lakh|crore)$/i.test(same?.words ?? '');
      const isSame = same && Math.abs(same.power - power) >= (isIndian ? 2 : 3);
      const known = isSame ? same : before.slice(-mostBefore).find((other) => areOneSum(text, other, here));
      before.push(here);
      if (known)
        yield {
          messageId: 'differs',
          data: { second: shown.trim(), first: known.words },
          span,
          related: [{ article: article.id, span: known.span, message: known.words }],
        };
    }
  },
});

/** A sum of money or of things, as printed. */
interface Sum {
  readonly power: number;
  readonly span: Span;
  readonly words: string;
  readonly sign: string;
  readonly amount: number;
}

/** `from $3.59 million to $4.36 billion`, or two sums that are compared and differ by a hundredth but for their size. */
function areOneSum(text: string, a: Sum, b: Sum): boolean {
  if (a.sign === '' || a.sign !== b.sign || Math.abs(a.power - b.power) !== 3 || a.amount === 0) return false;
  if (![a, b].every(({ words }) => /\d\.\d|[1-9]\d\d/.test(words))) return false;
  const between = text.slice(a.span.end, b.span.start);
  const ratio = b.amount / a.amount;
  if (/^,? (?:to|from) $/.test(between)) return ratio > 0.4 && ratio < 2.5;
  const around =
    text.slice(Math.max(a.span.end, b.span.start - 24), b.span.start) + text.slice(b.span.end, b.span.end + 16);
  return between.length <= 500 && Math.abs(ratio - 1) < 0.02 && compared.test(around);
}
