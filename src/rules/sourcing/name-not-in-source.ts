import { defineRule } from '../rule.ts';
import { messagesOfSources, needsOfSources, notInSources } from './sources/from-sources.ts';

/** A name that the source of a run does not have. */
export const nameNotInSource = defineRule({
  id: 'name-not-in-source',
  description: 'A person, place or organisation is another one in the source given with --source, or is not in it.',
  reason: 'A name that was heard or copied wrong is the slip that sources complain of.',
  severity: 'error',
  presets: ['recommended', 'strict', 'draft'],
  precision: { right: 13, judged: 14 },
  fixable: null,
  bad: 'Mayor Anna Smyth opened the bridge. (The source: “Mayor Anna Smith opened the bridge.”)',
  good: 'Mayor Anna Smith opened the bridge. (The source: “Mayor Anna Smith opened the bridge.”)',
  options: {},
  messages: messagesOfSources,
  needs: needsOfSources,
  check: (layers, { compareWithSources }) =>
    notInSources(layers, compareWithSources, ['name', 'place', 'organization']),
});
