import { expect, test } from 'vitest';
import type { PairedQuotation } from '../../../src/model/cross-text/shared-text.ts';
import { findingsOf, said } from '../../support/check.ts';

const id = 'quote-altered-between-copies';
const words = '“We will rebuild the pier before winter, and not ask the ministry for a crown,”';
const other = words.replace('not ask', 'ask');
const text = `Pier to be rebuilt\n\n${other} Mayor Anna Smith said on Monday.\n`;

function altered(others: Partial<PairedQuotation> = {}, article = text) {
  const span = { start: article.indexOf('“'), end: article.indexOf('”') + 1 };
  const pair: PairedQuotation = {
    first: { article: 'a.txt', span: { start: 5, end: 5 + words.length } },
    other: { article: 'story.txt', span },
    similarity: 0.93,
    words,
    context: `${words} Anna Smith said.`,
    ...others,
  };
  return { alteredQuotations: [pair] };
}

test('the same words of the same speaker in another form are named, with the place of the first', () => {
  expect(said(id, text, altered())).toEqual([
    `${JSON.stringify(other)}: quoted as “… before winter, and ask the ministry …” here, and as “… before winter, and not ask the ministry …” in a.txt`,
  ]);
  expect(findingsOf(id, text, altered())[0]?.related).toEqual([
    { article: 'a.txt', span: { start: 5, end: 5 + words.length }, message: 'the same quotation' },
  ]);
});

test.each([
  ['another speaker', altered({ context: 'The minister, Bo Hansen, answered.' })],
  ['words that were left out', altered({ words: words.replace('before winter, and not ask', '… ask') })],
  ['a word that was put in', altered({ words: other.replace('ministry', '[Danish] ministry') })],
  ['other marks and spaces', altered({ words: other.replace('winter, and', 'winter – and') })],
  [
    'a speech that says a thing twice',
    altered({ similarity: 0.86, first: { article: 'story.txt', span: { start: 0, end: 4 } } }),
  ],
])('%s is left alone', (_, surroundings) => {
  expect(said(id, text, surroundings)).toEqual([]);
});

test('the spelling of another English is no other word', () => {
  const british = text.replace('a crown', 'a new labour centre');
  const said = other.replace('a crown', 'a new labor center');
  expect(findingsOf(id, british, altered({ words: said }, british))).toEqual([]);
});
