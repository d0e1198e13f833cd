import { defineRule } from '../rule.ts';
import { messagesOfSources, needsOfSources, notInSources } from './sources/from-sources.ts';

/** A date that the source of a run does not have. */
export const dateNotInSource = defineRule({
  id: 'date-not-in-source',
  description: 'A date or time is another one in the source given with --source, or is not in it.',
  reason: 'Readers miss the meeting, and the record is wrong for good.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 4, judged: 4 },
  fixable: null,
  bad: 'The bridge opened on 12 May 2024. (The source: “The bridge opened on 21 May 2024.”)',
  good: 'The bridge opened on 21 May 2024. (The source: “The bridge opened on 21 May 2024.”)',
  options: {},
  messages: messagesOfSources,
  needs: needsOfSources,
  check: (layers, { compareWithSources }) => notInSources(layers, compareWithSources, ['date', 'time']),
});
