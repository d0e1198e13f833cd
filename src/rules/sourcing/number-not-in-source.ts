import { defineRule } from '../rule.ts';
import { messagesOfSources, needsOfSources, notInSources } from './sources/from-sources.ts';

/** A number that the source of a run does not have. */
export const numberNotInSource = defineRule({
  id: 'number-not-in-source',
  description: 'A sum, percentage or count is another one in the source given with --source, or is not in it.',
  reason: 'Numbers change on the way from the source to the story more often than anything else.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 10, judged: 10 },
  fixable: null,
  bad: 'The bridge cost $14 million. (The source: “The bridge cost $12 million.”)',
  good: 'The bridge cost $12 million. (The source: “The bridge cost $12 million.”)',
  options: {},
  messages: messagesOfSources,
  needs: needsOfSources,
  check: (layers, { compareWithSources }) => notInSources(layers, compareWithSources, ['amount', 'percent', 'count']),
});
