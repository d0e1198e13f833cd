import { expect, test } from 'vitest';
import { findingsOf, said } from '../support/check.ts';

const id = 'doubled-word';

test.each([
  ['She walked to the the bridge.', ['"the the": “the” stands twice']],
  ['It was signed by by the mayor.', ['"by by": “by” stands twice']],
  ['The the bridge was closed.', ['"The the": “The” stands twice']],
  ['Ship owners barely made made it into the harbour.', ['"made made": “made” stands twice']],
  ['She voted months before before she left.', ['"before before": “before” stands twice']],
  ['“Well, I like like him,” she said.', []],
  ['It was a very very long way, and they came from Pago Pago.', []],
  ['They met in in-depth talks.', []],
  ['He had had enough, and said that that was it.', []],
  ['“Who gave in? In the end, nobody,” he said.', []],
  ['The The album was sold out.', ['"The The": “The” stands twice']],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});

test('the fix takes the second word and the space before it', () => {
  const text = 'Headline here\n\nShe walked to the the bridge on Sunday.\n\nThe end came soon.\n';
  const [finding] = findingsOf(id, text);
  const [edit] = finding?.fix?.edits ?? [];
  expect(edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end)).toBe(
    'Headline here\n\nShe walked to the bridge on Sunday.\n\nThe end came soon.\n',
  );
});
