import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeEach, describe, expect, test } from 'vitest';
import { readSchema } from '../../src/io/schemas.ts';
import type { SourcesDocument } from '../../src/views/folders/sources.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const files = {
  'news/a.md': `---
title: Ferry turns back
date: 2024-05-02
author: Ann Lee
section: Sea
---

The night ferry turned back on Monday, harbour master Jonas Berg said.

"Nobody was hurt," Berg told reporters. "We sent the passengers home at dawn."

"It was cold," said a passenger.
`,
  'news/b.md': `---
title: Inquiry into the ferry
date: 2024-06-11
author: Tom Reed
section: Sea
---

Harbour master Jonas Berg denied that the pumps had failed. "The pumps ran all night," he said.

"We will look at every pump," said Sen. Maria Ortiz. She said that she would report in July.
`,
  'news/c.md': `---
title: Bridge closed
date: 2024-06-20
author: Ann Lee
section: Roads
---

"The pillars were cracked," police spokesman Karl Lund said.

"A car is a car."
`,
};

describe('newsan sources', () => {
  let cwd = '';
  let document: SourcesDocument;
  const run = async (...args: string[]) => runCli(['sources', 'news/', ...args], { cwd });

  beforeEach(async () => {
    cwd = tempFolder(files);
    document = JSON.parse((await run('--json')).stdout) as SourcesDocument;
  });

  test('lists who is quoted, how much, and as what', () => {
    const listed = document.sources.map(({ name, status, kind, gender, quotes, articles }) => ({
      name,
      status,
      kind,
      gender,
      quotes,
      articles,
    }));
    expect(listed).toContainEqual({
      name: 'Jonas Berg',
      status: 'named',
      kind: 'unknown',
      gender: 'unknown',
      quotes: 2,
      articles: 2,
    });
    expect(listed).toContainEqual({
      name: 'a passenger',
      status: 'unnamed',
      kind: 'victim or witness',
      gender: 'unknown',
      quotes: 1,
      articles: 1,
    });
    expect(listed).toContainEqual({
      name: 'Maria Ortiz',
      status: 'named',
      kind: 'politician',
      gender: 'female',
      quotes: 1,
      articles: 1,
    });
    expect(listed).toContainEqual({
      name: 'Karl Lund',
      status: 'named',
      kind: 'police',
      gender: 'male',
      quotes: 1,
      articles: 1,
    });
    const berg = document.sources.find(({ name }) => name === 'Jonas Berg');
    expect(berg).toMatchObject({
      firstSeen: '2024-05-02',
      lastSeen: '2024-06-11',
      sections: [{ name: 'Sea', count: 2 }],
    });
    expect(berg?.with).toContainEqual({ name: 'Maria Ortiz', count: 1 });
  });

  test.each([[[]], [['--indirect']]])('agrees with newsan quotes to the last number %j', async (options) => {
    const quotes = JSON.parse((await runCli(['quotes', 'news/', '--json', ...options], { cwd })).stdout) as {
      articles: { quotes: { text: string; speaker: { name: string | null } | null }[] }[];
    };
    const all = quotes.articles.flatMap((article) => article.quotes);
    const { total, sources } = JSON.parse((await run('--json', ...options)).stdout) as SourcesDocument;
    const words = all.reduce((sum, { text }) => sum + text.split(/\s+/).filter((word) => word !== '').length, 0);
    expect(all.length).toBeGreaterThanOrEqual(5);
    expect(total).toMatchObject({ quotes: all.length, words, articles: quotes.articles.length });
    for (const name of ['Jonas Berg', 'Maria Ortiz', 'Karl Lund'])
      expect(sources.find((source) => source.name === name)?.quotes).toBe(
        all.filter(({ speaker }) => speaker?.name === name).length,
      );
    for (const counts of [total.status, total.kinds]) {
      expect(Object.values(counts).reduce((sum, count) => sum + count.quotes, 0)).toBe(all.length);
      expect(Object.values(counts).reduce((sum, count) => sum + count.words, 0)).toBe(words);
    }
    expect(sources.reduce((sum, source) => sum + source.quotes, 0)).toBe(all.length);
  });

  test.each([
    ['section', ['Roads', 'Sea']],
    ['author', ['Ann Lee', 'Tom Reed']],
    ['month', ['2024-05', '2024-06']],
    ['outlet', [null]],
  ])('separates parts by %s', async (by, names) => {
    const { parts, total } = JSON.parse((await run('--json', '--by', by)).stdout) as SourcesDocument;
    expect(parts.map(({ name }) => name)).toEqual(names);
    expect(parts.reduce((sum, { tally }) => sum + tally.quotes, 0)).toBe(total.quotes);
    expect(parts.reduce((sum, { tally }) => sum + tally.articles, 0)).toBe(3);
  });

  test('its JSON has its schema', () => {
    const validate = new Ajv({ strict: false }).compile(readSchema('sources', false));
    expect(validate(document) ? [] : validate.errors).toEqual([]);
  });

  test('CSV has one row per source, or for each part', async () => {
    const csv = (await run('--format', 'csv')).stdout.split('\n');
    expect(csv[0]).toBe(
      'source,type,status,kind,evidence,gender,quotes,words,share,articles,firstSeen,lastSeen,sections,with,about',
    );
    expect(csv.length - 2).toBe(document.sources.length);
    const parts = (await run('--format', 'csv', '--by', 'month')).stdout.split('\n');
    expect(parts.map((line) => line.split(',')[0])).toEqual(['month', '2024-05', '2024-06', '']);
  });

  test('a page has tables to sort and search, and runs nothing of an article', async () => {
    const hostile = tempFolder({ 'x.txt': 'Title here\n\n"It rained," said <img src=x onerror=alert(1)> Ann Lee.\n' });
    await run('--format', 'html', '-o', 'sources.html');
    const page = readFileSync(join(cwd, 'sources.html'), 'utf8');
    expect(page).toContain('<input type="search" data-filter="sources"');
    expect(page).toContain('<table class="sortable" id="parts">');
    expect(page).toContain('>Jonas Berg<');
    const other = await runCli(['sources', 'x.txt', '--format', 'html'], { cwd: hostile });
    expect(other.stdout).not.toContain('<img');
  });

  test('a folder in which nobody is quoted says so', async () => {
    const quiet = tempFolder({ 'x.txt': 'Rain\n\nIt rained on Monday.\n' });
    expect((await runCli(['sources', 'x.txt'], { cwd: quiet })).stdout).toBe(
      'nobody is quoted\n\n0 quotes of 0 words by 0 sources in 1 article\n',
    );
  });
});
