import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const commands = ['entities', 'quotes', 'claims', 'duplicates', 'structure', 'report', 'check'] as const;
/** Those that read articles in another way, too. */
const readers = [...commands, 'archive add'] as const;
const good = 'Mayor opens bridge\n\nThe mayor, Ann Lee, opened the bridge on Monday. "It is done," she said.\n';

/** Runs a command on bad input beside a good article, which must be shown whatever the bad one does. */
async function beside(command: string, cwd: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await runCli([...words(command), ...args, 'good.txt', '--json'], { cwd });
  const result = JSON.parse(stdout);
  // An archive reports how many articles it added, not which.
  const ids =
    command === 'archive add'
      ? [...args, 'good.txt'].slice(-result.added)
      : result.articles.map((article: { readonly id: string }) => article.id);
  return { code, ids, stderr };
}

function words(command: string): readonly string[] {
  return command === 'archive add' ? ['archive', 'add', 'store'] : [command];
}

describe.each(readers)('%s', (command) => {
  test('names a missing file, and the one that was meant', async () => {
    expect(await beside(command, tempFolder({ 'good.txt': good }), 'god.txt')).toEqual({
      code: 2,
      ids: ['good.txt'],
      stderr: 'newsan: god.txt: no such file or folder; did you mean good.txt?\n',
    });
  });

  test('fails for a missing file alone', async () => {
    const { code, stderr } = await runCli([...words(command), 'gone.txt'], { cwd: tempFolder() });
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'newsan: gone.txt: no such file or folder\n' });
  });

  test('walks a folder, reads UTF-16, and takes standard input', async () => {
    const cwd = tempFolder({ 'good.txt': good, 'deep/er/a.txt': Buffer.from(`\ufeff${good}`, 'utf16le') });
    const { code, ids, stderr } = await beside(command, cwd, 'deep');
    expect({ code, stderr, count: ids.length }).toEqual({ code: 0, stderr: '', count: 2 });
    expect(await runCli([...words(command), '-', '--json'], { cwd, stdin: good })).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  test('has no colour in a pipe, and none that NO_COLOR forbids', async () => {
    const cwd = tempFolder({ 'good.txt': good });
    for (const world of [{ cwd }, { cwd, columns: 80, env: { NO_COLOR: '1' } }])
      expect((await runCli([...words(command), 'good.txt'], world)).stdout).not.toContain('\u001b');
  });

  test('names a folder without articles', async () => {
    const cwd = tempFolder({ 'good.txt': good });
    mkdirSync(join(cwd, 'empty'));
    const { code, ids, stderr } = await beside(command, cwd, 'empty');
    expect({ code, ids }).toEqual({ code: 2, ids: ['good.txt'] });
    expect(stderr).toMatch(/^newsan: empty: no articles in this folder; .*\n$/);
  });

  test('names a pattern that nothing matches', async () => {
    expect(await beside(command, tempFolder({ 'good.txt': good }), 'x*.txt')).toEqual({
      code: 2,
      ids: ['good.txt'],
      stderr: 'newsan: x*.txt: no file matches; check the pattern\n',
    });
  });

  test('warns of an empty file', async () => {
    expect(await beside(command, tempFolder({ 'good.txt': good, 'empty.txt': '' }), 'empty.txt')).toEqual({
      // What holds no story is an error of check.
      code: command === 'check' ? 1 : 0,
      ids: ['empty.txt', 'good.txt'],
      stderr: 'newsan: empty.txt: empty; nothing to read\n',
    });
  });

  test('passes over a binary file', async () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, index) => (index * 37) % 256);
    const { code, ids, stderr } = await beside(command, tempFolder({ 'good.txt': good, 'a.txt': bytes }), 'a.txt');
    expect({ code, ids }).toEqual({ code: 2, ids: ['good.txt'] });
    expect(stderr).toMatch(/^newsan: a\.txt: [^\n]*binary[^\n]*\n$/);
  });

  test('says what it does with text that is not UTF-8', async () => {
    const latin = Uint8Array.from(
      [...'Caf\u00e9 closes\n\nThe caf\u00e9 closed.\n'].map((letter) => letter.charCodeAt(0)),
    );
    const { ids, stderr } = await beside(command, tempFolder({ 'good.txt': good, 'a.txt': latin }), 'a.txt');
    expect(ids).toContain('good.txt');
    expect(stderr).toMatch(/^newsan: a\.txt: [^\n]+\n$/);
  });

  test('names a link to nowhere', async () => {
    const cwd = tempFolder({ 'good.txt': good });
    symlinkSync('gone.txt', join(cwd, 'link.txt'));
    const { code, ids, stderr } = await beside(command, cwd, 'link.txt');
    expect({ code, ids }).toEqual({ code: 2, ids: ['good.txt'] });
    expect(stderr).toBe('newsan: link.txt: broken symbolic link\n');
  });

  test('refuses a file that is too large', async () => {
    const cwd = tempFolder({ 'good.txt': good, 'large.txt': 'word '.repeat(300) });
    const { code, ids, stderr } = await beside(command, cwd, 'large.txt', '--max-file-size', '1kb');
    expect({ code, ids }).toEqual({ code: 2, ids: ['good.txt'] });
    expect(stderr).toMatch(/^newsan: large\.txt: [^\n]+\n$/);
  });

  test('lets no control or bidirectional character of an article or a name reach the screen', async () => {
    const evil = 'a\u001b]0;own\u0007\u202eb\u009bc.txt';
    const cwd = tempFolder({
      [evil]: `Head \u001b[31mred\u202e\n\nMr. Bad\u001b]0;x\u0007 said: "Go \u009b2J \u2066away\u200b now," to Ann Lee\u007f.\n`,
      'good.txt': good,
    });
    for (const format of ['table', 'json', 'ndjson', 'csv', 'tsv', 'markdown']) {
      const { code, stdout, stderr } = await runCli(
        [...words(command), evil, 'good.txt', 'no\u001b[1mne', '-f', format],
        {
          cwd,
        },
      );
      expect(code).toBe(2);
      expect(`${stdout}${stderr}`).not.toMatch(/[^\P{C}\n\t]/u);
    }
  });
});

