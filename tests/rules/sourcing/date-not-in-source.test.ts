import { expect, test } from 'vitest';
import { findingsOf, said } from '../../support/check.ts';

const id = 'date-not-in-source';
const transcripts = ['The ferry to Welden will be closed on 3 June 2024, the company said.'];

test.each([
  ['The ferry to Welden will be closed on 3 June 2024.', []],
  ['The ferry to Welden will be closed on June 3, 2024.', []],
  [
    'The ferry to Welden will be closed on 13 June 2024.',
    ['"13 June 2024": “13 June 2024” is “3 June 2024” in the source'],
  ],
])('%s', (text, expected) => {
  expect(said(id, text, { transcripts })).toEqual(expected);
});

test('nothing is said without a source', () => {
  expect(findingsOf(id, 'The ferry to Welden will be closed on 13 June 2024.')).toEqual([]);
});
