import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expandInputs } from '../../../src/io/inputs/sources.ts';
import { tempFolder } from '../../support/temp-folder.ts';

let cwd = '';

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'newsan-'));
  const files = {
    'articles/b.txt': 'B',
    'articles/a.txt': 'A',
    'articles/deep/c.txt': 'C',
    'articles/deep/photo.jpg': 'x',
    'articles/drafts/d.txt': 'D',
    'articles/.hidden.txt': 'H',
    'articles/.gitignore': 'drafts/\nkept-*.txt\n',
    'articles/deep/.newsanignore': '!kept-2.txt\n',
    'articles/deep/kept-1.txt': '1',
    'articles/deep/kept-2.txt': '2',
    'empty/readme.jpg': 'x',
    'odd [name].txt': 'O',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(cwd, name, '..'), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  symlinkSync('..', join(cwd, 'articles/loop'));
  symlinkSync('a.txt', join(cwd, 'articles/link.txt'));
  symlinkSync('articles', join(cwd, 'linked'));
  symlinkSync('nowhere.txt', join(cwd, 'articles/broken.txt'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

async function expand(...args: string[]) {
  const { inputs, errors } = await expandInputs(args, { cwd });
  return { ids: inputs.map((input) => input.id), errors: errors.map((error) => [error.id, error.code, error.message]) };
}

describe('expandInputs', () => {
  test.each([
    [
      'a folder, by name, without ignored, hidden and linked files',
      ['articles'],
      ['articles/a.txt', 'articles/b.txt', 'articles/deep/c.txt', 'articles/deep/kept-2.txt'],
    ],
    [
      'a file once, in a folder and by its link',
      ['articles/link.txt', 'articles'],
      ['articles/link.txt', 'articles/b.txt', 'articles/deep/c.txt', 'articles/deep/kept-2.txt'],
    ],
    [
      'files of a linked folder, once',
      ['linked/deep', 'articles'],
      ['linked/deep/c.txt', 'linked/deep/kept-2.txt', 'articles/a.txt', 'articles/b.txt'],
    ],
    ['a file that is ignored in its folder', ['articles/drafts/d.txt'], ['articles/drafts/d.txt']],
    [
      'each file once, in order of the arguments',
      ['articles/b.txt', './articles/a.txt', 'articles/link.txt', 'articles/b.txt'],
      ['articles/b.txt', 'articles/a.txt'],
    ],
    [
      'a glob',
      ['articles/**/*.txt'],
      ['articles/a.txt', 'articles/b.txt', 'articles/deep/c.txt', 'articles/deep/kept-2.txt'],
    ],
    [
      'a glob without extension: articles only',
      ['articles/deep/*'],
      ['articles/deep/c.txt', 'articles/deep/kept-2.txt'],
    ],
    ['a name that looks like a glob', ['odd [name].txt'], ['odd [name].txt']],
    ['standard input', ['-'], ['<stdin>']],
  ])('takes %s', async (_, args, ids) => {
    expect(await expand(...args)).toEqual({ ids, errors: [] });
  });

  test.each([
    ['artciles/a.txt', 'not-found', 'no such file or folder'],
    ['articles/a.text', 'not-found', 'no such file or folder; did you mean articles/a.txt?'],
    ['articles/a.txt/b.txt', 'not-found', 'no such file or folder: part of the path is a file'],
    ['articles/broken.txt', 'not-found', 'broken symbolic link'],
    ['articles/*.html', 'no-match', 'no file matches; check the pattern'],
  ])('reports %s and goes on', async (argument, code, message) => {
    expect(await expand(argument, 'articles/a.txt')).toEqual({
      ids: ['articles/a.txt'],
      errors: [[argument, code, message]],
    });
  });

  test('reports a folder without articles', async () => {
    const { errors } = await expand('empty');
    expect(errors[0]?.slice(0, 2)).toEqual(['empty', 'no-articles']);
    expect(errors[0]?.[2]).toMatch(/^no articles in this folder; searched for extensions \.\w+ .*\.txt/);
  });

  test('names files by the way from the working directory', async () => {
    const { inputs } = await expandInputs(['..'], { cwd: join(cwd, 'articles/deep') });
    expect(inputs.map(({ id }) => id)).toEqual(['../a.txt', '../b.txt', 'c.txt', 'kept-2.txt']);
  });

  test('names standard input as asked', async () => {
    const { inputs } = await expandInputs(['-'], { cwd, stdinFilename: 'wire/story.txt' });
    expect(inputs).toEqual([{ id: 'wire/story.txt', path: null }]);
  });
});

test('files of the project itself are read where they are named, and not in folders and globs', async () => {
  const cwd = tempFolder({
    'a.json': '{}',
    'package.json': '{}',
    'newsan.config.json': '{}',
    'newsan-baseline.json': '{}',
  });
  const idsOf = async (argument: string) => (await expandInputs([argument], { cwd })).inputs.map(({ id }) => id);
  expect(await idsOf('.')).toEqual(['a.json']);
  expect(await idsOf('*.json')).toEqual(['a.json']);
  expect(await idsOf('package.json')).toEqual(['package.json']);
});
