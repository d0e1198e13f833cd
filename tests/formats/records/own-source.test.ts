import { expect, test } from 'vitest';
import { makeOwnSource } from '../../../src/formats/records/own-source.ts';
import { parseText } from '../../../src/formats/text.ts';
import { parseBytes } from '../../../src/io/read/read.ts';
import type { Article } from '../../../src/model/article.ts';
import { makeLocate } from '../../../src/views/place.ts';
import { makeLocateRegion } from '../../../src/views/region.ts';

async function articlesOf(name: string, source: string): Promise<readonly Article[]> {
  const outcomes = await parseBytes(name, new TextEncoder().encode(source));
  return outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
}

test.each([
  ['a list on one line', 'a.json', '[{"text":"Zürich é."}, {"text":"Oslo ☃."},{"text":"Bern."}]'],
  ['a list on several lines', 'a.json', '{"é": 1, "items": [\n{"title":1,\n "text":"Zürich."},{"text":"Oslo ☃."}\n]}'],
  ['rows with line breaks in cells', 'a.csv', 'title,text\nä,"Zürich\nis ""é"" here."\n\nb,Oslo.\r\nc,Bern.'],
])('each article of %s has its own record, and its places are those of the file', async (_, name, source) => {
  const articles = await articlesOf(name, source);
  expect(articles.length).toBeGreaterThan(1);
  for (const article of articles) {
    const { offset = -1 } = article.sourceStart ?? {};
    expect(source.slice(offset, offset + article.source.length)).toBe(article.source);
    expect(article.source.length).toBeLessThan(source.length);
    const word = /\p{L}+(?=\P{L}*$)/u.exec(article.text);
    const span = { start: word?.index ?? 0, end: (word?.index ?? 0) + (word?.[0].length ?? 0) };
    const { start, end, line, column } = makeLocate(article)(span);
    expect(source.slice(start, end)).toBe(word?.[0]);
    const before = source.slice(0, start).split(/\r\n|\n/);
    expect([line, column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1]);
    expect(makeLocateRegion(article)(span)).toMatchObject({
      line,
      column,
      byteColumn: Buffer.byteLength(before.at(-1) ?? '') + 1,
    });
  }
});

test('counts on from where the source begins in its file', () => {
  const start = { offset: 100, line: 7, column: 4, byteColumn: 5 };
  const own = makeOwnSource('é one\ntwo three', start);
  const article = parseText('a.txt', 'x');
  expect(own(article, { start: 2, end: 5 })).toMatchObject({
    source: 'one',
    sourceStart: { offset: 102, line: 7, column: 6, byteColumn: 8 },
  });
  expect(own(article, { start: 10, end: 15 })).toMatchObject({
    source: 'three',
    sourceStart: { offset: 110, line: 8, column: 5, byteColumn: 5 },
  });
});
