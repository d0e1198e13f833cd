import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const source =
  'Smelter cuts jobs\n\n“We shall not close the plant,” Anne Kerr said on Tuesday. The fire injured 12 people and cost $1.2 billion.\n';
const draft =
  'Smelter cuts jobs\n\n“We shall never close the plant,” Anne Kerr said on Tuesday. The fire injured 14 people and cost $1,200 million.\n';

let path = '';
const folder = () => path;
const run = (...args: readonly string[]) => runCli(args, { cwd: folder() });
const schemaOf = async (name: string) => JSON.parse((await runCli(['schema', name])).stdout) as object;

beforeEach(async () => {
  path = tempFolder();
  await writeFile(join(folder(), 'source.txt'), source);
  await writeFile(join(folder(), 'draft.txt'), draft);
});

describe('newsan verify', () => {
  test('exits with 1 where something differs, and says where', async () => {
    const { code, stdout } = await run('verify', 'draft.txt', '--source', 'source.txt');
    expect(code).toBe(1);
    expect(stdout).toContain('14 people');
    expect(stdout).toMatch(/\d+ pieces: \d+ supported, 2 differ, 0 not found/);
  });

  test('--format html shows both texts with marks', async () => {
    const { code, stdout } = await run('verify', 'draft.txt', '--source', 'source.txt', '--format', 'html');
    expect(code).toBe(1);
    expect(stdout).toContain('2 places to look at');
    expect(stdout).toMatch(/<a id="l0-\d+" class="mark bad" href="#r0-\d+"[^>]*>14 people<\/a>/);
  });

  test('writes JSON that its schema allows; every place has the text that stands there', async () => {
    const { stdout } = await run('verify', 'draft.txt', '--source', 'source.txt', '--json');
    const document = JSON.parse(stdout) as {
      sources: string[];
      articles: {
        pieces: {
          start: number;
          end: number;
          text: string;
          source: { start: number; end: number; text: string } | null;
        }[];
      }[];
    };
    const ajv = new Ajv({ allowUnionTypes: true });
    expect(ajv.validate(await schemaOf('verify'), document), ajv.errorsText()).toBe(true);
    expect(document.sources).toEqual(['source.txt']);
    for (const { start, end, text, source: place } of document.articles[0]?.pieces ?? []) {
      expect(draft.slice(start, end)).toBe(text);
      if (place) expect(source.slice(place.start, place.end)).toBe(place.text);
    }
  });

  test('--fail-on never passes; a faithful draft passes', async () => {
    expect((await run('verify', 'draft.txt', '--source', 'source.txt', '--fail-on', 'never')).code).toBe(0);
    expect((await run('verify', 'source.txt', '--source', 'source.txt')).code).toBe(0);
  });

  test('annotates in CI', async () => {
    const { stdout } = await run('verify', 'draft.txt', '--source', 'source.txt', '--format', 'github');
    expect(stdout).toContain(
      'title=number-not-in-source::count: “14 people”; the source has “12 people” (other value)',
    );
  });

  test('folders of sources; several drafts', async () => {
    await mkdir(join(folder(), 'notes'));
    await writeFile(join(folder(), 'notes/one.txt'), source);
    await writeFile(join(folder(), 'notes/two.txt'), 'Fire\n\nThe fire injured 14 people.\n');
    const { stdout } = await run('verify', 'draft.txt', 'source.txt', '--source', 'notes', '--json');
    const { articles } = JSON.parse(stdout) as { articles: { id: string; summary: { differs: number } }[] };
    expect(articles.map(({ id, summary }) => [id, summary.differs])).toEqual([
      ['draft.txt', 1],
      ['source.txt', 0],
    ]);
  });

  test.each([
    [['verify', 'draft.txt'], 'specify a source with --source FILE'],
    [['verify', 'draft.txt', '--source', 'nothing.txt'], '--source nothing.txt'],
    [['verify', 'draft.txt', '--source', '-'], '--source cannot be standard input'],
  ])('%j', async (args, message) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
