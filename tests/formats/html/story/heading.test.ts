import { describe, expect, test } from 'vitest';
import { blocksOf, readOne } from '../../../support/read-one.ts';

const story = [
  'The island council voted on Monday to sell the old lighthouse, and nine of its eleven members were in favour.',
  'The harbour office had asked for a longer pause, because the foundations have not been looked at since 1987.',
]
  .map((words) => `<p>${words}</p>`)
  .join('');

/** What a page states: the heading that it shows, JSON-LD, the title for readers, and the title of the page. */
interface Statements {
  readonly shown: string;
  readonly linked?: object;
  readonly forReaders?: string;
  readonly title?: string;
  readonly site?: string;
}

function page({ shown, linked, forReaders, title, site }: Statements): string {
  const head = [
    ...(title === undefined ? [] : [`<title>${title}</title>`]),
    ...(site === undefined ? [] : [`<meta property="og:site_name" content="${site}">`]),
    ...(forReaders === undefined ? [] : [`<meta property="og:title" content="${forReaders}">`]),
    ...(linked === undefined
      ? []
      : [`<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...linked })}</script>`]),
  ].join('');
  return `<html><head>${head}</head><body><article><h1>${shown}</h1>${story}</article></body></html>`;
}

const long = 'Island council votes to sell the lighthouse despite warnings';
const short = 'Lighthouse will be sold despite warnings';

describe('the headline, where a page states several', () => {
  test.each<readonly [string, Statements, string]>([
    [
      'the title for readers, written by hand',
      { shown: long, linked: { headline: long }, forReaders: short, title: `${long} | The Gull` },
      short,
    ],
    [
      'the characters of the title for readers, where only they differ',
      {
        shown: 'Council ‘sells’ the lighthouse',
        linked: { headline: 'Council ‘sells’ the lighthouse' },
        forReaders: "Council 'sells' the lighthouse",
      },
      "Council 'sells' the lighthouse",
    ],
    [
      'not what JSON-LD calls an alternative',
      { shown: long, linked: { headline: long, alternativeHeadline: short }, forReaders: short },
      long,
    ],
    [
      'not what is made for search engines',
      { shown: long, linked: { headline: long }, forReaders: short, title: `${short} - The Gull`, site: 'The Gull' },
      long,
    ],
    [
      'not what a template makes, with the name of the site',
      { shown: long, linked: { headline: long }, forReaders: `${short} | The Gull`, site: 'The Gull' },
      long,
    ],
    [
      'not the title with the name of a section before it',
      { shown: long, linked: { headline: long }, forReaders: `Islands | ${long}` },
      long,
    ],
    [
      'the title for readers without the topic before it',
      { shown: `Island news: ${long}`, linked: { headline: `Island news: ${long}` }, forReaders: long },
      long,
    ],
    [
      'what JSON-LD and the title for readers say, against the heading and the title of the page',
      { shown: long, linked: { headline: short }, forReaders: short, title: long },
      short,
    ],
    [
      'the heading, where the title for readers says it',
      { shown: long, linked: { headline: short }, forReaders: long },
      long,
    ],
    ['the heading alone', { shown: long }, long],
  ])('%s', async (_, stated, expected) => {
    const { text, headline } = await readOne('a.html', page(stated));
    expect(headline && text.slice(headline.start, headline.end)).toBe(expected);
  });

  test('a heading that says something else stays, below the headline', async () => {
    const article = await readOne('a.html', page({ shown: long, linked: { headline: long }, forReaders: short }));
    expect(blocksOf(article).slice(0, 2)).toEqual([`headline: ${short}`, `headline: ${long}`]);
  });
});
