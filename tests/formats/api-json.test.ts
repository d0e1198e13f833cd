import { describe, expect, test } from 'vitest';
import { parseBytes } from '../../src/io/read/read.ts';
import { blocksOf, expectRoundTrip, readAll, readOne } from '../support/read-one.ts';

const values = (list: readonly { readonly value: string }[]) => list.map((each) => each.value);
const json = (value: unknown) => JSON.stringify(value);

async function outcomesOf(name: string, content: string, options = {}) {
  const outcomes = await parseBytes(name, new TextEncoder().encode(content), options);
  return outcomes.map((each) => [each.id, each.ok ? each.warnings : each.error.message]);
}

const paragraphs = '<p>The ferry sank off Oban, a skipper said.</p><p>&#8220;We swam,&#8221; said Iain Bell.</p>';
const read = ['paragraph: The ferry sank off Oban, a skipper said.', 'paragraph: “We swam,” said Iain Bell.'];

describe('the JSON of news APIs and crawlers', () => {
  test.each<[string, unknown, readonly string[], string, readonly string[]]>([
    [
      'JSON Feed',
      {
        version: 'https://jsonfeed.org/version/1.1',
        items: [
          {
            id: '9',
            title: 'Ferry sinks',
            content_html: paragraphs,
            date_published: '2023-01-02T09:00:00Z',
            authors: [{ name: 'Eve Orr' }],
          },
        ],
      },
      ['headline: Ferry sinks', ...read],
      '2023-01-02',
      ['Eve Orr'],
    ],
    [
      'the Guardian’s API',
      {
        response: {
          status: 'ok',
          total: 1,
          results: [
            {
              id: 'uk/7',
              sectionName: 'Scotland',
              webPublicationDate: '2023-01-02T09:00:00Z',
              webTitle: 'Ferry sinks',
              webUrl: 'https://a.example/uk/7',
              fields: {
                headline: 'Ferry sinks',
                trailText: 'All <strong>saved</strong>',
                byline: 'Eve Orr in Oban',
                body: paragraphs,
              },
            },
          ],
        },
      },
      ['headline: Ferry sinks', 'deck: All saved', ...read],
      '2023-01-02',
      ['Eve Orr in Oban'],
    ],
    [
      'WordPress REST',
      [
        {
          id: 3,
          date: '2023-01-02T09:00:00',
          link: 'https://a.example/3',
          title: { rendered: 'Ferry &#8216;sinks&#8217;' },
          content: { rendered: paragraphs, protected: false },
          excerpt: { rendered: '<p>The ferry…</p>' },
          author: 12,
          _embedded: { author: [{ name: 'Eve Orr' }] },
        },
      ],
      ['headline: Ferry ‘sinks’', ...read],
      '2023-01-02',
      ['Eve Orr'],
    ],
    [
      'fundus',
      [
        {
          title: 'Ferry sinks',
          authors: ['Eve Orr'],
          publishing_date: '2023-01-02 09:00:00+00:00',
          body: {
            summary: ['All saved'],
            sections: [
              { headline: [], paragraphs: ['The ferry sank off Oban, a skipper said.'] },
              { headline: ['Cold water'], paragraphs: ['“We swam,” said Iain Bell.'] },
            ],
          },
        },
      ],
      ['headline: Ferry sinks', 'deck: All saved', read[0] ?? '', 'subhead: Cold water', read[1] ?? ''],
      '2023-01-02',
      ['Eve Orr'],
    ],
    [
      'news-please',
      {
        authors: ['Eve Orr'],
        date_download: '2024-01-01 00:00:00',
        date_publish: '2023-01-02 09:00:00',
        title: 'Ferry sinks',
        maintext: 'The ferry sank off Oban, a skipper said.\n“We swam,” said Iain Bell.',
        url: 'https://a.example/7',
      },
      ['headline: Ferry sinks', ...read],
      '2023-01-02',
      ['Eve Orr'],
    ],
    [
      'Event Registry',
      {
        articles: {
          page: 1,
          results: [
            {
              uri: '771',
              dateTimePub: '2023-01-02T09:00:00Z',
              title: 'Ferry sinks',
              body: 'The ferry sank off Oban, a skipper said.\n\n“We swam,” said Iain Bell.',
              authors: [{ uri: 'eve_orr@a.example', name: 'Eve Orr', type: 'author' }],
            },
          ],
        },
      },
      ['headline: Ferry sinks', ...read],
      '2023-01-02',
      ['Eve Orr'],
    ],
    [
      'a body as a list',
      {
        headline: 'Ferry sinks',
        author: 'Eve Orr',
        date: '2023-01-02',
        body: ['The ferry sank off Oban, a skipper said.', '“We swam,” said Iain Bell.'],
      },
      ['headline: Ferry sinks', ...read],
      '2023-01-02',
      ['Eve Orr'],
    ],
    [
      'blocks of an editor',
      {
        headline: 'Ferry sinks',
        author: 'Eve Orr',
        date: '2023-01-02',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'The ferry sank off Oban, ' },
              { type: 'text', text: 'a skipper said.' },
            ],
          },
          { type: 'heading', content: [{ type: 'text', text: 'Cold water' }] },
        ],
      },
      ['headline: Ferry sinks', read[0] ?? '', 'subhead: Cold water'],
      '2023-01-02',
      ['Eve Orr'],
    ],
  ])('%s', async (_, value, blocks, date, bylines) => {
    const article = await readOne('a.json', json(value));
    expect(blocksOf(article)).toEqual(blocks);
    expect([article.date?.value, values(article.bylines)]).toEqual([date, bylines]);
    expectRoundTrip(article);
  });

  test('whole pages in JSON Lines are read as pages are, their places led back', async () => {
    const page = `<!doctype html><html><head><title>Ferry sinks</title><link rel="canonical" href="https://a.example/ferry"></head><body><nav><a href="/">Home page of the paper</a></nav><article><h1>Ferry sinks</h1>${paragraphs.repeat(3)}</article></body></html>`;
    const source = `${json({ url: 'https://a.example/f', html: page })}\n`;
    const article = await readOne('a.jsonl', source);
    expect(blocksOf(article)).toEqual(['headline: Ferry sinks', ...read, ...read, ...read]);
    expect([article.id, article.url]).toEqual(['a.jsonl#https://a.example/f', 'https://a.example/f']);
    expectRoundTrip(article);
  });

  test('a text that its source cut off says so', async () => {
    const cut = { articles: [{ title: 'Ferry sinks', content: 'The ferry sank off Oban, a skip… [+812 chars]' }] };
    expect(await outcomesOf('a.json', json(cut))).toEqual([
      ['a.json#1', ['the text is cut off in the file: 812 characters of it are missing']],
    ]);
    expect(blocksOf(await readOne('a.json', json(cut)))).toContain('paragraph: The ferry sank off Oban, a skip');
  });
});

