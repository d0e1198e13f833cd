import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import * as parse from '../../src/nlp/parse.ts';
import { runLine } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const story = (name: string) =>
  `Mayor opens bridge\n\nThe mayor, ${name} Lee, opened the bridge. “It is done,” she said. Omar Hadi denied it.\n`;
const record = (name: string) => `${JSON.stringify({ headline: name, text: story(name) })}\n`;

function project() {
  const cwd = tempFolder({
    'news/a.txt': story('Ann'),
    'news/b.json': `[${record('Eve')},${record('Ida')}]`,
    'news/c.jsonl': record('Una') + record('Amy'),
    'news/empty.txt': '',
    'news/bad.json': '{',
  });
  const env = { XDG_CACHE_HOME: tempFolder({}) };
  const entries = () =>
    readdirSync(env.XDG_CACHE_HOME, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  return { cwd, entries, run: (line: string) => runLine(line, { cwd, env }) };
}

/** What a run gives, and how many articles it parses. */
async function counted<Result>(run: () => Promise<Result>) {
  const spy = vi.spyOn(parse, 'parseArticle');
  try {
    const result = await run();
    return { result, parsed: spy.mock.calls.length };
  } finally {
    spy.mockRestore();
  }
}

describe.each(['entities', 'quotes --indirect', 'claims', 'report'])('%s', (command) => {
  test.each(['table', 'json', 'ndjson', 'csv', 'markdown'])('gives the same from the cache as %s', async (format) => {
    const { run } = project();
    const line = `${command} news gone.txt --format ${format} --jobs 1`;
    const plain = await run(line);
    expect(plain.code).toBe(2);
    expect(await run(`${line} --cache`)).toEqual(plain);
    const { result, parsed } = await counted(() => run(`${line} --cache`));
    expect({ result, parsed }).toEqual({ result: plain, parsed: 0 });
  });
});

describe('--cache', () => {
  const line = 'quotes news --format ndjson --cache --jobs 1';

  test('analyses what was changed, and no other file; JSON Lines, whose length nobody knows, again', async () => {
    const { cwd, run } = project();
    await run(line);
    writeFileSync(join(cwd, 'news/a.txt'), story('Zoe'));
    const { result, parsed } = await counted(() => run(line));
    expect(result).toEqual(await run(line.replace(' --cache', '')));
    expect(parsed).toBe(3);
  });

  test('one format knows what another has found; another question is another entry', async () => {
    const { run } = project();
    await run(line);
    const inCsv = line.replace('ndjson', 'csv');
    const { result, parsed } = await counted(() => run(inCsv));
    expect(result).toEqual(await run(inCsv.replace(' --cache', '')));
    expect(parsed).toBe(2);
    const asked = `${line} --min-confidence 0.9`;
    expect(await run(asked)).toEqual(await run(asked.replace(' --cache', '')));
    expect((await counted(() => run(`${line} --kind orphan --quiet`))).parsed).toBe(6);
  });

  test('a damaged entry is rebuilt', async () => {
    const { entries, run } = project();
    const plain = await run(line.replace(' --cache', ''));
    await run(line);
    for (const path of entries()) truncateSync(path, 90);
    expect(await run(line)).toEqual(plain);
    for (const path of entries()) writeFileSync(path, readFileSync(path, 'utf8').replace('Lee', 'Kim'));
    expect(await run(line)).toEqual(plain);
  });

  test('an input whose id could be that of an article in another is not mixed up', async () => {
    const { cwd, run } = project();
    writeFileSync(join(cwd, 'news/b.json#1'), story('Kim'));
    const both = "quotes news/b.json 'news/b.json#1' --format ndjson --jobs 1";
    const plain = await run(both);
    expect(await run(`${both} --cache`)).toEqual(plain);
    expect(await run(`${both} --cache`)).toEqual(plain);
  });

  test('is off by default, and cleared with the rest', async () => {
    const { entries, run } = project();
    await run('entities news');
    expect(entries()).toEqual([]);
    await run('entities news --cache');
    expect(entries()).toHaveLength(5);
    expect((await run('cache clear')).stdout).toMatch(/: removed 5 entries, /);
    await run('entities news --cache-dir kept');
    await run('entities - --cache');
    expect(entries()).toEqual([]);
  });

  test.each([
    ['entities news --format ndjson --cache --resume out.ndjson', '--resume cannot be combined with --cache'],
    ['report news/a.txt --format html --cache', '--cache does not support --format html'],
  ])('newsan %s is refused', async (asked, reason) => {
    const { code, stderr } = await project().run(asked);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(reason) });
  });
});
