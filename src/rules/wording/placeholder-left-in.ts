import { textOf } from '../../model/span.ts';
import { blockAt } from '../../text/positions/blocks.ts';
import { defineRule } from '../rule.ts';

/** A mark for something that was to be filled in. */
export const placeholderLeftIn = defineRule({
  id: 'placeholder-left-in',
  description: 'A placeholder not filled in: TK, XXX, [name], lorem ipsum, ???.',
  reason: 'A placeholder must never be published.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'Mayor TK said the bridge would open in June.',
  good: 'Mayor Anne Hidalgo said the bridge would open in June.',
  options: {},
  messages: { left: 'placeholder {mark} not filled in' },
  needs: [],
  *check({ article }, { terms, words }) {
    for (const pattern of words.placeholders) {
      for (const match of article.text.matchAll(pattern)) {
        const span = { start: match.index, end: match.index + match[0].length };
        const mark = textOf(article.text, span);
        if (terms.has(mark.toLowerCase()) || !isInBodyOrHead(span)) continue;
        yield { messageId: 'left', data: { mark }, span };
      }
    }
    function isInBodyOrHead(span: { start: number; end: number }): boolean {
      const kind = blockAt(article, span.start)?.kind;
      return kind !== undefined && kind !== 'boilerplate' && kind !== 'labels';
    }
  },
});
