import { expect, test } from 'vitest';
import { findingsOf, said } from '../../support/check.ts';

const id = 'name-not-in-source';
const transcripts = ['Governor Anna Kerr met engineers of the Orlin Port Authority in Welden on Sunday.'];

test.each([
  ['Governor Anna Kerr met engineers in Welden on Sunday.', []],
  ['Governor Anna Karr met engineers in Welden on Sunday.', ['"Anna Karr": “Anna Karr” is “Anna Kerr” in the source']],
  ['Governor Anna Kerr met engineers in Karlow on Sunday.', ['"Karlow": “Karlow” is not in the source']],
])('%s', (text, expected) => {
  expect(said(id, text, { transcripts })).toEqual(expected);
});

test('a name that the source does not have at all is for a person to check', () => {
  const text = 'Governor Anna Kerr met engineers in Welden. Critics from Brandelburg disagree with the harbour plan.';
  expect(findingsOf(id, text, { transcripts }).map(({ severity, message }) => [severity, message])).toEqual([
    ['info', '“Brandelburg” is not in the source'],
  ]);
});

test('nothing is said without a source', () => {
  expect(said(id, 'Governor Anna Karr met engineers in Karlow on Sunday.')).toEqual([]);
});
