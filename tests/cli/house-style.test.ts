import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runLine } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const config = `extends: [recommended, ./V]
style:
  terms: { replace: { utilise: use, whilst: [while, although] }, link: 'https://style.example' }
  shouting: { ban: [very], severity: error, scope: all-words }
`;
const story = `Council opens bridge

We utilise it whilst we can. “I utilise it,” Mayor Anna Petrenko said.

It is very late, she said.
`;
const project = (files = {}) =>
  tempFolder({
    'newsan.config.yaml': config,
    'story.md': story,
    'V/Dash.yml': "extends: existence\nmessage: 'no dash'\nnonword: true\ntokens: ['—']\n",
    'V/Program.yml': 'extends: script\nscript: x\n',
    ...files,
  });
const findings = (text: string) =>
  JSON.parse(text).articles.flatMap(({ findings: all }: { findings: readonly { rule: string; text?: string }[] }) =>
    all.map(({ rule }) => rule),
  );

describe('check', () => {
  test('reports house style with all else, and names what is not run', async () => {
    const { stdout, stderr, code } = await runLine('check story.md --json --no-cache', { cwd: project() });
    expect(findings(stdout)).toEqual(['house/terms', 'house/terms', 'house/shouting']);
    expect(stderr).toContain('V/Program (./V): not run: extends script: programs are not run');
    expect(code).toBe(1);
    expect((await runLine('check story.md --json --no-cache --quiet', { cwd: project() })).stderr).toBe('');
  });

  test('--only, --skip and --severity know the rules; a mistyped one is named', async () => {
    const cwd = project();
    const only = await runLine('check story.md --only house/shouting --severity house/shouting=info --json', { cwd });
    expect(findings(only.stdout)).toEqual(['house/shouting']);
    expect(only.code).toBe(0);
    const skipped = await runLine('check story.md --skip house/shouting,house/terms --json', { cwd });
    expect(findings(skipped.stdout)).toEqual([]);
    const { stderr, code } = await runLine('check story.md --only house/shoutin', { cwd });
    expect(stderr).toContain('--only: unknown rule “house/shoutin”; did you mean “house/shouting”?');
    expect(code).toBe(2);
  });

  test('--fix writes what the house writes, and leaves quotations alone', async () => {
    const cwd = project();
    await runLine('check story.md --fix', { cwd });
    expect(readFileSync(join(cwd, 'story.md'), 'utf8')).toBe(story.replace('We utilise', 'We use'));
  });

  test('comments turn findings off, and baselines accept them', async () => {
    const text = story.replace('We utilise', '<!-- newsan-disable-next-line house/terms -->\nWe utilise');
    const cwd = project({ 'story.md': text });
    const before = await runLine('check story.md --json', { cwd });
    expect(findings(before.stdout)).toEqual(['house/shouting']);
    await runLine('check story.md --update-baseline --baseline b.json', { cwd });
    expect((await runLine('check story.md --baseline b.json', { cwd })).code).toBe(0);
  });

  test('overrides turn rules off for some files', async () => {
    const overrides = `${config}overrides: [{ files: '*.md', rules: { house/terms: off, house/shouting: warning } }]\n`;
    const { stdout } = await runLine('check story.md --json', { cwd: project({ 'newsan.config.yaml': overrides }) });
    expect(findings(stdout)).toEqual(['house/shouting']);
  });

  test('the same bytes from worker threads, and from the cache', async () => {
    const stories = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.md`, story]));
    const cwd = project(stories);
    const alone = await runLine('check . --json --jobs 1 --no-cache', { cwd });
    const cached = await runLine('check . --json --jobs 1 --cache-dir cache', { cwd });
    const again = await runLine('check . --json --jobs 1 --cache-dir cache', { cwd });
    expect(cached.stdout).toBe(alone.stdout);
    expect(again.stdout).toBe(alone.stdout);
  });

  test('a changed rule is not taken from the cache', async () => {
    const cwd = project();
    await runLine('check story.md --json --cache-dir cache', { cwd });
    const other = tempFolder({ 'newsan.config.yaml': 'style: { a: { ban: [late] } }', 'story.md': story });
    const { stdout } = await runLine(`check story.md --json --cache-dir ${join(cwd, 'cache')}`, { cwd: other });
    expect(findings(stdout)).toEqual(['house/a']);
  });
});

test('rules lists them with their origin, explain describes one', async () => {
  const cwd = project();
  const { stdout } = await runLine('rules --json', { cwd });
  const brought = JSON.parse(stdout).rules.filter(({ origin }: { origin?: string }) => origin);
  expect(brought.map(({ id, origin }: { id: string; origin: string }) => [id, origin])).toEqual([
    ['V/Dash', './V'],
    ['house/terms', 'configuration'],
    ['house/shouting', 'configuration'],
  ]);
  const explained = await runLine('explain house/terms', { cwd });
  expect(explained.stdout).toContain('From: configuration\nLink: https://style.example');
  expect((await runLine('rules --no-config --json', { cwd })).stdout).not.toContain('house/');
});
