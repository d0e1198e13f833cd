import { textOf } from '../../model/span.ts';
import { isEnglish } from '../../text/is-english.ts';
import { defineRule } from '../rule.ts';

/** An article in another language, of which the rules that read words say nothing. */
export const notInEnglish = defineRule({
  id: 'not-in-english',
  description: 'The article is in another language; rules for English text do not apply.',
  reason: 'A clean result for a text in another language says nothing about its quality.',
  severity: 'info',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 9, judged: 10 },
  fixable: null,
  bad: `Brücke eröffnet\n\n${'Die Bürgermeisterin hat die neue Brücke am Sonntag für den Verkehr freigegeben, und viele kamen. '.repeat(4)}\n`,
  good: `Bridge opens\n\n${'The mayor opened the new bridge for traffic on Sunday, and many of the people of the town came to it. '.repeat(4)}\n`,
  options: {},
  messages: { other: 'article is not in English; rules that read its words were skipped' },
  needs: [],
  inAnyLanguage: true,
  *check({ article }, { words }) {
    const { body, text } = article;
    if (body && !isEnglish(textOf(text, body), words.english)) yield { messageId: 'other', span: null };
  },
});
