import { readFileSync } from 'node:fs';
import fastGlob from 'fast-glob';
import { expect, test } from 'vitest';
import { append } from '../../../src/model/lists/append.ts';

test('takes more items than a call takes arguments', () => {
  const list = [1];
  append(list, new Array(500_000).fill(2));
  expect(list.length).toBe(500_001);
});

test('no list is spread into the arguments of push', () => {
  // A table is written in batches, to a library that is an array.
  const spread = fastGlob
    .sync('src/**/*.{ts,tsx}')
    .filter((file) => /(?<!\btable)\.(?:push|unshift)\(\.\.\./.test(readFileSync(file, 'utf8')));
  expect(spread).toEqual([]);
});
