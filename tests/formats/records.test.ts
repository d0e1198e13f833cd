import { describe, expect, test } from 'vitest';
import { parseBytes } from '../../src/io/read/read.ts';
import { blocksOf, expectRoundTrip, readAll, readOne } from '../support/read-one.ts';

const values = (list: readonly { readonly value: string }[]) => list.map((each) => each.value);

async function errorOf(name: string, content: string, options = {}) {
  const [outcome] = await parseBytes(name, new TextEncoder().encode(content), options);
  return outcome?.ok === false ? outcome.error : null;
}

describe('JSON', () => {
  test('an article, its escapes led back to the source', async () => {
    const source = JSON.stringify({
      title: 'Dam “holds”',
      author: { name: 'Ann Lee' },
      date: '2020-02-03',
      body: 'ROME (AP) — It rained.\n\n"Stay," said Zoë.',
    }).replace('ë', '\\u00eb');
    const article = await readOne('a.json', source);
    expect(blocksOf(article)).toEqual([
      'headline: Dam “holds”',
      'paragraph: ROME (AP) — It rained.',
      'paragraph: "Stay," said Zoë.',
    ]);
    expect([values(article.bylines), article.date?.value, article.agency?.value]).toEqual([
      ['Ann Lee'],
      '2020-02-03',
      'AP',
    ]);
    expectRoundTrip(article);
  });

  test('a list, a list within an object, and a mapped path', async () => {
    const records = [
      { title: 'One', text: 'It rained.' },
      { title: 'Two', text: '<p>It <b>snowed</b> &amp; froze.</p><p>Roads closed.</p>' },
    ];
    const articles = await readAll('a.json', JSON.stringify(records));
    expect(articles.map((article) => article.id)).toEqual(['a.json#1', 'a.json#2']);
    expect(articles.map(blocksOf)).toEqual([
      ['headline: One', 'paragraph: It rained.'],
      ['headline: Two', 'paragraph: It snowed & froze.', 'paragraph: Roads closed.'],
    ]);
    articles.forEach(expectRoundTrip);
    expect(await readAll('a.json', JSON.stringify({ status: 'ok', articles: records }))).toHaveLength(2);
    const mapped = await readOne('a.json', JSON.stringify({ data: { words: 'It rained.' } }), {
      fields: { text: 'data.words' },
    });
    expect(blocksOf(mapped)).toEqual(['paragraph: It rained.']);
  });

  test('JSON Lines, each line an article', async () => {
    const articles = await readAll(
      'a.jsonl',
      '{"title":"One","text":"It rained."}\n\n{"title":"Two","text":"It snowed."}\n',
    );
    expect(articles.map((article) => [article.id, article.format, ...blocksOf(article)])).toEqual([
      ['a.jsonl#1', 'jsonl', 'headline: One', 'paragraph: It rained.'],
      ['a.jsonl#2', 'jsonl', 'headline: Two', 'paragraph: It snowed.'],
    ]);
    articles.forEach(expectRoundTrip);
  });

  test('cannot pollute, and names what is wrong', async () => {
    await readOne(
      'a.json',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"text":"It rained."}',
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(await errorOf('a.json', '{"text": "It rained."')).toEqual({
      code: 'format',
      message: 'not valid JSON in line 1: close brace expected',
    });
    const outcomes = await parseBytes('a.jsonl', new TextEncoder().encode('{"text":"a"}\n{"text":}\n{"text":"b"}\n'));
    expect(outcomes.map(({ id, ok }) => [id, ok])).toEqual([
      ['a.jsonl#1', true],
      ['a.jsonl#2', false],
      ['a.jsonl#3', true],
    ]);
    expect(outcomes[1]).toMatchObject({
      error: { code: 'format', message: 'not valid JSON in line 2: value expected' },
    });
    expect(await errorOf('a.json', '['.repeat(100_000))).toEqual({
      code: 'format',
      message: 'JSON nested deeper than 100 levels in line 1',
    });
    expect(await errorOf('a.json', '{"words":"It rained.","n":1}')).toEqual({
      code: 'format',
      message:
        'no text under text, body, content; say which field holds it with --field text=NAME (there are: words, n)',
    });
  });
});

