import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { runCli } from '../support/run-cli.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsan-rules-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('newsan rules', () => {
  test('lists every rule with its severity and precision', async () => {
    const { code, stdout, stderr } = await runCli(['rules']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    // Ids are copied from here: the longest is whole on 80 columns.
    for (const { id, severity } of rules) expect(stdout).toMatch(new RegExp(`^${id} +${severity} `, 'm'));
    expect(stdout).toMatch(/^name-inconsistency +warning +0\.95 /m);
    expect(stdout).toContain(`${rules.length} rules`);
  });

  test('as JSON, for programs', async () => {
    const { stdout } = await runCli(['rules', '--json']);
    expect(JSON.parse(stdout).rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
  });
});

describe('newsan explain', () => {
  test('explains what a rule reports, why, and how often it was right', async () => {
    const { code, stdout } = await runCli(['explain', 'name-inconsistency']);
    expect(code).toBe(0);
    expect(stdout).toContain('Precision: 21 of 22 findings on published articles were correct, reviewed by\nhand');
    expect(stdout).toContain('Presets: recommended, strict, draft');
    expect(stdout).toContain('\nBad\nMayor Rahm Emanuel spoke.');
  });

  test('knows the nearest rule', async () => {
    expect(await runCli(['explain', 'name-inconsistancy'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('unknown rule “name-inconsistancy”; did you mean “name-inconsistency”?'),
    });
  });
});

describe('newsan init and config', () => {
  test('writes a configuration once, which config then reads', async () => {
    const world = { cwd: folder };
    expect(await runCli(['init'], world)).toMatchObject({
      code: 0,
      stdout: 'wrote newsan.config.json\nwrote .newsanignore\n',
    });
    expect(await runCli(['init'], world)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('newsan.config.json already exists; overwrite it with --force'),
    });
    expect((await runCli(['init', '--force'], world)).code).toBe(0);
    expect(JSON.parse(await readFile(join(folder, 'newsan.config.json'), 'utf8'))).toMatchObject({
      extends: ['recommended'],
    });
    const { code, stdout } = await runCli(['config', 'a.txt'], world);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      file: join(folder, 'newsan.config.json'),
      rules: { 'doubled-word': ['error', {}] },
    });
  });
});
