import { textOf } from '../../model/span.ts';
import { isInBody } from '../../text/positions/blocks.ts';
import { foldName } from '../../text/words/fold-name.ts';
import { defineRule } from '../rule.ts';

/** A name of the headline that the story never mentions. */
export const headlineNameNotInBody = defineRule({
  id: 'headline-name-not-in-body',
  description: 'The headline names a person that the story never mentions.',
  reason: 'The headline was written for another version of the story, or names the wrong person.',
  severity: 'warning',
  presets: ['strict'],
  precision: null,
  fixable: null,
  bad: 'Anna Smith opens the bridge\n\nMayor Carla Jones opened the bridge on Sunday. Jones cut the ribbon at noon.\n',
  good: 'Smith opens the bridge\n\nMayor Anna Smith opened the bridge on Sunday. Smith cut the ribbon at noon.\n',
  options: {},
  messages: { absent: 'the story never mentions {name} of the headline' },
  needs: ['entities'],
  *check({ article, entities }) {
    const { headline, body } = article;
    if (!headline || !body) return;
    const story = foldName(textOf(article.text, body));
    for (const entity of entities.entities) {
      if (entity.type !== 'person') continue;
      const mentions = entity.mentions.flatMap((index) => entities.mentions[index] ?? []);
      const inHeadline = mentions.find(({ span }) => span.start >= headline.start && span.end <= headline.end);
      if (!inHeadline || mentions.some(({ span }) => isInBody(article, span))) continue;
      const name = textOf(article.text, inHeadline.span);
      // Capitals of a headline make names of other words; a name before a colon is often the writer's.
      if (!/\s/.test(name) || inHeadline.confidence < 0.5 || article.text[inHeadline.span.end] === ':') continue;
      const surname = name.split(/\s+/).at(-1) ?? name;
      if (story.includes(foldName(surname))) continue;
      yield { messageId: 'absent', data: { name }, span: inHeadline.span };
    }
  },
});
