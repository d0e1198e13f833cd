import { describe, expect, test } from 'vitest';
import { parseFactChecks } from '../../../src/formats/factchecks/parse-fact-checks.ts';
import { valueOfRating, valueOnScale } from '../../../src/formats/factchecks/rating.ts';

const review = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: 'The bridge &amp; the ferry are closed',
  headline: 'Is the bridge closed?',
  url: 'https://example.org/1',
  datePublished: '2024-03-02',
  author: { '@type': 'Organization', name: 'Check Weekly' },
  reviewRating: { '@type': 'Rating', ratingValue: 1, worstRating: 1, bestRating: 5, alternateName: 'False' },
};
const parsed = {
  id: 'https://example.org/1',
  claim: 'The bridge & the ferry are closed',
  title: 'Is the bridge closed?',
  rating: 'False',
  ratingValue: 'false',
  publisher: 'Check Weekly',
  date: '2024-03-02',
  url: 'https://example.org/1',
};
const feed = { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [review] }] };
const tools = {
  claims: [
    {
      text: 'The bridge & the ferry are closed',
      claimReview: [
        {
          publisher: { name: 'Check Weekly', site: 'example.org' },
          url: 'https://example.org/1',
          title: 'Is the bridge closed?',
          reviewDate: '2024-03-02',
          textualRating: 'False',
        },
      ],
    },
  ],
};

describe('parse-fact-checks', () => {
  test.each([
    [
      'a page',
      `<html><head><script type="application/ld+json">${JSON.stringify({ '@graph': [{ '@type': 'WebPage' }, review] })}</script></head></html>`,
    ],
    ['a feed', JSON.stringify(feed)],
    ['a list', JSON.stringify([review])],
    ['lines of reviews', `${JSON.stringify(review)}\n`],
    ['claims of the Fact Check Tools', JSON.stringify(tools)],
  ])('reviews in %s', (_, source) => {
    expect(parseFactChecks(source, {})).toEqual({ factChecks: [parsed], unread: 0 });
  });

  test('records by the usual names, and by those that are given', () => {
    const rows = 'id,statement,verdict,link\n7,"The ferry, too, is closed",Mostly false,https://example.org/7\n';
    const usual = parseFactChecks(rows, {});
    expect(usual.factChecks).toMatchObject([
      { id: '7', claim: 'The ferry, too, is closed', rating: 'Mostly false', ratingValue: 'mixed' },
    ]);
    const lines = '{"a":{"b":"The ferry is closed"},"w":"True"}\n{"a":3}\nno json\n';
    const named = parseFactChecks(lines, { claim: 'a.b', rating: 'w' });
    expect(named.factChecks).toMatchObject([{ claim: 'The ferry is closed', ratingValue: 'true' }]);
    expect(named.unread).toBe(2);
  });

  test('nothing is found in nothing', () => {
    expect(parseFactChecks('', {}).factChecks).toEqual([]);
    expect(parseFactChecks('['.repeat(100_000), {}).factChecks).toEqual([]);
  });
});

test.each([
  ['False', 'false'],
  ['Pants on Fire', 'false'],
  ['Mostly False', 'mixed'],
  ['Missing context', 'mixed'],
  ['Correct', 'true'],
  ['Incorrect', 'false'],
  ['Not yet rated', null],
])('%s is %s', (words, value) => {
  expect(valueOfRating(words)).toBe(value);
});

test('a number is rated on its scale', () => {
  expect([
    valueOnScale(1, 1, 5),
    valueOnScale(3, 1, 5),
    valueOnScale(5, 1, 5),
    valueOnScale(9, 1, 5),
    valueOnScale(1, 1, 1),
  ]).toEqual(['false', 'mixed', 'true', null, null]);
});
