import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli, runLine } from '../../support/run-cli.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const story = 'Mayor opens bridge\n\nThe mayor, Ann Lee, opened the bridge yesterday. "It is done," she said.\n';

describe('--output', () => {
  test('writes to a file what would stand on the screen, without colour', async () => {
    const cwd = tempFolder({ 'a.txt': story });
    const { stdout } = await runLine('structure a.txt', { cwd });
    expect(await runLine('structure a.txt -o out.txt --color always', { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).toBe(stdout);
    expect(readdirSync(cwd)).toEqual(['a.txt', 'out.txt']);
  });

  test('does not change the exit code', async () => {
    const cwd = tempFolder({ 'a.txt': story });
    expect((await runLine('structure a.txt none.txt -o out.txt', { cwd })).code).toBe(2);
    expect(readdirSync(cwd)).toContain('out.txt');
  });

  test('says where it cannot write', async () => {
    const cwd = tempFolder({ 'a.txt': story });
    expect(await runLine('structure a.txt -o no/out.txt', { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'newsan: no/out.txt: cannot write: no such folder\n',
    });
    expect((await runLine('structure a.txt -o .', { cwd })).stderr).toBe(
      'newsan: .: is a folder; specify an output file\n',
    );
  });
});

describe('input', () => {
  test('- reads standard input, under its own name or a given one', async () => {
    const { stdout } = await runLine('structure - --json', { stdin: story });
    expect(JSON.parse(stdout).articles[0].id).toBe('<stdin>');
    const named = await runLine('structure - --json --stdin-filename desk/a.txt', { stdin: story });
    expect(JSON.parse(named.stdout).articles[0].id).toBe('desk/a.txt');
  });

  test('--files-from reads names, one a line or NUL-separated', async () => {
    const cwd = tempFolder({ 'a b.txt': story, 'c.txt': story, 'list.txt': 'a b.txt\n\nc.txt\n' });
    const idsOf = ({ stdout }: { readonly stdout: string }) =>
      JSON.parse(stdout).articles.map(({ id }: { readonly id: string }) => id);
    expect(idsOf(await runLine('structure --files-from list.txt --json', { cwd }))).toEqual(['a b.txt', 'c.txt']);
    const stdin = 'c.txt\0a b.txt\0';
    expect(idsOf(await runLine('structure --files-from - --json', { cwd, stdin }))).toEqual(['c.txt', 'a b.txt']);
  });

  test('--files-from with nothing in it is a mistake', async () => {
    expect(await runLine('structure --files-from -', { stdin: '\n' })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'newsan: -: empty list of articles\n',
    });
    expect((await runLine('structure --files-from none.lst')).stderr).toBe(
      'newsan: none.lst: no such file or folder\n',
    );
  });

  test('the configuration says what is passed over in folders and globs', async () => {
    const cwd = tempFolder({
      'newsan.config.json': '{ "ignore": ["drafts/", "**/old-*.txt"] }',
      'a.txt': story,
      'drafts/b.txt': story,
      'desk/old-c.txt': story,
    });
    const idsOf = async (line: string) =>
      JSON.parse((await runLine(`structure ${line} --json`, { cwd })).stdout).articles.map(
        ({ id }: { readonly id: string }) => id,
      );
    expect(await idsOf('.')).toEqual(['a.txt']);
    expect(await idsOf("'**/*.txt'")).toEqual(['a.txt']);
    expect(await idsOf('. drafts/b.txt')).toEqual(['a.txt', 'drafts/b.txt']);
    expect(await idsOf('. --no-config')).toEqual(['a.txt', 'desk/old-c.txt', 'drafts/b.txt']);
  });

  test('an invalid configuration is reported with its place', async () => {
    const cwd = tempFolder({ 'newsan.config.json': '{ "ignor": [] }', 'a.txt': story });
    const { code, stderr } = await runLine('structure a.txt', { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^newsan: newsan\.config\.json:1:3: [^\n]*did you mean[^\n]*\n$/);
  });

  test('--date is taken where the article has none', async () => {
    const cwd = tempFolder({ 'a.txt': story, 'b.txt': `Tuesday, May 29, 2007\n${story}` });
    const { stdout } = await runLine('structure a.txt b.txt --json --date 2020-02-29', { cwd });
    expect(JSON.parse(stdout).articles.map(({ date }: { readonly date: string }) => date)).toEqual([
      '2020-02-29',
      '2007-05-29',
    ]);
  });
});

describe('screen', () => {
  const colored = '\u001b[';
  test.each([
    ['a pipe', {}, [], false],
    ['a terminal', { columns: 80 }, [], true],
    ['a terminal that cannot', { columns: 80, env: { TERM: 'dumb' } }, [], false],
    ['NO_COLOR', { columns: 80, env: { NO_COLOR: '1' } }, [], false],
    ['an empty NO_COLOR', { columns: 80, env: { NO_COLOR: '' } }, [], true],
    ['FORCE_COLOR', { env: { FORCE_COLOR: '1' } }, [], true],
    ['FORCE_COLOR=0', { columns: 80, env: { FORCE_COLOR: '0' } }, [], false],
    ['NO_COLOR over FORCE_COLOR', { env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, [], false],
    ['the option over all', { env: { NO_COLOR: '1' } }, ['--color', 'always'], true],
    ['the option over a terminal', { columns: 80 }, ['--color', 'never'], false],
    ['JSON', { columns: 80 }, ['--json', '--color', 'always'], false],
  ])('%s', async (_, world, options, isColored) => {
    const cwd = tempFolder({ 'a.txt': story });
    const { stdout } = await runCli(['structure', 'a.txt', ...options], { cwd, ...world });
    expect(stdout.includes(colored)).toBe(isColored);
  });

  test('tables keep to the terminal, or to 80 columns', async () => {
    const cwd = tempFolder({ 'a.txt': `Head\n\n${'word '.repeat(100)}.\n` });
    const widest = async (world: object) => {
      const { stdout } = await runLine('structure a.txt', { cwd, ...world });
      return Math.max(...stdout.split('\n').map((line) => line.length));
    };
    expect(await widest({})).toBeLessThanOrEqual(80);
    expect(await widest({})).toBeGreaterThan(70);
    expect(await widest({ env: { COLUMNS: '120' } })).toBeGreaterThan(100);
    expect(await widest({ columns: 60, env: { NO_COLOR: '1' } })).toBeLessThanOrEqual(60);
  });

  test('--quiet says nothing of what could be read', async () => {
    const cwd = tempFolder({ 'a.txt': '' });
    expect((await runLine('structure a.txt', { cwd })).stderr).not.toBe('');
    expect((await runLine('structure a.txt --quiet', { cwd })).stderr).toBe('');
    expect((await runLine('structure a.txt none.txt --quiet', { cwd })).stderr).toBe(
      'newsan: none.txt: no such file or folder\n',
    );
  });
});
