import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsan-check-'));
  await mkdir(join(folder, 'articles'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const check = (...args: readonly string[]) => runCli(['check', ...args, '--jobs', '1'], { cwd: folder });
const story = (...paragraphs: readonly string[]) => `Council meets on the bridge\n\n${paragraphs.join('\n\n')}\n`;
const doubled = 'She walked to the the bridge on Sunday, and nobody crossed it with her.';
const clean = 'The council will meet again in spring to speak of the money that is left.';

describe('exit codes', () => {
  test('1 for an error, 0 where the rule is off or the bar is higher', async () => {
    await write('a.txt', story(doubled, clean));
    expect(await check('a.txt')).toMatchObject({ code: 1, stderr: '' });
    expect((await check('a.txt', '--skip', 'doubled-word')).code).toBe(0);
    expect((await check('a.txt', '--fail-on', 'never')).code).toBe(0);
    expect((await check('a.txt', '--severity', 'doubled-word=warning')).code).toBe(0);
    expect((await check('a.txt', '--severity', 'doubled-word=warning', '--max-warnings', '0')).code).toBe(1);
  });

  test('2 for what could not be read wins over 1, and the findings are printed', async () => {
    await write('a.txt', story(doubled, clean));
    const { code, stdout, stderr } = await check('a.txt', 'gone.txt');
    expect(code).toBe(2);
    expect(stdout).toContain('repeated word: “the”');
    expect(stderr).toMatch(/^newsan: gone\.txt: .*\n$/);
  });

  test('2 for an unknown rule, with the nearest name', async () => {
    await write('a.txt', story(clean));
    expect(await check('a.txt', '--only', 'double-word')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--only: unknown rule “double-word”; did you mean “doubled-word”?'),
    });
    await write('newsan.config.json', '{"rules": {"double-word": "off"}}');
    expect(await check('a.txt')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('newsan.config.json:1:12: unknown rule “double-word”'),
    });
    expect((await check('a.txt', '--no-config')).code).toBe(0);
  });
});

describe('formats', () => {
  test('table names file, line, column, severity and rule', async () => {
    await write('a.txt', story(clean, doubled));
    expect((await check('a.txt')).stdout).toBe(
      [
        'a.txt',
        'PLACE  SEVERITY  FINDING               RULE',
        ' 5:15  error     repeated word: “the”  doubled-word',
        '',
        '1 error in 1 article',
        'by rule: doubled-word 1',
        'Run `newsan explain doubled-word` for details',
        'fixable: 1 with --fix',
        '',
      ].join('\n'),
    );
  });

  test('github annotations cannot be forged by an article', async () => {
    await write('a.txt', story('Mayor [insert :: %0A::error::owned] said so, and left at once.', clean));
    const { stdout } = await check('a.txt', '--format', 'github');
    expect(stdout).toBe(
      '::error file=a.txt,line=3,col=7,endLine=3,endColumn=36,title=placeholder-left-in::placeholder [insert :: %250A::error::owned] not filled in\n',
    );
  });
});

describe('suppression', () => {
  test('a comment turns rules off on the next line that has text, in a block, or on its line', async () => {
    await write(
      'a.txt',
      story('<!-- newsan-disable-next-line doubled-word -- a quotation of 1611 -->', doubled, doubled, clean),
    );
    const { stdout } = await check('a.txt', '--only', 'doubled-word', '--json');
    expect(JSON.parse(stdout).articles[0].findings).toHaveLength(1);
    await write('b.txt', story('<!-- newsan-disable -->', doubled, '<!-- newsan-enable -->', clean));
    expect(await check('b.txt', '--only', 'doubled-word')).toMatchObject({ code: 0, stderr: '' });
  });

  test('an unused one is reported', async () => {
    await write('a.txt', story('<!-- newsan-disable-next-line doubled-word -->', clean));
    expect((await check('a.txt', '--format', 'csv')).stdout).toContain(
      'unused-suppression,line 3: unused suppression: doubled-word; remove it',
    );
    await write('b.txt', story('<!-- newsan-disable-next-line doubled-wrod -->', clean));
    expect((await check('b.txt', '--format', 'csv')).stdout).toContain(
      'line 3: no rule “doubled-wrod”; did you mean doubled-word?',
    );
    expect((await check('a.txt', '--only', 'placeholder-left-in')).stdout).toBe('no findings in 1 article\n');
  });
});

describe('an archive adopts it', () => {
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  const name = (index: number) => `articles/${String(index).padStart(3, '0')}.txt`;

  test('with 200 articles, a baseline, and a change of three lines, only what is new fails', async () => {
    for (let index = 0; index < 200; index++)
      await write(name(index), story(`Story ${index}. ${doubled}`, `${clean} That was ${index}.`));
    git('init', '-q');
    git('config', 'user.email', 'desk@example.org');
    git('config', 'user.name', 'Desk');
    const only = ['articles', '--only', 'doubled-word'];
    expect((await check(...only)).code).toBe(1);
    expect((await check(...only, '--update-baseline')).code).toBe(0);
    expect((await check(...only, '--baseline', 'newsan-baseline.json')).code).toBe(0);
    await write('newsan.config.json', '{"baseline": "newsan-baseline.json"}');
    git('add', '.');
    git('commit', '-qm', 'archive');
    expect(await check(...only)).toMatchObject({ code: 0, stderr: '' });

    // Moving a paragraph revives nothing.
    await write(name(7), story(`${clean} That was 7.`, `Story 7. ${doubled}`));
    expect(await check(...only)).toMatchObject({ code: 0, stderr: '' });

    // Three lines touched: one new slip, one slip mended, one line without any.
    await write(name(1), story(`Story 1. ${doubled}`, `${clean} That was 1.`, 'He spoke the the it.'));
    await write(name(2), story(`Story 2. ${doubled.replace('the the', 'the')}`, `${clean} That was 2.`));
    await write(name(3), story(`Story 3. ${doubled}`, `${clean} That was 3, or so.`));
    const { code, stdout, stderr } = await check(...only, '--format', 'csv');
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^article,/),
      expect.stringContaining('articles/001.txt,7,10,error,doubled-word'),
    ]);
    expect(stderr).toBe(
      'newsan: newsan-baseline.json: 1 accepted finding no longer occurs; remove with --prune-baseline\n',
    );

    // Without a baseline, the change alone is looked at.
    const changed = await check(...only, '--no-config', '--changed', '--format', 'csv');
    expect(changed.stdout.split('\n').filter((line) => /^articles/.test(line))).toEqual([
      expect.stringMatching(/^articles\/001\.txt,7/),
      expect.stringMatching(/^articles\/007\.txt/),
    ]);
    expect((await check(...only, '--no-config', '--staged')).code).toBe(0);

    await check(...only, '--prune-baseline');
    const baseline = JSON.parse(await readFile(join(folder, 'newsan-baseline.json'), 'utf8'));
    expect(Object.keys(baseline.entries)).toHaveLength(199);
  });

  test('outside a repository, changed lines cannot be determined', async () => {
    await write('a.txt', story(clean));
    expect(await check('a.txt', '--changed')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^newsan: cannot determine changed lines: /),
    });
  });
});
