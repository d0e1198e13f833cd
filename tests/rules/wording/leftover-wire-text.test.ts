import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'leftover-wire-text';

test.each([
  ['The bridge opened in June. Sign up for our morning newsletter.', ['Sign up for our morning newsletter']],
  ['The bridge opened in June. Follow @bridgenews', ['Follow @bridgenews']],
  ['The bridge opened pic.twitter.com/nzaaq6rcaH', ['pic.twitter.com/nzaaq6rcaH']],
  [
    'Bridge opens\n\nThe bridge opened in June.\n\n((ann.lee@wire.example; +44 20 7946 0000))\n',
    ['((ann.lee@wire.example; +44 20 7946 0000))'],
  ],
  [
    'Bridge opens\n\nThe bridge opened in June.\n\n-- London Newsroom +44 20 7946 0000\n',
    ['-- London Newsroom +44 20 7946 0000'],
  ],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected.map((part) => `${JSON.stringify(part)}: wire leftover: “${part}”`));
});

test.each([
  'Readers signed a petition and followed the mayor.',
  'More people read the story than any other.',
  'Investors will watch the vote.',
])('%s is copy', (text) => {
  expect(said(id, text)).toEqual([]);
});
