import type { Article } from '../model/article.ts';
import type { Mention } from '../model/entity.ts';
import { textOf } from '../model/span.ts';
import { blockAt, isInBody } from '../text/blocks.ts';
import { defineRule } from './rule.ts';

/** A person who is called by one name and never introduced by the full one. */
export const unidentifiedPerson = defineRule({
  id: 'unidentified-person',
  description: 'A person is called by one name alone and never introduced with the full name in the text.',
  reason: 'Full name on first reference: a surname out of nowhere is a cut paragraph or a typing error.',
  severity: 'warning',
  presets: ['strict', 'draft'],
  precision: { right: 12, judged: 16 },
  fixable: null,
  bad: 'Labbot said the vote was close.',
  good: 'Elise Labott, a correspondent, said the vote was close. Labott …',
  options: {},
  messages: { unidentified: '{name} is never introduced by full name and role' },
  needs: ['entities'],
  *check({ article, entities }, { people }) {
    for (const entity of entities.entities) {
      if (entity.type !== 'person') continue;
      const mentions = entity.mentions
        .map((index) => entities.mentions[index])
        .filter((mention): mention is Mention => mention?.form === 'name' && isProse(article, mention));
      const first = mentions.find((mention) => isInBody(article, mention.span));
      if (!first) continue;
      const names = mentions.map((mention) => textOf(article.text, mention.span));
      if (names.some((name) => /\s/.test(name.trim()))) continue;
      if ([entity.name, ...names].some((name) => people.has(name.toLowerCase()))) continue;
      yield { messageId: 'unidentified', data: { name: textOf(article.text, first.span) }, span: first.span };
    }
  },
});

/** Labels and bylines introduce nobody. */
function isProse(article: Article, mention: Mention): boolean {
  const kind = blockAt(article, mention.span.start)?.kind;
  return kind !== 'labels' && kind !== 'byline' && kind !== 'section';
}
