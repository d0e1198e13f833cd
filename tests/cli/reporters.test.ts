import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const bad =
  'Council meets\n\nShe walked to the the bridge on Sunday.\n\nIt spoke of the the <b>money</b>, said Mayor TK.\n';
const files = { 'a.txt': bad, 'b.txt': bad, 'clean.txt': 'Council meets\n\nThe council met on Sunday.\n' };
const run = (cwd: string, ...args: readonly string[]) => runCli(['check', '.', ...args], { cwd });
const read = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8');

test('one run serves the screen and several files, each as if it were alone', async () => {
  const cwd = tempFolder(files);
  const formats = ['sarif', 'junit', 'html', 'json', 'ndjson', 'markdown', 'gitlab'];
  const wanted = formats.flatMap((format) => ['--reporter', `${format}:out.${format}.gen`]);
  const { code, stdout, stderr } = await run(cwd, ...wanted);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toBe((await run(cwd)).stdout);
  for (const format of formats)
    expect(read(cwd, `out.${format}.gen`)).toBe((await run(cwd, '--format', format)).stdout);
});

test('a reporter without file takes the place of --format; --output is its file', async () => {
  const cwd = tempFolder(files);
  const github = (await run(cwd, '--format', 'github')).stdout;
  expect((await run(cwd, '--reporter', 'github')).stdout).toBe(github);
  const both = (await run(cwd, '--reporter', 'ndjson', '--reporter', 'github')).stdout;
  expect(both).toBe((await run(cwd, '--format', 'ndjson')).stdout + github);
  expect((await run(cwd, '--reporter', 'github', '--output', 'g.gen')).stdout).toBe('');
  expect(read(cwd, 'g.gen')).toBe(github);
});

test.each([
  ['sarf', 'must be one of table, json, ndjson'],
  ['sarif:', 'is invalid: specify a file after sarif:'],
])('--reporter %s is refused', async (value, message) => {
  const { code, stderr } = await run(tempFolder(files), '--reporter', value);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test('where one output cannot be opened, none is left half-written', async () => {
  const cwd = tempFolder(files);
  const { code, stderr } = await run(cwd, '--reporter', 'sarif:a.gen', '--reporter', 'junit:none/b.gen');
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'newsan: none/b.gen: cannot write: no such folder\n',
  });
  expect(existsSync(join(cwd, 'a.gen'))).toBe(false);
});

test('--max-findings holds for the screen alone, which says how many more there are', async () => {
  const cwd = tempFolder(files);
  const { code, stdout } = await run(cwd, '--max-findings', '4', '--reporter', 'json:all.gen');
  expect(code).toBe(1);
  expect(stdout.match(/doubled-word$/gm)).toHaveLength(3);
  expect(stdout).toContain('2 more findings not shown; increase --max-findings\n6 errors in 3 articles\n');
  const { articles, summary } = JSON.parse(read(cwd, 'all.gen'));
  expect(articles.map(({ findings }: { findings: readonly unknown[] }) => findings.length)).toEqual([3, 3, 0]);
  expect(summary).toMatchObject({ error: 6, fixable: 4, unsafelyFixable: 0 });
});

test('the summary of a GitHub job is added to, and capped', async () => {
  const cwd = tempFolder({ ...files, 'summary.gen': '# Before\n' });
  const world = { cwd, env: { GITHUB_STEP_SUMMARY: join(cwd, 'summary.gen') } };
  const { stdout } = await runCli(['check', '.', '--format', 'github'], world);
  expect(stdout.match(/^::error/gm)).toHaveLength(6);
  const summary = read(cwd, 'summary.gen');
  expect(summary.startsWith('# Before\n')).toBe(true);
  expect(summary).toContain('## a.txt\n\n| PLACE | SEVERITY | FINDING | RULE |');
  expect(summary).not.toContain('clean.txt');
  await runCli(['check', '.'], world);
  expect(read(cwd, 'summary.gen')).toBe(summary);
});

test('the page is one whole document in which nothing of an article is markup', async () => {
  const { stdout } = await run(tempFolder(files), '--format', 'html');
  expect(stdout).toMatch(/^<!doctype html>\n<html lang="en">.*<\/html>\n$/s);
  expect(stdout).toContain('It spoke of <mark>the the</mark> &lt;b>money&lt;/b>');
  expect(stdout).toContain("default-src 'none'");
});

test('rules and severities can be named several times', async () => {
  const cwd = tempFolder(files);
  const { stdout } = await run(cwd, '--only', 'doubled-word', '--only', 'placeholder-left-in', '--format', 'csv');
  expect(stdout.split('\n').filter((line) => /^a/.test(line)).length).toBe(4);
  const settings = ['--severity', 'doubled-word=info', '--severity', 'placeholder-left-in=warning'];
  expect(await run(cwd, ...settings, '--fail-on', 'error')).toMatchObject({ code: 0 });
  expect(await run(cwd, ...settings, '--fail-on', 'warning')).toMatchObject({ code: 1 });
  expect(await run(cwd, ...settings, '--max-warnings', '1')).toMatchObject({ code: 1 });
  expect(await run(cwd, ...settings, '--max-warnings', '2')).toMatchObject({ code: 0 });
});
