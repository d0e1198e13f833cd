import type { Article } from '../../model/article.ts';
import { defineRule } from '../rule.ts';

/** Whether the article has each part that a house may ask for. */
const parts: Readonly<Record<string, (article: Article) => boolean>> = {
  headline: ({ headline }) => headline !== null,
  byline: ({ bylines, agency }) => bylines.length > 0 || agency !== null,
  date: ({ date }) => date !== null,
  section: ({ sections }) => sections.length > 0,
  source: ({ agency }) => agency !== null,
  labels: ({ labels }) => labels.length > 0,
  deck: ({ deck }) => deck !== null,
};

/** A part of the article that the house requests and that is not there. */
export const missingMetadata = defineRule({
  id: 'missing-metadata',
  description:
    'The article lacks a headline, byline, date, source, section, deck or labels that the configuration requires.',
  reason: 'What is missing here is missing on the page, in search and in the archive.',
  severity: 'warning',
  presets: ['strict', 'draft'],
  precision: null,
  fixable: null,
  bad: 'Bridge opens\n\nThe bridge opened in June. Thousands crossed it.',
  good: 'May 3, 2019\nBridge opens\nBy Anna Smith\n\nThe bridge opened in June. Thousands crossed it.',
  options: { require: ['headline', 'byline', 'date'] },
  messages: { absent: 'article has no {part}' },
  needs: [],
  inAnyLanguage: true,
  *check({ article }, { options }) {
    if (!article.body) return;
    for (const part of options.require) {
      if (parts[part]?.(article) === false) yield { messageId: 'absent', data: { part }, span: null };
    }
  },
});
