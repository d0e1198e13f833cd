import { textOf } from '../model/span.ts';
import { isInBody } from '../text/blocks.ts';
import { defineRule } from './rule.ts';

const acronym = /^(?:\p{Lu}{3,6}|(?:\p{Lu}\.){3,6})$/u;

/** An acronym that the story uses and never spells out. */
export const acronymNotExpanded = defineRule({
  id: 'acronym-not-expanded',
  description: 'An acronym of an organisation is used more than once and never spelt out.',
  reason: 'Organisations are spelt out on first reference.',
  severity: 'info',
  presets: ['draft'],
  precision: { right: 7, judged: 30 },
  fixable: null,
  bad: 'The NLDX won the vote. Critics of the NLDX boycotted it, and the NLDX did not mind.',
  good: 'The National League for Democracy (NLD) won the vote. Critics of the NLD boycotted it.',
  options: {
    allow: [
      'FBI',
      'CIA',
      'NATO',
      'CNN',
      'BBC',
      'NBC',
      'CBS',
      'ABC',
      'NASA',
      'UNICEF',
      'UNESCO',
      'IBM',
      'MSNBC',
      'NPR',
      'PBS',
    ],
    minCount: 2,
  },
  messages: { unexpanded: '{acronym} is used {count} times and never spelt out' },
  needs: ['entities'],
  *check({ article, entities }, { options, terms }) {
    for (const entity of entities.entities) {
      if (entity.type !== 'organization' || !acronym.test(entity.name) || entity.count < options.minCount) continue;
      if (options.allow.includes(entity.name) || terms.has(entity.name.toLowerCase())) continue;
      const first = entity.mentions
        .flatMap((index) => entities.mentions[index] ?? [])
        .find(({ span }) => isInBody(article, span));
      if (!first) continue;
      yield {
        messageId: 'unexpanded',
        data: { acronym: textOf(article.text, first.span), count: entity.count },
        span: first.span,
      };
    }
  },
});