describe('--field', () => {
  const nested = {
    data: {
      hits: [
        {
          doc: { paras: ['The ferry sank at noon on Monday, all of its crew said.', 'All swam.'], meta: { key: 'k1' } },
        },
      ],
    },
  };

  test('leads into lists and objects, and names the list of records', async () => {
    const fields = { records: 'data.hits', text: 'doc.paras', id: 'doc.meta.key' };
    const article = await readOne('a.json', json(nested), { fields });
    expect([article.id, ...blocksOf(article)]).toEqual([
      'a.json#k1',
      'paragraph: The ferry sank at noon on Monday, all of its crew said.',
      'paragraph: All swam.',
    ]);
    expectRoundTrip(article);
  });

  test.each([
    [
      'a.json',
      json([{ text: 'It rained.', when: null }, { text: 'It snowed.' }]),
      { date: 'when' },
      [
        ['a.json#1', []],
        ['a.json#2', 'the record in line 1 has no field “when” (there are: text)'],
      ],
    ],
    [
      'a.csv',
      'text,day\nIt rained.,Monday\n',
      { date: 'when' },
      [['a.csv', 'no column “when”, which --field date names (there are: text, day)']],
    ],
    [
      'a.rss',
      '<rss><item><title>Ferry</title></item></rss>',
      { id: 'key' },
      [['a.rss#1', 'the item in line 1 has no <key>']],
    ],
    ['a.json', '{"a":[]}', { records: 'b' }, [['a.json', 'no field “b”, which --field records names']]],
  ])('%s: a field that is named and not there is an error', async (name, content, fields, expected) => {
    expect(await outcomesOf(name, content, { fields })).toEqual(expected);
  });
});

