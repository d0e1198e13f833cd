import { expect, test } from 'vitest';
import { areaUnderCurve, averagePrecision } from './score-ranking.ts';

test('gives 1 to a ranking with all that is worth checking on top', () => {
  const items = [
    { score: 0.9, label: 1 },
    { score: 0.8, label: 1 },
    { score: 0.1, label: 0 },
  ];
  expect([averagePrecision(items), areaUnderCurve(items)]).toEqual([1, 1]);
});

test('breaks ties against the system, and halves them in the curve', () => {
  const items = [
    { score: 0, label: 1 },
    { score: 0, label: 0 },
  ];
  expect([averagePrecision(items), areaUnderCurve(items)]).toEqual([0.5, 0.5]);
});

test('gives null where there is nothing to tell apart', () => {
  expect([averagePrecision([{ score: 1, label: 0 }]), areaUnderCurve([{ score: 1, label: 1 }])]).toEqual([null, null]);
});

test('weighs what is not worth checking as if there were so much of it', () => {
  const items = [
    { score: 0.9, label: 0 },
    { score: 0.8, label: 1 },
    { score: 0.1, label: 0 },
  ];
  expect(averagePrecision(items)).toBe(0.5);
  expect(averagePrecision(items, 1)).toBeCloseTo(1 / 1.5, 9);
  expect(averagePrecision(items, 4)).toBeCloseTo(1 / 3, 9);
});
