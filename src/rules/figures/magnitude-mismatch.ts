import type { Span } from '../../model/span.ts';
import { blockAt } from '../../text/positions/blocks.ts';
import { defineRule } from '../rule.ts';

const sum =
  /(?<![\p{L}\d.,])((?:US|A|C|NZ|HK|S)?[$£€¥₹])? ?(\d{1,3}(?:,\d{3})*(?:\.\d+)?)[ -]?(thousand|million|billion|trillion|crore|lakh|m|bn|mn|tn|k)(?![\p{L}\d])(?: (\p{L}{3,20}))?/giu;
/** Words after a sum that are not what it counts. */
const joining =
  /^(?:and|the|for|from|that|this|was|were|has|had|have|are|will|would|more|over|into|with|last|per|but|who|which|when|than|after|before|since|each|every|year|years|between|about)$/i;
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
    const first = new Map<string, { readonly power: number; readonly span: Span; readonly words: string }>();
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
      const known = first.get(key);
      if (!known) first.set(key, { power, span, words: shown.trim() });
      else if (known.power !== power && Math.abs(known.power - power) >= 3)
        yield {
          messageId: 'differs',
          data: { second: shown.trim(), first: known.words },
          span,
          related: [{ article: article.id, span: known.span, message: known.words }],
        };
    }
  },
});
