import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blocksOf, expectRoundTrip, readOne } from '../../support/read-one.ts';

const folder = 'fixtures/pages';
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -'.html'.length));

describe('a page', () => {
  test.each(pages)('%s', async (slug) => {
    const article = await readOne(`${slug}.html`, readFileSync(`${folder}/${slug}.html`));
    const values = (list: readonly { readonly value: string }[]) => list.map((each) => each.value);
    expect({
      headline: article.headline && article.text.slice(article.headline.start, article.headline.end),
      bylines: values(article.bylines),
      date: article.date?.value ?? null,
      sections: values(article.sections),
      blocks: blocksOf(article),
    }).toEqual(JSON.parse(readFileSync(`${folder}/${slug}.json`, 'utf8')));
    expectRoundTrip(article);
  });

  test('says where its fields come from', async () => {
    const origins = async (slug: string) => (await readOne('a.html', readFileSync(`${folder}/${slug}.html`))).origins;
    expect(await origins('pull-quotes-and-captions')).toMatchObject({
      headline: 'json-ld',
      bylines: 'json-ld',
      labels: 'json-ld',
      agency: 'json-ld',
    });
    expect(await origins('embedded-tweet')).toMatchObject({
      headline: 'open-graph',
      bylines: 'meta',
      date: 'open-graph',
    });
    expect(await origins('microdata')).toMatchObject({
      headline: 'microdata',
      bylines: 'microdata',
      sections: 'microdata',
    });
  });

  const linked = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
  const news = { '@type': 'NewsArticle', headline: 'Dam holds', datePublished: '2024-02-02T10:00:00Z' };
  test.each([
    ['an author as a string', linked({ ...news, author: 'By Ann Lee and Bo Ray' }), ['Ann Lee', 'Bo Ray'], 'json-ld'],
    ['an author as an object', linked({ ...news, author: { name: 'Ann Lee' } }), ['Ann Lee'], 'json-ld'],
    ['a list of both', linked({ ...news, author: [{ name: 'Ann Lee' }, 'Bo Ray'] }), ['Ann Lee', 'Bo Ray'], 'json-ld'],
    ['a list of articles', linked([{ '@type': 'WebPage' }, { ...news, author: 'Ann Lee' }]), ['Ann Lee'], 'json-ld'],
    [
      'a graph',
      linked({
        '@graph': [
          { '@type': ['Organization'] },
          { ...news, '@type': ['ReportageNewsArticle'], author: { name: 'Ann Lee' } },
        ],
      }),
      ['Ann Lee'],
      'json-ld',
    ],
    [
      'the first of several',
      linked([
        { ...news, author: 'Ann Lee' },
        { ...news, author: 'Bo Ray' },
      ]),
      ['Ann Lee'],
      'json-ld',
    ],
    [
      'broken JSON, then a meta name',
      '<script type="application/ld+json">{"@type":</script><meta name="author" content="Ann Lee">',
      ['Ann Lee'],
      'meta',
    ],
    [
      'an address for an author, then what is shown',
      '<meta property="article:author" content="https://a.example/ann"><p class="byline">By Ann Lee and Bo Ray, 4 min read</p>',
      ['Ann Lee', 'Bo Ray'],
      'text',
    ],
    ['a job beside the name', '<span itemprop="author">By Ann Lee Staff Writer</span>', ['Ann Lee'], 'microdata'],
  ])('reads authors of %s', async (_, head, bylines, origin) => {
    const article = await readOne(
      'a.html',
      `${head}<h1>Dam holds</h1><p>It rained on the dam all night, and it held until the morning.</p>`,
    );
    expect([article.bylines.map(({ value }) => value), article.origins?.bylines]).toEqual([bylines, origin]);
  });

  test.each([
    ['<div class="publish-date">Posted on Feb. 2, 2024 at noon</div>', '2024-02-02', 'text'],
    ['<time datetime="2024-02-03T10:00Z">Yesterday</time>', '2024-02-03', 'microdata'],
    [`${linked(news)}<span class="date">3 Feb 2024</span>`, '2024-02-02', 'json-ld'],
    ['<span class="date">Monday</span>', null, undefined],
  ])('reads the date of %s', async (head, date, origin) => {
    const article = await readOne(
      'a.html',
      `${head}<h1>Dam holds</h1><p>HULL, England, Jan. 9 — It rained on the dam all night, and it held.</p>`,
    );
    expect([article.date?.value ?? null, article.origins?.date]).toEqual([date, origin]);
  });

  test('may be anything: it is read without a hang or an overflow', async () => {
    const hostile = [
      '<div>'.repeat(20_000),
      '<p>'.repeat(20_000),
      '<!--'.repeat(20_000),
      '<a href="'.repeat(20_000),
      '&amp'.repeat(20_000),
      '<![CDATA['.repeat(9000),
      `<script type="application/ld+json">${'['.repeat(50_000)}"@type"</script>`,
    ];
    for (const source of hostile) await readOne('a.html', `<p>It rained.</p>${source}`);
  });
});
