import { isInBody } from '../text/blocks.ts';
import { defineRule } from './rule.ts';

const crimes =
  'murder|manslaughter|rape|robbery|theft|fraud|assault|kidnapping|arson|burglary|bribery|terrorism|espionage|treason|embezzlement|perjury|stalking|trafficking|killing|stealing|raping|stabbing|shooting|attacking|beating';
const arrested = new RegExp(
  `\\b(?:arrested|detained|jailed|held) for (?:the |an? |his |her |their |alleged |\\d+ )?(?:\\w+ )?(?:${crimes})\\b`,
  'gi',
);

/** Words that find a suspect guilty before a court does. */
export const guiltImplied = defineRule({
  id: 'guilt-implied',
  description: 'Somebody is “arrested for murder”: the words say that he did it.',
  reason: 'Until a court has found so it is a suspicion, and saying more is libel.',
  severity: 'warning',
  presets: ['strict', 'draft'],
  precision: null,
  fixable: 'unsafe',
  bad: 'Police said a man of 40 was arrested for murder on Sunday.',
  good: 'Police said a man of 40 was arrested on suspicion of murder on Sunday.',
  options: {},
  messages: { implied: '“{words}” says that he or she did it; “on suspicion of” does not' },
  needs: ['attributions'],
  *check({ article, attributions }) {
    for (const match of article.text.matchAll(arrested)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!isInBody(article, span) || /\balleged\b/i.test(match[0])) continue;
      if (
        attributions.quotations.some(
          (quotation) => quotation.span.start <= span.start && span.end <= quotation.span.end,
        )
      )
        continue;
      const start = span.start + match[0].indexOf(' for ') + 1;
      yield {
        messageId: 'implied',
        data: { words: match[0] },
        span,
        fix: { safe: false, edits: [{ start, end: start + 'for'.length, text: 'on suspicion of' }] },
      };
    }
  },
});
