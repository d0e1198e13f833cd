import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { describeFileError } from '../../../src/io/read/file-error.ts';
import { parseBytes } from '../../../src/io/read/read.ts';
import { readArticles } from '../../../src/io/read/read-articles.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsan-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { id: name, path };
}

test('reads a file', async () => {
  const [outcome] = await readArticles(fileOf('a.txt', 'Bridge reopens\n\nIt was closed for a year.\n'));
  expect(outcome).toMatchObject({ ok: true, id: 'a.txt', warnings: [], value: { id: 'a.txt', format: 'text' } });
});

test('reads standard input', async () => {
  const stdin = Readable.from([Buffer.from('Bridge '), Buffer.from('reopens')]);
  const [outcome] = await readArticles({ id: '<stdin>', path: null }, { stdin });
  expect(outcome).toMatchObject({ ok: true, value: { source: 'Bridge reopens' } });
});

test('warns of an empty file', async () => {
  expect(await readArticles(fileOf('empty.txt', ''))).toMatchObject([
    { ok: true, warnings: ['empty; nothing to read'] },
  ]);
});

test.each([
  [
    'a file above the limit',
    'big.txt',
    'a'.repeat(3000),
    { maxFileSize: 2048 },
    'too-large',
    'larger than 2 KB, skipped; increase --max-file-size to read it',
  ],
  ['a binary file', 'photo.txt', Buffer.from([0xff, 0xd8, 0, 1]), {}, 'binary', 'binary file; skipped'],
  [
    'an unknown encoding',
    'b.txt',
    'abc',
    { encoding: 'klingon' },
    'encoding',
    'unknown encoding “klingon”; specify one such as utf-8 or windows-1252 with --encoding',
  ],
] as const)('fails on %s', async (_, name, content, options, code, message) => {
  expect(await readArticles(fileOf(name, content), options)).toEqual([
    { ok: false, id: name, error: { code, message } },
  ]);
});

test('fails on a file that vanished, and on a folder', async () => {
  expect(await readArticles({ id: 'gone.txt', path: join(folder, 'gone.txt') })).toMatchObject([
    { ok: false, error: { code: 'not-found' } },
  ]);
  expect(await readArticles({ id: 'x', path: folder })).toMatchObject([{ ok: false, error: { code: 'not-a-file' } }]);
});

test('distinguishes a denied permission from a bug', () => {
  expect(describeFileError(Object.assign(new Error('EACCES'), { code: 'EACCES' })).code).toBe('permission');
  expect(() => describeFileError(new TypeError('bug'))).toThrow(TypeError);
});

test('passes the warning about an assumed encoding on', async () => {
  const [outcome] = await parseBytes(
    'a.txt',
    Uint8Array.from('caf\xe9', (character) => character.charCodeAt(0)),
  );
  expect(outcome).toMatchObject({
    ok: true,
    warnings: ['not UTF-8; read as windows-1252 (specify another with --encoding)', 'no article text found'],
  });
});
