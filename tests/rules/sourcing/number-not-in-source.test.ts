import { expect, test } from 'vitest';
import { findingsOf, said } from '../../support/check.ts';

const id = 'number-not-in-source';
const transcripts = ['The port will cost $12 million. Some 40 percent of the 300 workers live in Welden.'];

test.each([
  ['The port will cost $12 million, and 40 percent of the 300 workers live in Welden.', []],
  ['The port will cost $21 million.', ['"$21 million": “$21 million” is “$12 million” in the source']],
  ['About 60 percent of the 300 workers live in Welden.', ['"60 percent": “60 percent” is “40 percent” in the source']],
])('%s', (text, expected) => {
  expect(said(id, text, { transcripts })).toEqual(expected);
});

test('what the source contradicts is an error', () => {
  expect(findingsOf(id, 'The port will cost $21 million.', { transcripts })[0]?.severity).toBe('error');
  expect(said(id, 'The port will cost $21 million.')).toEqual([]);
});
