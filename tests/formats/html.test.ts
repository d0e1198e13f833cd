import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blocksOf, expectRoundTrip, readOne } from '../support/read-one.ts';

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
