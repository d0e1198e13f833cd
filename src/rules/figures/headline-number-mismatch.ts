import type { Article } from '../../model/article.ts';
import type { NormalisedValue } from '../../model/entity.ts';
import { contains, type Span, textOf } from '../../model/span.ts';
import { isInBody } from '../../text/positions/blocks.ts';
import { defineRule } from '../rule.ts';

/** A number of the headline that the story contradicts. */
export const headlineNumberMismatch = defineRule({
  id: 'headline-number-mismatch',
  description: 'The headline gives an amount of money, a percentage or a measured quantity that the story does not.',
  reason: 'The number of the headline is the one that is read and shared.',
  severity: 'warning',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'Council cuts $12 million from the budget\n\nThe council cut $14 million from the budget on Sunday.\n',
  good: 'Council cuts $14 million from the budget\n\nThe council cut $14.2 million from the budget on Sunday.\n',
  options: { tolerance: 0.1 },
  messages: { absent: 'the story never speaks of {number}; it has {others}' },
  needs: ['entities'],
  *check({ article, entities }, { options }) {
    const { headline } = article;
    if (!headline) return;
    const values = entities.mentions.flatMap(({ span, entity }) => {
      const value = entities.entities[entity]?.value ?? null;
      const unit = unitOf(value) ?? termOf(article, span, value);
      const amount = value !== null && 'amount' in value ? value.amount : null;
      return unit === null || amount === null ? [] : [{ span, unit, amount }];
    });
    const inBody = values.filter(({ span }) => isInBody(article, span));
    for (const { span, unit, amount } of values) {
      if (!contains(headline, span)) continue;
      const others = inBody.filter((other) => other.unit === unit);
      const isThere = others.some(
        (other) => Math.abs(other.amount - amount) <= (unit === years ? 0 : Math.abs(amount) * options.tolerance),
      );
      // `two and a half million`: a number of words that is not read whole.
      const isUnread = others.some((other) =>
        /\band a $/i.test(article.text.slice(Math.max(0, other.span.start - 8), other.span.start)),
      );
      if (others.length === 0 || isThere || isUnread || unreadSize.test(article.text.slice(span.end, span.end + 6)))
        continue;
      // `787 jets`: the number is a name, or is counted in other words.
      const digits = /^\d[\d,.]*\d(?= )/.exec(textOf(article.text, span))?.[0];
      if (unit.startsWith('quantity') && digits && isPrinted(article, digits)) continue;
      const shown = [...new Set(others.map((other) => textOf(article.text, other.span)))].slice(0, 3).join(', ');
      yield { messageId: 'absent', data: { number: textOf(article.text, span), others: shown }, span };
    }
  },
});

/** `₹1,500cr`: a size that is not read with the number. */
const unreadSize = /^ ?(?:cr|l|bn|mn|tn|m|b|k)\b/i;
/** Words of a sentence that says how long somebody is locked up or barred. */
const term =
  /\b(?:jail\w*|prison\w*|sentenc\w*|custod\w*|detention|behind bars|imprison\w*|locked up|bann?ed|suspended|given)\b/i;

/** Unit of a term in years: nobody rounds one. */
const years = 'years of a term';

/** The unit of a term in years that a court or federation has set; null for other durations. */
function termOf(article: Article, span: Span, value: NormalisedValue | null): string | null {
  if (value?.kind !== 'duration' || !/^P\d+Y$/.test(value.iso ?? '')) return null;
  const isHeadline = article.headline !== null && contains(article.headline, span);
  const around = article.text.slice(Math.max(0, span.start - (isHeadline ? 60 : 120)), span.end + 60);
  return term.test(around) && !/^[ -]?old\b/.test(article.text.slice(span.end, span.end + 4)) ? years : null;
}

/** Whether the story has the digits as they are. */
function isPrinted({ text, body }: Article, digits: string): boolean {
  if (!body) return false;
  for (let at = text.indexOf(digits, body.start); at !== -1 && at < body.end; at = text.indexOf(digits, at + 1))
    if (!/\d/.test(text.charAt(at - 1) + text.charAt(at + digits.length))) return true;
  return false;
}

/** What may be compared; bare counts are too often lists and clickbait. */
function unitOf(value: NormalisedValue | null): string | null {
  if (value?.kind === 'money') return `money ${value.currency ?? ''}`;
  if (value?.kind === 'percent') return 'percent';
  if (value?.kind === 'quantity' && !value.ordinal && value.unit !== null) return `quantity ${value.unit}`;
  return null;
}
