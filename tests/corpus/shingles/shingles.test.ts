import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRepeatFilter } from '../../../src/corpus/shingles/repeat-filter.ts';
import { hashEach, hashRolling, makeWinnow } from '../../../src/corpus/shingles/shingles.ts';

const winnowing = { size: 4, window: 4 };
const wordCode = fc.integer({ min: 0, max: 65_535 });

test.each([
  ['each', hashEach],
  ['rolling', hashRolling],
])('seven equal words have a chosen shingle in common, wherever they stand (%s)', (_, hash) => {
  const words = fc.array(wordCode, { maxLength: 30 });
  const shared = fc.array(wordCode, { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(words, words, words, words, shared, (before, after, otherBefore, otherAfter, run) => {
      const winnow = makeWinnow(winnowing, hash);
      const chosenIn = (codes: readonly number[]) => {
        const { count, hashes } = winnow(Uint16Array.from(codes), 0, codes.length);
        return new Set(hashes.slice(0, count));
      };
      const here = chosenIn([...before, ...run, ...after]);
      const there = chosenIn([...otherBefore, ...run, ...otherAfter]);
      expect([...here].some((each) => there.has(each))).toBe(true);
    }),
  );
});

test.each([
  ['each', hashEach],
  ['rolling', hashRolling],
])('a shingle has the same hash wherever it stands (%s)', (_, hash) => {
  const codes = Uint16Array.from([9, 1, 2, 3, 4, 65_535, 1, 2, 3, 4, 0]);
  const hashes = new Uint32Array(8);
  hash(codes, 0, 4, 8, hashes);
  expect(hashes[1]).toBe(hashes[6]);
  expect(new Set(hashes).size).toBe(7);
});

test('one word repeated has one shingle in each window', () => {
  const { count, positions } = makeWinnow(winnowing, hashRolling)(new Uint16Array(100).fill(7), 0, 100);
  expect(count).toBeLessThanOrEqual(25);
  expect(positions[0]).toBe(3);
});

test('fewer words than a shingle have none', () => {
  expect(makeWinnow(winnowing, hashRolling)(new Uint16Array(3), 0, 3).count).toBe(0);
});

test('a filter counts the shingles that may repeat', () => {
  const hashes = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 200 });
  fc.assert(
    fc.property(hashes, (added) => {
      const filter = createRepeatFilter(added.length);
      added.forEach(filter.add);
      expect(filter.repeating).toBe(added.filter(filter.mayRepeat).length);
      for (const hash of added)
        if (added.indexOf(hash) !== added.lastIndexOf(hash)) expect(filter.mayRepeat(hash)).toBe(true);
    }),
  );
});
