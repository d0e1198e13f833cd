import { expect, test } from 'vitest';
import { said } from '../support/check.ts';

const id = 'unattributed-quote';

test('words that nobody is given for are named', () => {
  expect(said(id, 'The talks failed. “We shall wait and see what happens on the ground.” The rain went on.')).toEqual([
    '"“We shall wait and see what happens on the ground.”": nobody is given for “We shall wait and see what happens on the ground.”',
  ]);
});

test.each([
  'The talks failed. “We shall wait and see what happens on the ground,” Mayor Anna Smith said.',
  'Critics spoke of a “bridge to nowhere” on Sunday.',
])('%s', (text) => {
  expect(said(id, text)).toEqual([]);
});
