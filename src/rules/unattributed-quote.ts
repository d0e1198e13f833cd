import { textOf } from '../model/span.ts';
import { excerpt } from '../text/excerpt.ts';
import { defineRule } from './rule.ts';

/** Words in quotation marks that nobody is given for. */
export const unattributedQuote = defineRule({
  id: 'unattributed-quote',
  description: 'Words in quotation marks that nobody is given for.',
  reason: 'A reader must know who said what; an orphan quotation is soon given to the wrong person.',
  severity: 'warning',
  presets: ['draft'],
  precision: null,
  fixable: null,
  bad: 'The talks failed. “We shall wait and see what happens on the ground.” The minister left.',
  good: 'The talks failed. “We shall wait and see what happens on the ground,” the minister said.',
  options: { minWords: 8 },
  messages: { orphan: 'nobody is given for {quote}' },
  needs: ['quotes'],
  *check({ article, quotes }, { options }) {
    for (const quote of quotes) {
      if (quote.kind !== 'orphan') continue;
      const [span] = quote.content;
      const words = textOf(article.text, span);
      if (words.split(/\s+/).length < options.minWords) continue;
      yield { messageId: 'orphan', data: { quote: excerpt(words) }, span };
    }
  },
});
