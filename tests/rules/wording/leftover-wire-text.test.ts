import { expect, test } from 'vitest';
import { said, saidOfPage } from '../../support/check.ts';

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
  'The latest Reuters/Ipsos poll put him ahead.',
  'Ferries at the pier. Photo: Ann Hill for The Gazette via Getty Images',
  'The old pier in Karlow. (Image credit: Ann Hill)',
  'The bridge is open https://t.co/a1 pic.twitter.com/nzaaq6rcaH— Ann Hill (@annhill) May 3, 2024',
  'Parents may sign up for the school newsletter.',
])('%s is copy', (text) => {
  expect(said(id, text)).toEqual([]);
});

test('what is a link on a page leads the reader somewhere; the same words without one are left over', () => {
  const page = (line: string) =>
    `<html><body><article><h1>Bridge opens</h1><p>The bridge opened in June after two years of work on it.</p><p>${line}</p><p>The mayor cut the ribbon, and the first cars crossed at noon.</p></article></body></html>`;
  const found = (line: string) => saidOfPage(id, page(line));
  expect(found('Drivers of the town can <a href="/n">click here</a> for a map of the tolls on it.')).toEqual([]);
  expect(found('Drivers of the town can click here for a map of the tolls on it.')).toEqual([
    '"click here for": wire leftover: “click here for”',
  ]);
});

test('whose picture it is stands there for the reader', () => {
  const story = '<p>The bridge opened in June, two years late, the council said on Monday.</p>'.repeat(4);
  const picture =
    '<figure><img src="a.jpg"><figcaption>The bridge. <span class="credit">Getty Images</span></figcaption></figure>';
  expect(saidOfPage(id, `<article><h1>Bridge opens</h1>${story}${picture}${story}</article>`)).toEqual([]);
});
