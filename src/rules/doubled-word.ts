import { isInBody } from '../text/blocks.ts';
import { defineRule } from './rule.ts';

/** Function words that no sentence of news doubles on purpose; `that that`, `had had`, `is is` are left out. */
const functionWords: ReadonlySet<string> = new Set(
  'the a an and or but of to in on at for from with by as than into its their his our was were be been are will would he she they we it i'.split(
    ' ',
  ),
);

/** The same function word twice in a row. */
export const doubledWord = defineRule({
  id: 'doubled-word',
  description: 'The same small word stands twice in a row: the the.',
  reason: 'The commonest slip of a late edit.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 9, judged: 10 },
  fixable: 'safe',
  bad: 'The mayor walked to the the bridge on Sunday.',
  good: 'The mayor walked to the bridge on Sunday.',
  options: {},
  messages: { doubled: '“{word}” stands twice' },
  needs: ['document'],
  *check({ article, document }) {
    for (const [index, token] of document.tokens.entries()) {
      const next = document.tokens[index + 1];
      if (!next || next.text !== token.text || next.sentence !== token.sentence) continue;
      if (!functionWords.has(token.norm) || !isInBody(article, token)) continue;
      const between = article.text.slice(token.end, next.start);
      const isHalfOfCompound = article.text[next.end] === '-';
      if (between.trim() !== '' || isHalfOfCompound) continue;
      yield {
        messageId: 'doubled',
        data: { word: token.text },
        span: { start: token.start, end: next.end },
        fix: { safe: true, edits: [{ start: token.end, end: next.end, text: '' }] },
      };
    }
  },
});
