import { expect, test } from 'vitest';
import { findingsOf, said } from '../../support/check.ts';

const id = 'statement-changed-from-source';
const transcripts = ['The minister did not sign the treaty. Exports rose in May. The port may close in June.'];

test.each([
  ['The minister did not sign the treaty.', []],
  ['The minister signed the treaty.', ['"signed": negated in the source, not here: “signed”']],
  ['The port will close in June.', ['"will": certain here, uncertain in the source: “will”']],
  ['The port may close in June.', []],
])('%s', (text, expected) => {
  expect(said(id, text, { transcripts })).toEqual(expected);
});

test('nothing is said without a source', () => {
  expect(findingsOf(id, 'The minister signed the treaty.')).toEqual([]);
});
