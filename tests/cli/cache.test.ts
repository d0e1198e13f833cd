import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CliResult, runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const story = (...paragraphs: readonly string[]) => `Council meets on the bridge\n\n${paragraphs.join('\n\n')}\n`;
const doubled = 'She walked to the the bridge on Sunday, and nobody crossed it with her.';
const plain = 'The council will meet again in spring to speak of the money that is left.';
const pasted = `The repair costs 38 million dollars, of which the state pays 25 million, according to the department. ${plain}`;

/** A folder of articles with a cache of its own. */
function project(files: Readonly<Record<string, string>>) {
  const cwd = tempFolder(Object.fromEntries(Object.entries(files).map(([name, text]) => [`articles/${name}`, text])));
  const env = { XDG_CACHE_HOME: tempFolder({}) };
  const check = (...args: readonly string[]) =>
    runCli(['check', 'articles', '--jobs', '1', '--preset', 'strict', ...args], { cwd, env });
  return {
    cwd,
    check,
    entries: () =>
      readdirSync(env.XDG_CACHE_HOME, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    cache: (...args: readonly string[]) => runCli(['cache', ...args], { cwd, env }),
    write: (name: string, text: string) => writeFileSync(join(cwd, name), text),
    async expectSame(...args: readonly string[]): Promise<CliResult> {
      const warm = await check(...args);
      expect(warm).toEqual(await check(...args, '--no-cache'));
      return warm;
    },
  };
}

describe('check', () => {
  const files = {
    'a.txt': story(doubled, pasted),
    'b.txt': story(pasted, '“It is done,” she said.'),
    'c.txt': story('<!-- newsan-disable-next-line doubled-word -->', plain),
  };

  test('gives the same results, messages and exit code from the cache', async () => {
    const { check, entries } = project(files);
    const cold = await check('gone.txt', '--json');
    expect(cold.code).toBe(2);
    expect(cold.stderr.split('\n')).toHaveLength(2);
    expect(cold.stdout).toContain('unused-suppression');
    const kept = entries().length;
    expect(kept).toBe(2);
    expect(await check('gone.txt', '--json')).toEqual(cold);
    expect(entries()).toHaveLength(kept);
  });

  test('whatever changes, output is what it would be without a cache', async () => {
    const { check, expectSame, write } = project(files);
    await check('--json');
    write('articles/a.txt', story(pasted));
    expect((await expectSame('--json')).stdout).not.toContain('"rule": "doubled-word"');
    write('articles/d.txt', story(pasted, plain));
    expect((await expectSame('--json')).stdout).toContain('articles/d.txt');
    await expectSame('--format', 'csv');
    await expectSame('--skip', 'duplicated-passage');
    await expectSame('--fail-on', 'never');
    write('newsan.config.json', '{"rules": {"duplicated-passage": ["info", {"minWords": 90}]}}');
    await expectSame('--json');
    write('base.json', '{"version": 1, "entries": {}}');
    await expectSame('--baseline', 'base.json');
    await check('--baseline', 'base.json', '--update-baseline');
    expect((await expectSame('--baseline', 'base.json')).code).toBe(0);
    write('speech.txt', 'It is done');
    await expectSame('--source', 'speech.txt', '--only', 'quote-not-in-source');
    write('speech.txt', 'It is not done');
    await expectSame('--source', 'speech.txt', '--only', 'quote-not-in-source');
  });

  test('a damaged entry is rebuilt', async () => {
    const { check, entries } = project(files);
    const cold = await check('--json');
    for (const path of entries()) truncateSync(path, 100);
    expect(await check('--json')).toEqual(cold);
    expect(await check('--json')).toEqual(cold);
  });

  test('property: any edits of any articles', async () => {
    const paragraph = fc.constantFrom(doubled, plain, pasted, '“It is done,” she said.', 'Critics say so.');
    const article = fc.array(paragraph, { minLength: 1, maxLength: 4 });
    const edit = fc.record({ name: fc.constantFrom('a.txt', 'b.txt', 'c.txt'), paragraphs: article });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const { expectSame, write } = project(files);
        for (const { name, paragraphs } of edits) {
          write(`articles/${name}`, story(...paragraphs));
          await expectSame('--format', 'ndjson');
        }
      }),
      { numRuns: 10 },
    );
  });

  test('--no-cache and a user without a cache folder leave nothing behind', async () => {
    const { check, cwd, entries } = project(files);
    await check('--no-cache');
    expect(entries()).toEqual([]);
    await runCli(['check', 'articles', '--jobs', '1'], { cwd });
    expect(readdirSync(cwd)).toEqual(['articles']);
    await runCli(['check', 'articles', '--jobs', '1', '--cache-dir', 'kept'], { cwd });
    expect(readdirSync(cwd)).toContain('kept');
  });
});

describe('newsan cache', () => {
  test('reports its size, and clears it', async () => {
    const { check, cache, entries } = project({ 'a.txt': story(doubled) });
    await check();
    expect((await cache('status')).stdout).toMatch(/^\/.*newsan: 2 entries, \d+ KB\n$/);
    expect((await cache('clear')).stdout).toMatch(/newsan: removed 2 entries, \d+ KB\n$/);
    expect(entries()).toEqual([]);
  });

  test('knows no other action, and says where there is no folder', async () => {
    expect(await runCli(['cache', 'empty'])).toMatchObject({
      code: 2,
      stderr: 'newsan: empty: must be status or clear; see `newsan cache --help`\n',
    });
    expect((await runCli(['cache', 'status'])).stderr).toContain('--cache-dir');
  });
});
