import { expect, test } from 'vitest';
import { judge, leastOf } from './verdict.ts';

test.each([
  ['in proportion', [50, 200, 800], { growth: 1, seconds: 5, isGood: true }],
  ['with the square', [50, 800, 12_800], { growth: 4, seconds: 80, isGood: false }],
  ['slow', [500, 2000, 8000], { growth: 1, seconds: 50, isGood: false }],
  ['too little to tell', [1, 20, 90], { growth: null, seconds: 0.5625, isGood: true }],
  ['seen late', [1, 30, 600], { growth: 4, seconds: 3.75, isGood: false }],
  ['given up', [5000, 20_000], { growth: 1, seconds: 500, isGood: false }],
])('%s', (_, own, verdict) => {
  expect(judge({ floor: 100, costs: own.map((cost) => cost + 100) })).toEqual(verdict);
});

test('of two rounds the lesser costs count', () => {
  expect(leastOf(null, { floor: 1, costs: [2] })).toEqual({ floor: 1, costs: [2] });
  expect(leastOf({ floor: 3, costs: [4, 9] }, { floor: 1, costs: [5, 6, 7] })).toEqual({ floor: 1, costs: [4, 6, 7] });
});
