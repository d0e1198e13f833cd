import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNumberRows } from '../../../src/corpus/matching/number-rows.ts';

test('gives back the rows that were put in, over several pages', () => {
  const rows = createNumberRows(2);
  for (let row = 0; row < 40_000; row++) expect(rows.add(row, -row)).toBe(row);
  rows.set(16_384, 1, 7);
  expect([0, 16_383, 16_384, 39_999].map((row) => [rows.get(row, 0), rows.get(row, 1)])).toEqual([
    [0, 0],
    [16_383, -16_383],
    [16_384, 7],
    [39_999, -39_999],
  ]);
  expect(rows.count).toBe(40_000);
});

test('refuses what is no row', () => {
  const rows = createNumberRows(2);
  expect(() => rows.add(1)).toThrow('1 numbers for 2 columns');
  expect(() => rows.get(0, 0)).toThrow('no row 0');
  expect(() => rows.set(0, 0, 1)).toThrow('no row 0');
});

test('keeps any number of 32 bits', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer(), fc.integer())), (given) => {
      const rows = createNumberRows(2);
      for (const row of given) rows.add(...row);
      expect(given.map((_, row) => [rows.get(row, 0), rows.get(row, 1)])).toEqual(given);
    }),
  );
});

test('a table of few rows takes little memory', () => {
  const before = process.memoryUsage().arrayBuffers;
  const tables = Array.from({ length: 100 }, () => createNumberRows(7));
  for (const table of tables) table.add(1, 2, 3, 4, 5, 6, 7);
  expect(tables.map(({ count }) => count)).toEqual(Array.from({ length: 100 }, () => 1));
  // 64 KB for each column would be 45 MB.
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000);
});
