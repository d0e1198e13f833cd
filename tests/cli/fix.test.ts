import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/formats/text.ts';
import { openOriginal, replaceOriginal } from '../../src/io/read/original.ts';
import { runCli } from '../support/run-cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const bad = 'Council meets on the bridge\n\nThe café by the the bridge closed on\u200b Sunday – “for good”.\n';
const good = 'Council meets on the bridge\n\nThe café by the bridge closed on Sunday – “for good”.\n';
const check = (cwd: string, ...args: readonly string[]) => runCli(['check', ...args], { cwd });
const utf16 = (text: string, mark = true) => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');

describe('--fix', () => {
  test('fixes the files, reports how many findings, and shows the rest', async () => {
    const cwd = tempFolder({ 'a.txt': bad, 'b.txt': good, 'c.txt': `${bad}\nMayor TK said so.\n` });
    const { code, stdout, stderr } = await check(cwd, '.', '--fix', '--format', 'csv');
    expect(code).toBe(1);
    expect(stderr).toBe('newsan: fixed 4 findings in 2 files\n');
    expect(stdout).toContain('c.txt,5,7,error,placeholder-left-in');
    expect(stdout).not.toContain('doubled-word');
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(good);
    expect(readFileSync(join(cwd, 'c.txt'), 'utf8')).toBe(`${good}\nMayor TK said so.\n`);
    expect(await check(cwd, '.', '--fix', '--format', 'csv')).toMatchObject({
      stdout,
      stderr: 'newsan: fixed 0 findings in 0 files\n',
    });
    const { stdout: json } = await check(cwd, 'a.txt', '--fix', '--json');
    expect(JSON.parse(json).summary.fixed).toEqual({ fixes: 0, files: 0 });
  });

  test.each([
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${bad}`), Buffer.from(`\ufeff${good}`)],
    ['CRLF', Buffer.from(bad.replaceAll('\n', '\r\n')), Buffer.from(good.replaceAll('\n', '\r\n'))],
    [
      'lone CR, no line end at the end',
      Buffer.from(bad.trim().replaceAll('\n', '\r')),
      Buffer.from(good.trim().replaceAll('\n', '\r')),
    ],
    ['UTF-16', utf16(bad), utf16(good)],
    ['big-endian UTF-16', utf16(bad).swap16(), utf16(good).swap16()],
    ['windows-1252', Buffer.from(windows1252(bad.replace('\u200b', ''))), Buffer.from(windows1252(good))],
  ])('keeps %s', async (_, before, after) => {
    const cwd = tempFolder({ 'a.txt': before });
    expect((await check(cwd, 'a.txt', '--fix')).code).toBe(0);
    expect(readFileSync(join(cwd, 'a.txt')).equals(after)).toBe(true);
  });

  test.each([
    [
      'story.html',
      '<html lang="en"><body><article><h1>Council meets</h1>\n<p>The <b>caf&eacute;</b> by the the bridge closed on Sunday, and nobody crossed it any more.</p></article></body></html>',
      [' the the', ' the'],
    ],
    [
      'story.md',
      '# Council meets\n\nThe **café** by the the bridge closed on Sunday, and nobody crossed it any more.\n',
      [' the the', ' the'],
    ],
    [
      'story.json',
      '{"headline": "Council meets", "body": "The caf\\u00e9 by the the bridge closed on Sunday."}',
      [' the the', ' the'],
    ],
  ] as const)('edits the source of %s in its place', async (name, text, [from, to]) => {
    const cwd = tempFolder({ [name]: text });
    const { code, stdout } = await check(cwd, name, '--fix', '--only', 'doubled-word,invisible-character');
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(text.replace(from, to));
  });

  test('writes through a link, and keeps the permissions of the file', async () => {
    const cwd = tempFolder({ 'real/a.txt': bad });
    chmodSync(join(cwd, 'real/a.txt'), 0o640);
    symlinkSync('real/a.txt', join(cwd, 'link.txt'));
    expect((await check(cwd, 'link.txt', '--fix')).code).toBe(0);
    expect(lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'real/a.txt'), 'utf8')).toBe(good);
    expect(statSync(join(cwd, 'real/a.txt')).mode & 0o777).toBe(0o640);
  });

  test('leaves alone what cannot be written back, and says so', async () => {
    const files = {
      'a.txt.gz': gzipSync(bad),
      'b.csv': `headline,text\nOne,"${'The café by the the bridge closed on Sunday.'}"\nTwo,Nobody crossed it.\n`,
    };
    const cwd = tempFolder(files);
    const { code, stderr } = await check(cwd, 'a.txt.gz', 'b.csv', '--fix', '--fail-on', 'never');
    expect(code).toBe(0);
    expect(stderr).toBe(
      [
        'newsan: a.txt.gz: a compressed file cannot be fixed; left unchanged',
        'newsan: b.csv#1: files with several articles cannot be fixed; skipped',
        'newsan: fixed 0 findings in 0 files',
        '',
      ].join('\n'),
    );
    expect(readFileSync(join(cwd, 'b.csv'), 'utf8')).toBe(files['b.csv']);
  });

  test('writes standard input, fixed, to standard output', async () => {
    const { code, stdout, stderr } = await runCli(['check', '--stdin-filename', 'x.txt', '--fix', '-'], {
      stdin: 'Council meets\n\nThe mayor saw the the sea.\n',
    });
    expect([code, stdout, stderr]).toEqual([
      0,
      'Council meets\n\nThe mayor saw the sea.\n',
      'newsan: fixed 1 finding in 1 file\n',
    ]);
    expect((await runCli(['check', '-', 'a.txt', '--fix'], { stdin: bad })).stderr).toBe(
      'newsan: --fix with standard input takes no other files; see `newsan check --help`\n',
    );
  });

  test('fixes nothing that a comment turns off or a baseline accepts', async () => {
    const off = bad.replace('\n\n', '\n\n<!-- newsan-disable-next-line -->\n');
    const cwd = tempFolder({ 'a.txt': bad, 'b.txt': off });
    await check(cwd, 'a.txt', '--update-baseline');
    const { stderr } = await check(cwd, '.', '--fix', '--baseline', 'newsan-baseline.json');
    expect(stderr).toBe('newsan: fixed 0 findings in 0 files\n');
    expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).toBe(off);
  });
});

test('a file that changed meanwhile is not touched', async () => {
  const cwd = tempFolder({ 'a.txt': bad });
  const path = join(cwd, 'a.txt');
  const article = parseText('a.txt', bad);
  const opened = await openOriginal(path, article, {});
  if (!opened.ok) throw new Error(opened.error.message);
  writeFileSync(path, 'Another text.\n');
  const problem = await replaceOriginal(path, opened.original, Buffer.from(good));
  expect(problem).toEqual({ code: 'write', message: 'changed since it was read; left unchanged', isFailure: true });
  expect(await openOriginal(path, article, {})).toMatchObject({ ok: false, error: problem });
  expect(readFileSync(path, 'utf8')).toBe('Another text.\n');
});

describe('--fix-dry-run', () => {
  const diff = [
    '--- a/a.txt',
    '+++ b/a.txt',
    '@@ -1,3 +1,3 @@',
    ' Council meets on the bridge',
    ' ',
    '-The café by the the bridge closed on\u200b Sunday – “for good”.',
    '+The café by the bridge closed on Sunday – “for good”.',
    '',
  ].join('\n');

  test('prints a unified diff and nothing else, and changes no file', async () => {
    const cwd = tempFolder({ 'a.txt': bad, 'b.txt': good });
    expect(await check(cwd, '.', '--fix-dry-run')).toEqual({
      code: 0,
      stdout: diff,
      stderr: 'newsan: would fix 2 findings in 1 file\n',
    });
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(bad);
    expect((await check(cwd, '.', '--fix-dry-run', '--fix', '--format', 'json')).stdout).toBe(diff);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(bad);
  });

  test('shows on a terminal what nobody sees, and takes standard input', async () => {
    const world = { stdin: bad, columns: 80 };
    const { stdout } = await runCli(['check', '-', '--stdin-filename', 'a.txt', '--fix-dry-run'], world);
    expect(stdout).toBe(diff.replace('\u200b', '\\u{200b}'));
  });
});

describe('newsan duplicates --fix', () => {
  const pasted =
    'The ferry to Hirtshals sails again on Monday, the harbour master said, after a storm of three days broke its ramp.';
  const other = 'Nobody was hurt when the ramp fell into the sea at night, and the police looked at it.';
  const story = (...paragraphs: readonly string[]) => `Ferry sails again\n\n${paragraphs.join('\n\n')}\n`;
  const duplicates = (cwd: string, ...args: readonly string[]) => runCli(['duplicates', 'a.txt', ...args], { cwd });

  test('takes out the second copy of a passage, and shows what is left', async () => {
    const cwd = tempFolder({ 'a.txt': story(pasted, other, pasted) });
    const dry = await duplicates(cwd, '--fix-dry-run');
    expect(dry).toMatchObject({ code: 0, stderr: 'newsan: would fix 1 finding in 1 file\n' });
    expect(dry.stdout.split('\n').filter((line) => /^[-+][^-+]/.test(line))).toEqual([`-${pasted}`]);
    expect(await duplicates(cwd, '--fix')).toEqual({
      code: 0,
      stdout: 'no duplicate passages\n',
      stderr: 'newsan: fixed 1 finding in 1 file\n',
    });
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(story(pasted, other));
  });

  test('leaves a copy with other words, but for --unsafe-fixes', async () => {
    const edited = story(pasted, other, pasted.replace('three days', 'four days'));
    const cwd = tempFolder({ 'a.txt': edited });
    expect((await duplicates(cwd, '--fix')).stderr).toBe('newsan: fixed 0 findings in 0 files\n');
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(edited);
    expect((await duplicates(cwd, '--unsafe-fixes')).stderr).toBe('newsan: fixed 1 finding in 1 file\n');
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(story(pasted, other));
  });
});

function windows1252(text: string): Uint8Array {
  const bytes: Readonly<Record<string, number>> = { é: 0xe9, '–': 0x96, '“': 0x93, '”': 0x94 };
  return Uint8Array.from([...text].map((letter) => bytes[letter] ?? letter.charCodeAt(0)));
}
