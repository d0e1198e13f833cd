import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'quote-not-in-source';
const transcripts = ['ANNA SMITH: We shall not close this bridge, come what may, in any year of my term.'];

test.each([
  ['“We shall not close this bridge, come what may,” Mayor Anna Smith said.', []],
  ['“We shall not close this bridge … in any year of my term,” Mayor Anna Smith said.', []],
  ['“We shall not close [the] bridge, come what may,” Mayor Anna Smith said.', []],
  [
    '“We shall never close this bridge,” Mayor Anna Smith said.',
    ['"“We shall never close this bridge,”": not in the transcript: we shall never close this bridge'],
  ],
])('%s', (text, expected) => {
  expect(said(id, text, { transcripts })).toEqual(expected);
});

test('without a transcript there is nothing to hold against', () => {
  expect(said(id, '“We shall never close this bridge,” Mayor Anna Smith said.')).toEqual([]);
});