describe('records without text', () => {
  test.each([
    [
      'a.jsonl',
      '{"text":"It rained."}\n{"id":"k3"}\n{"text":null}\n{"text":5}\n[1,2]\n',
      [
        ['a.jsonl#1', []],
        ['a.jsonl#k3', expect.stringMatching(/^line 2: no text under .*\(there are: id\)$/)],
        ['a.jsonl#3', expect.stringMatching(/^line 3: no text/)],
        ['a.jsonl#4', expect.stringMatching(/^line 4: no text/)],
        ['a.jsonl#5', 'line 5 is a list, not an object'],
      ],
    ],
    [
      'a.json',
      '[{"text":"It rained."},\n"words",{"n":1}]',
      [
        ['a.json#1', []],
        ['a.json#2', 'the record in line 2 is a string, not an object'],
        ['a.json#3', expect.stringMatching(/^the record in line 2: no text/)],
      ],
    ],
    [
      'a.csv',
      'id,text\n7,It rained.\n8,\n',
      [
        ['a.csv#7', []],
        ['a.csv#8', 'the row in line 3 has no text'],
      ],
    ],
  ])('%s: each is told of', async (name, content, expected) => {
    expect(await outcomesOf(name, content)).toEqual(expected);
  });
});

describe('identity', () => {
  test.each([
    [
      'a.jsonl',
      '{"id":"x","text":"One."}\n{"id":"x","text":"Two."}\n{"text":"Three."}\n',
      ['a.jsonl#x', 'a.jsonl#x~2', 'a.jsonl#3'],
    ],
    ['a.csv', 'guid,text\nb,One.\na,Two.\n', ['a.csv#b', 'a.csv#a']],
    [
      'a.rss',
      '<rss><item><guid>g1</guid><title>One</title></item><item><link>https://a.example/2</link><title>Two</title></item></rss>',
      ['a.rss#g1', 'a.rss#https://a.example/2'],
    ],
    [
      'a.atom',
      '<feed><entry><id>tag:1</id><title>One</title><link href="https://a.example/1"/></entry></feed>',
      ['a.atom#tag:1'],
    ],
  ])('%s: records are named by the id that they state', async (name, content, ids) => {
    expect((await readAll(name, content)).map(({ id }) => id)).toEqual(ids);
  });

  test('a line that is taken out moves no other', async () => {
    const lines = ['{"id":"a","text":"One."}', '{"id":"b","text":"Two."}', '{"id":"c","text":"Three."}'];
    const all = await readAll('a.jsonl', lines.join('\n'));
    const fewer = await readAll('a.jsonl', lines.slice(1).join('\n'));
    expect(fewer.map(({ id, text }) => [id, text])).toEqual(all.slice(1).map(({ id, text }) => [id, text]));
  });

  test('an address is one that a browser opens', async () => {
    const article = await readOne('a.json', json({ id: 5, url: 'javascript:alert(1)', text: 'It rained.' }));
    expect([article.recordId, article.url]).toEqual(['5', undefined]);
  });
});
