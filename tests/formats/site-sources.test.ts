import { expect, test } from 'vitest';
import { parseBytes } from '../../src/io/read/read.ts';
import { blocksOf, expectRoundTrip, readAll, readOne } from '../support/read-one.ts';

async function readWith(name: string, content: string) {
  const [outcome] = await parseBytes(name, new TextEncoder().encode(content));
  if (!outcome?.ok) throw new Error(outcome?.error.message);
  expectRoundTrip(outcome.value);
  return [...blocksOf(outcome.value), ...outcome.warnings.map((words) => `warning: ${words}`)];
}

test.each([
  [
    'Hugo',
    'The ferry sank off Oban.\n\n{{< figure src="a.jpg" caption="The pier at Oban." >}}\n\n{{% note %}}\nAll of them swam.\n{{% /note %}}\n',
    ['paragraph: The ferry sank off Oban.', 'caption: The pier at Oban.', 'paragraph: All of them swam.'],
  ],
  [
    'Jekyll',
    '{% include video.html id="x" %}\n\nThe ferry sank off {{ site.town }} Oban.[^1] [Read](x){:target="_blank"}\n{: .lead}\n\n[^1]: A note.\n',
    ['paragraph: The ferry sank off Oban. Read', 'warning: 1 footnote left out'],
  ],
  [
    'code and tables',
    'The ferry sank.\n\n```\ncode {{ x }}\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nAll `{{ swam }}` here.\n',
    [
      'paragraph: The ferry sank.',
      'table-row: a | b',
      'table-row: 1 | 2',
      'paragraph: All {{ swam }} here.',
      'warning: 1 block of code left out',
    ],
  ],
])('Markdown of %s', async (_, body, blocks) => {
  expect(await readWith('a.md', `---\ntitle: Ferry sinks\n---\n${body}`)).toEqual(['headline: Ferry sinks', ...blocks]);
});

test('HTML with front matter', async () => {
  const article = await readOne(
    'a.html',
    '---\ntitle: Ferry sinks\ndate: 2023-01-02\nauthor: Eve Orr\n---\n{% include top.html %}\n<p>The ferry sank off Oban.</p>\n',
  );
  expect([article.date?.value, article.bylines[0]?.value, ...blocksOf(article)]).toEqual([
    '2023-01-02',
    'Eve Orr',
    'headline: Ferry sinks',
    'paragraph: The ferry sank off Oban.',
  ]);
  expectRoundTrip(article);
});

test('a document of Google Docs', async () => {
  const source =
    '<html><body class="c1 doc-content"><p class="c0 title" id="h.1"><span>Ferry sinks</span></p><p class="c0 subtitle"><span>All saved</span></p><p><span>The ferry </span><span>sank off Oban.</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><h2>Cold water</h2><ul><li>One pier</li></ul><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> A note.</p></div><div class="c3"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>Check this.</p></div></body></html>';
  expect(await readWith('a.html', source)).toEqual([
    'headline: Ferry sinks',
    'deck: All saved',
    'paragraph: The ferry sank off Oban.',
    'subhead: Cold water',
    'list-item: One pier',
    'warning: 1 footnote left out',
    'warning: 1 comment left out',
  ]);
});

test('an export of WordPress', async () => {
  const item = (type: string, title: string, body: string) =>
    `<item><title>${title}</title><link>https://a.example/${title.length}</link><dc:creator><![CDATA[eve]]></dc:creator><wp:post_type><![CDATA[${type}]]></wp:post_type><content:encoded><![CDATA[${body}]]></content:encoded></item>`;
  const source = `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>${item('attachment', 'pic', '')}${item('post', 'Ferry sinks', 'The ferry <em>sank</em> off Oban [sic].\n\n[caption id="x" width="3"]<img src="a.jpg" /> The pier at Oban.[/caption]\n\n[gallery ids="1,2"]\n\nAll of them &amp; a dog swam.')}</channel></rss>`;
  const articles = await readAll('a.xml', source);
  expect(articles.map((article) => [article.id, article.url, ...blocksOf(article)])).toEqual([
    [
      'a.xml#https://a.example/11',
      'https://a.example/11',
      'headline: Ferry sinks',
      'paragraph: The ferry sank off Oban [sic].',
      'caption: The pier at Oban.',
      'paragraph: All of them & a dog swam.',
    ],
  ]);
  const [outcome] = await parseBytes('a.xml', new TextEncoder().encode(source));
  expect(outcome).toMatchObject({ warnings: ['1 of type attachment, no article'] });
  articles.forEach(expectRoundTrip);
});

test('ninjs 3, and a caption in NITF that holds a paragraph', async () => {
  const ninjs = {
    uri: 'https://a.example/n',
    standard: { name: 'ninjs', version: '3.0' },
    headlines: [
      { role: 'short', value: 'Ferry' },
      { role: 'main', value: 'Ferry sinks' },
    ],
    by: 'By Eve Orr',
    bodies: [{ role: 'main', contentType: 'text/html', value: '<p>The ferry sank.</p>' }],
    contentCreated: '2023-01-02T09:00:00Z',
    versionCreated: '2023-02-02T09:00:00Z',
  };
  const article = await readOne('a.json', JSON.stringify(ninjs));
  expect([article.format, article.date?.value, article.url, article.bylines[0]?.value, ...blocksOf(article)]).toEqual([
    'ninjs',
    '2023-01-02',
    'https://a.example/n',
    'Eve Orr',
    'headline: Ferry sinks',
    'paragraph: The ferry sank.',
  ]);
  const nitf =
    '<nitf><body><body.content><p>The ferry sank off Oban, a skipper said.</p><media media-type="image"><media-caption><p>The pier.</p></media-caption></media></body.content></body></nitf>';
  expect(blocksOf(await readOne('a.nitf', nitf)).at(-1)).toBe('caption: The pier.');
});
