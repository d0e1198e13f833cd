import { expect, test } from 'vitest';
import { type PassagePair, pairsOf, scoreDuplicates } from './score-duplicates.ts';

const place = (file: string, begin: number, end: number) => ({ file, begin, end });
const gold: readonly PassagePair[] = pairsOf([
  { a: place('b', 0, 100), b: place('a', 200, 300), type: 'exact' },
  { a: place('a', 0, 50), b: place('c', 0, 50), ignore: true },
]);

test('gives 1 to gold against gold, natural repeats left out', () => {
  expect(scoreDuplicates(gold, gold)).toMatchObject({ precision: 1, recall: 1, granularity: 1, plagdet: 1 });
});

test('takes a cluster as all of its pairs, in no direction', () => {
  const members = [place('a', 200, 300), place('b', 0, 100), place('d', 5, 105)];
  expect(pairsOf([{ members }])).toHaveLength(3);
  expect(scoreDuplicates(gold, pairsOf([{ members }]))).toMatchObject({ recall: 1, precision: 1 / 3 });
});

test('lowers granularity for a passage found in two pieces', () => {
  const halves = pairsOf([
    { a: place('b', 0, 50), b: place('a', 200, 250) },
    { a: place('b', 50, 100), b: place('a', 250, 300) },
  ]);
  const scores = scoreDuplicates(gold, halves);
  expect(scores).toMatchObject({ precision: 1, recall: 1, granularity: 2 });
  expect(scores.plagdet).toBeCloseTo(1 / Math.log2(3));
});

test('counts what is found outside of the gold as spurious', () => {
  const [planted] = gold as [PassagePair, PassagePair];
  const elsewhere = pairsOf([{ a: place('a', 400, 500), b: place('c', 400, 500) }]);
  const scores = scoreDuplicates(gold, [planted, ...elsewhere]);
  expect(scores.precision).toBe(0.5);
  expect(scores.spurious).toEqual(elsewhere);
});