describe('CSV', () => {
  test('rows with quoted cells', async () => {
    const articles = await readAll(
      'a.csv',
      'id,title,body,date\r\n1,Dam holds,"It rained, he said.\r\n\r\n""Stay,"" she said.",2020-02-03\r\n2,Bridge,It snowed.,\r\n',
    );
    expect(articles.map((article) => [article.id, article.date?.value ?? null, ...blocksOf(article)])).toEqual([
      [
        'a.csv#1',
        '2020-02-03',
        'headline: Dam holds',
        'paragraph: It rained, he said.',
        'paragraph: "Stay," she said.',
      ],
      ['a.csv#2', null, 'headline: Bridge', 'paragraph: It snowed.'],
    ]);
    articles.forEach(expectRoundTrip);
  });

  test('tabs, semicolons and a mapped column', async () => {
    expect(await readAll('a.tsv', 'title\ttext\nOne\tIt rained.\n')).toHaveLength(1);
    expect(
      await readAll('a.csv', 'Titel;Wörter\nOne;"It rained; he left."\n', { fields: { text: 'Wörter' } }),
    ).toHaveLength(1);
  });

  test('names what is wrong', async () => {
    expect(await errorOf('a.csv', 'a,b\n1,2\n')).toEqual({
      code: 'format',
      message: 'no column for the text; say which one holds it with --field text=NAME (there are: a, b)',
    });
    expect(await errorOf('a.csv', 'text\n"It rained.\n')).toEqual({
      code: 'format',
      message: 'the quotation mark that opens a cell in line 2 is never closed',
    });
    const outcomes = await parseBytes('a.csv', new TextEncoder().encode('title,text\nA,It rained.\nB\nC,"It sn\n'));
    expect(outcomes.map((each) => [each.id, each.ok ? 'read' : each.error.message])).toEqual([
      ['a.csv#1', 'read'],
      ['a.csv#2', 'the row in line 3 has 1 of 2 cells, and none for the text'],
      ['a.csv#3', 'the quotation mark that opens a cell in line 4 is never closed'],
    ]);
  });
});

describe('feeds', () => {
  test('RSS with escaped and CDATA markup', async () => {
    const source = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss version="2.0"><channel><title>Wire</title>
<item><title>Dam &amp; bridge hold</title><dc:creator>Ann Lee</dc:creator><pubDate>Mon, 03 Feb 2020 10:00:00 GMT</pubDate><category>Floods</category>
<description>&lt;p&gt;It rained.&lt;/p&gt;&lt;p&gt;Roads &amp;amp; paths closed.&lt;/p&gt;</description></item>
<item><title><![CDATA[Second <story>]]></title><content:encoded><![CDATA[<p>It <em>snowed</em>.</p>]]></content:encoded></item></channel></rss>`;
    const articles = await readAll('a.xml', source);
    expect(articles.map((article) => [article.id, ...blocksOf(article)])).toEqual([
      ['a.xml#1', 'headline: Dam & bridge hold', 'paragraph: It rained.', 'paragraph: Roads & paths closed.'],
      ['a.xml#2', 'headline: Second <story>', 'paragraph: It snowed.'],
    ]);
    expect([articles[0]?.date?.value, values(articles[0]?.bylines ?? []), values(articles[0]?.labels ?? [])]).toEqual([
      '2020-02-03',
      ['Ann Lee'],
      ['Floods'],
    ]);
    articles.forEach(expectRoundTrip);
  });

  test('Atom with XHTML', async () => {
    const [article] = await readAll(
      'a.atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Dam holds</title><author><name>Ann Lee</name></author><published>2020-02-03T10:00:00Z</published><category term="Floods"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It rained.</p><p>Roads closed.</p></div></content></entry></feed>',
    );
    expect(article && blocksOf(article)).toEqual([
      'headline: Dam holds',
      'paragraph: It rained.',
      'paragraph: Roads closed.',
    ]);
    expect([article?.date?.value, values(article?.bylines ?? []), values(article?.labels ?? [])]).toEqual([
      '2020-02-03',
      ['Ann Lee'],
      ['Floods'],
    ]);
  });
});