describe.each(commands)('%s', (command) => {
  test('names a file that may not be read', async () => {
    const cwd = tempFolder({ 'good.txt': good, 'secret.txt': good });
    chmodSync(join(cwd, 'secret.txt'), 0);
    chmodSync(cwd, 0o755);
    await beside(command, cwd); // loads the code while that is allowed
    const result = await withoutRights(() => beside(command, cwd, 'secret.txt'));
    expect(result).toEqual({
      code: 2,
      ids: ['good.txt'],
      stderr: 'newsan: secret.txt: permission denied\n',
    });
  });

  test('reports what is wrong with the command line in one line', async () => {
    expect(await runCli([command, 'a.txt', '--formt', 'json'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'newsan: unknown option “--formt”; did you mean “--format”?\n',
    });
    expect(await runCli([command, 'a.txt', '--jobs', '0'])).toEqual({
      code: 2,
      stdout: '',
      stderr: `newsan: option “-j, --jobs <n>” argument “0” must be auto or a whole number from 1 to 999; see \`newsan ${command} --help\`\n`,
    });
  });

  test('shows its help where no article is named, and waits for nobody', async () => {
    const { code, stdout, stderr } = await runCli([command], { columns: 80 });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('newsan: no articles specified; specify files or folders, or - for standard input\n');
    expect(stderr).toContain(`Usage: newsan ${command} [options] [file...]`);
  });
});

test('reports how many arguments a command takes', async () => {
  expect((await runCli(['rules', 'extra'])).stderr).toBe(
    'newsan: too many arguments for “rules”: expected 0, got 1; see `newsan rules --help`\n',
  );
});

test('an unwritable archive is reported in one line', async () => {
  const cwd = tempFolder({ 'good.txt': good, store: 'no folder' });
  const add = (folder: string) => runCli(['archive', 'add', folder, 'good.txt'], { cwd });
  expect(await add('store')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^newsan: .*: a file of this name exists\n$/),
  });
  chmodSync(cwd, 0o555);
  const { code, stderr } = await withoutRights(() => add('other'));
  expect(code).toBe(2);
  expect(stderr).toMatch(/^newsan: .*: permission denied\n$/);
});

/** Runs something as a user who may not read everything. */
async function withoutRights<Result>(act: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return act();
  process.seteuid?.(65534);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}
