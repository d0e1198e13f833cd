import { textOf } from '../model/span.ts';
import { isInBody } from '../text/blocks.ts';
import { defineRule } from './rule.ts';

const deictic = /^(?:yesterday|tonight|tomorrow|this (?:morning|afternoon|evening)|last night|today)(?:\s|$)/i;

/** A day that only the day of reading can tell. */
export const staleRelativeDate = defineRule({
  id: 'stale-relative-date',
  description: 'Yesterday, tonight or this morning, in a story that gives no date to count from.',
  reason: 'Web copy is read for years; “last night” is wrong by the next day.',
  severity: 'warning',
  presets: ['strict', 'draft'],
  precision: { right: 19, judged: 24 },
  fixable: null,
  bad: 'The council voted on the bridge last night.',
  good: 'The council voted on the bridge on Thursday, May 3.',
  options: { today: false },
  messages: { stale: '“{words}” ages: give the day' },
  needs: ['entities', 'attributions'],
  *check({ article, entities, attributions }, { options }) {
    if (article.date || article.dateline?.date) return;
    for (const mention of entities.mentions) {
      if (mention.type !== 'date' && mention.type !== 'time') continue;
      const words = textOf(article.text, mention.span);
      if (!deictic.test(words) || !isInBody(article, mention.span)) continue;
      if (!options.today && /^today/i.test(words)) continue;
      const quoted = attributions.quotations.some(
        ({ span }) => span.start <= mention.span.start && mention.span.end <= span.end,
      );
      if (!quoted) yield { messageId: 'stale', data: { words }, span: mention.span };
    }
  },
});
