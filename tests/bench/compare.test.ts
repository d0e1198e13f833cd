import { describe, expect, test } from 'vitest';
import { compare, median } from './compare.ts';

describe('compare', () => {
  test('tells medians, and ratios to the floor of the same round', () => {
    // The second round is disturbed: both cases take ten times as long.
    const costs = [10, 20, 100, 200, 12, 36].map((cpu) => ({ cpu, wall: cpu * 2, memory: 50 }));
    const results = compare(
      [
        { name: 'floor', args: [] },
        { name: 'newsan', args: [] },
      ],
      3,
      () => costs.shift() ?? { cpu: 0, wall: 0, memory: 0 },
    );
    expect(results).toEqual([
      { name: 'floor', cpu: 12, wall: 24, memory: 50, cpuRatio: 1, wallRatio: 1 },
      { name: 'newsan', cpu: 36, wall: 72, memory: 50, cpuRatio: 2, wallRatio: 2 },
    ]);
  });
});

test('median takes the middle value', () => {
  expect(median([3, 1, 2])).toBe(2);
});
