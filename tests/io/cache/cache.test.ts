import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheStatus, clearCache, digest, openCache } from '../../../src/io/cache/cache.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const key = digest(['a', 'b']);
const pathOf = (folder: string) => join(folder, key.slice(0, 2), key.slice(2));

test('gives back what was written, to any who open the folder', () => {
  const folder = tempFolder({});
  expect(openCache(folder).read(key)).toBe(null);
  openCache(folder).write(key, 'Zürich \u{1f30d}\n');
  expect(openCache(folder).read(key)).toBe('Zürich \u{1f30d}\n');
  expect(statSync(pathOf(folder)).mode & 0o077).toBe(0);
  expect(readdirSync(join(folder, key.slice(0, 2)))).toHaveLength(1);
});

test.each([
  ['cut off', (path: string) => truncateSync(path, 70)],
  ['emptied', (path: string) => truncateSync(path, 0)],
  ['one byte changed', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('bridge', 'fridge'))],
  ['something else', (path: string) => writeFileSync(path, 'the bridge')],
])('an entry that is damaged is none: %s', (_, damage) => {
  const folder = tempFolder({});
  const cache = openCache(folder);
  cache.write(key, 'the bridge is open');
  damage(pathOf(folder));
  expect(cache.read(key)).toBe(null);
  cache.write(key, 'the bridge is open');
  expect(cache.read(key)).toBe('the bridge is open');
});

test('a disk that does not let it is no error', () => {
  const folder = join(tempFolder({ file: '' }), 'file');
  const cache = openCache(folder);
  cache.write(key, 'text');
  expect(cache.read(key)).toBe(null);
  expect(cacheStatus(folder)).toEqual({ entries: 0, bytes: 0 });
});

describe('size', () => {
  test('what was not used for longest goes first', () => {
    const folder = tempFolder({});
    const cache = openCache(folder, 2000);
    const keys = ['a', 'b', 'c', 'd'].map((name) => digest([name]));
    keys.forEach((each, index) => {
      cache.write(each, 'x'.repeat(200));
      utimesSync(join(folder, each.slice(0, 2), each.slice(2)), index, index);
    });
    cache.read(keys[0] ?? '');
    openCache(folder, 900).write(digest(['e']), 'y');
    expect(keys.map((each) => cache.read(each) !== null)).toEqual([true, false, false, true]);
  });

  test('clear takes out entries and forsaken drafts, and nothing else', () => {
    const folder = tempFolder({ 'letter.txt': 'dear', 'ab/cd.txt': 'yours' });
    const cache = openCache(folder);
    cache.write(key, 'text');
    mkdirSync(join(folder, 'ff'));
    writeFileSync(join(folder, 'ff', `${'0'.repeat(62)}.01234567.tmp`), 'draft');
    expect(cacheStatus(folder)).toEqual({ entries: 1, bytes: 68 });
    expect(clearCache(folder)).toEqual({ entries: 1, bytes: 68 });
    expect(
      readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
    ).toHaveLength(2);
  });
});

test('digest differs for lists that join to the same text', () => {
  expect(new Set([['ab'], ['a', 'b'], ['', 'ab'], ['a', '', 'b'], ['a\0', 'b']].map(digest)).size).toBe(5);
});
