import { missingText } from '../../text/article-text.ts';
import { defineRule } from '../rule.ts';

/** A file from which no story was read: a page that a script draws, a wall, a record without its text. */
export const noArticleText = defineRule({
  id: 'no-article-text',
  description: 'The file contains no article text, or very little compared with its page.',
  reason:
    'A file without a story passes every other check. Often a script renders the page, or the text is in another field.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'Bridge opens\nBy Anna Smith',
  good: 'Bridge opens\n\nThe bridge opened in June. Thousands crossed it.',
  options: {},
  messages: { none: 'no article text found', little: 'little article text found: {characters} characters of a page' },
  needs: [],
  *check({ article }) {
    const characters = missingText(article);
    if (characters === null) return;
    yield { messageId: characters === 0 ? 'none' : 'little', data: { characters }, span: null };
  },
});
