import type { AttributionLayer } from '../model/attribution.ts';
import { contains, type Span } from '../model/span.ts';
import { isInBody } from '../text/positions/blocks.ts';
import { defineRule } from './rule.ts';

/** Function words that no sentence of news doubles on purpose; `that that`, `had had`, `is is` are left out. */
const functionWords: ReadonlySet<string> = new Set(
  'the a an and or but of to in on at for from with by as than into its their his our was were be been are will would he she they we it i'.split(
    ' ',
  ),
);

/** Words that are doubled on purpose, or that belong to two phrases: `he had had enough`, `a very very long way`. */
const doubledOnPurpose: ReadonlySet<string> = new Set(
  'that had did very really long many much more far so no yes now there here never ever too quite who whom what which where when back away over down blah tsk knock bang tick choo chop hush hear night'.split(
    ' ',
  ),
);
const lowerCase = /^\p{Ll}+$/u;

/** The same word twice in a row. */
export const doubledWord = defineRule({
  id: 'doubled-word',
  description: 'The same word stands twice in a row: the the.',
  reason: 'The commonest slip of a late edit.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 15, judged: 16 },
  fixable: 'safe',
  bad: 'The mayor walked to the the bridge on Sunday.',
  good: 'The mayor walked to the bridge on Sunday.',
  options: {},
  messages: { doubled: '“{word}” stands twice' },
  needs: ['document', 'attributions'],
  *check({ article, document, attributions }) {
    for (const [index, token] of document.tokens.entries()) {
      const next = document.tokens[index + 1];
      if (!next || next.norm !== token.norm || next.sentence !== token.sentence) continue;
      const isFunctionWord = functionWords.has(token.norm);
      const isOpening =
        isFunctionWord && index === document.sentences[token.sentence]?.from && lowerCase.test(next.text);
      if (next.text !== token.text && !isOpening) continue;
      if (!isFunctionWord && (!lowerCase.test(token.text) || doubledOnPurpose.has(token.norm))) continue;
      if (!isInBody(article, token) || (!isFunctionWord && isWithinMarks(attributions, token))) continue;
      const between = article.text.slice(token.end, next.start);
      const isHalfOfCompound = article.text[next.end] === '-';
      if (between.trim() !== '' || isHalfOfCompound) continue;
      yield {
        messageId: 'doubled',
        data: { word: token.text },
        span: { start: token.start, end: next.end },
        fix: { safe: isFunctionWord, edits: [{ start: token.end, end: next.end, text: '' }] },
      };
    }
  },
});

/** Whether somebody says it, who may repeat himself. */
function isWithinMarks({ quotations }: AttributionLayer, span: Span): boolean {
  return quotations.some((quotation) => contains(quotation.span, span));
}
