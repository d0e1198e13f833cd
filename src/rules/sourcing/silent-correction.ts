import { excerpt } from '../../text/display/excerpt.ts';
import { defineRule } from '../rule.ts';

const marks = /^[“”"‘’']+|[“”"‘’',]+$/g;

/** A fact of a published article that is another one now, without a word to the reader. */
export const silentCorrection = defineRule({
  id: 'silent-correction',
  description: 'With --changed: a number, name or quotation differs from the committed version, and no note says so.',
  reason: 'Readers who saw the old figure are owed a correction.',
  severity: 'warning',
  presets: ['strict'],
  precision: null,
  fixable: null,
  bad: 'The fire injured 14 people. (The committed version: 12 people; no correction note.)',
  good: 'The fire injured 14 people.\n\nCorrection: an earlier version said that 12 people were injured.',
  options: {},
  messages: { changed: '{what} changed without a correction note; it was {before}' },
  needs: [],
  shared: ['silentChanges'],
  *check(_, { silentChanges }) {
    for (const { kind, before, span } of silentChanges)
      yield { messageId: 'changed', data: { what: kind, before: `“${excerpt(before.replace(marks, ''))}”` }, span };
  },
});
