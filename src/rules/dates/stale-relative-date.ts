import { contains, overlaps } from '../../model/span.ts';
import { isInBody } from '../../text/positions/blocks.ts';
import { defineRule } from '../rule.ts';

/** Days and parts of days derived from the day of reading; `this` and `last night` as whole words in lower case or at the start. */
const deictic =
  /\b(?:[Yy]esterday|[Tt]onight|[Tt]omorrow|[Tt]oday|[Tt]his (?:morning|afternoon|evening)|[Ll]ast night)\b(?!['’-])/g;

/** A day that only the day of reading can show. */
export const staleRelativeDate = defineRule({
  id: 'stale-relative-date',
  description: 'Yesterday, tonight or this morning, in a story without a date to resolve it against.',
  reason: 'Web copy is read for years; “last night” is wrong by the next day.',
  severity: 'warning',
  presets: ['strict', 'draft'],
  precision: { right: 15, judged: 23 },
  fixable: null,
  bad: 'The council voted on the bridge last night.',
  good: 'The council voted on the bridge on Thursday, May 3.',
  options: { today: false },
  messages: { stale: 'relative date: “{words}”; give the date' },
  needs: ['entities', 'attributions'],
  *check({ article, entities, attributions }, { options }) {
    if (article.date || article.dateline?.date) return;
    for (const match of article.text.matchAll(deictic)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!isInBody(article, span) || (!options.today && /^today/i.test(match[0]))) continue;
      const isName = entities.mentions.some(({ form, span: named }) => form === 'name' && overlaps(named, span));
      const isQuoted = attributions.quotations.some((quotation) => contains(quotation.span, span));
      if (!isName && !isQuoted) yield { messageId: 'stale', data: { words: match[0] }, span };
    }
  },
});
