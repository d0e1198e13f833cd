import { expect, test } from 'vitest';
import { readTurns } from '../../../src/text/transcript-turns.ts';
import { said } from '../../support/check.ts';

const id = 'quote-of-other-speaker';
const transcript =
  'ANNA KERR: The post was filled from within. We have rules for that.\nTOM BRANDEL: I would never sell the harbour to anybody.\n';

test.each([
  [
    '“I would never sell the harbour,” said Anna Kerr, the director.',
    [
      '"“I would never sell the harbour,”": TOM BRANDEL says this in the transcript, not Anna Kerr: “I would never sell the harbour,”',
    ],
  ],
  ['“I would never sell the harbour,” said Tom Brandel, the director.', []],
  ['“I will never sell the harbour,” said Anna Kerr, the director.', []],
  ['“We have rules for that,” said Kerr, the director.', []],
])('%s', (text, expected) => {
  expect(said(id, text, { transcripts: [transcript] })).toEqual(expected);
});

test('a transcript that names nobody has no turns', () => {
  expect(readTurns('We met at noon. It was late: the ferry had gone.')).toEqual([]);
  expect(readTurns('Anna Kerr: It was. Tom Brandel: It was not.').map(({ speaker }) => speaker)).toEqual([
    'Anna Kerr',
    'Tom Brandel',
  ]);
});
