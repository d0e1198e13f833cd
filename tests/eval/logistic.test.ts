import { expect, test } from 'vitest';
import { fitLogistic, type LogisticCase, sumOf } from './logistic.ts';

const repeat = (count: number, columns: readonly number[], label: number): readonly LogisticCase[] =>
  Array.from({ length: count }, () => ({ columns, label }));

test('without a ridge the odds of the cases are the weights', () => {
  const cases = [...repeat(3, [0], 1), ...repeat(1, [0], 0), ...repeat(1, [], 1), ...repeat(1, [], 0)];
  const model = fitLogistic(cases, 1, 0);
  expect(model.base).toBeCloseTo(0, 3);
  expect(model.weights[0]).toBeCloseTo(Math.log(3), 3);
  expect(sumOf(model, [0])).toBeCloseTo(Math.log(3), 3);
});

test('a ridge draws weights to nothing, and a column that never holds has none', () => {
  const cases = [...repeat(3, [0], 1), ...repeat(1, [0], 0), ...repeat(1, [], 1), ...repeat(1, [], 0)];
  const model = fitLogistic(cases, 2, 5);
  expect(model.weights[0]).toBeGreaterThan(0);
  expect(model.weights[0]).toBeLessThan(0.5);
  expect(model.weights[1]).toBe(0);
});

test('a weight stays within its bounds', () => {
  const cases = [...repeat(3, [0], 1), ...repeat(1, [0], 0), ...repeat(1, [], 1), ...repeat(1, [], 0)];
  expect(fitLogistic(cases, 1, 0, [[-9, 0]]).weights).toEqual([0]);
  expect(fitLogistic(cases, 1, 0, [[0, 0.5]]).weights).toEqual([0.5]);
  expect(fitLogistic(cases, 1, 0, [[0, 9]]).weights[0]).toBeCloseTo(Math.log(3), 3);
});
