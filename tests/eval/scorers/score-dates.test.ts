import { expect, test } from 'vitest';
import { scoreDates, type TimexRecord } from './score-dates.ts';

const gold: readonly TimexRecord[] = [
  { start: 0, end: 6, type: 'DATE', value: '1998-08-07' },
  { start: 10, end: 22, type: 'DURATION', value: 'P2W' },
  { start: 30, end: 33, type: 'DATE', value: 'PRESENT_REF' },
  { start: 40, end: 48, type: 'DATE', value: '1998-Q3' },
];

test('gives 1 to gold against gold', () => {
  const { relaxed, strict, value, dateValue } = scoreDates([{ gold, system: gold }]);
  expect([relaxed.f1, strict.f1, value.f1, dateValue]).toEqual([1, 1, 1, 1]);
});

test('tells extents that overlap from equal ones, and values by the days that they cover', () => {
  const system: readonly TimexRecord[] = [
    { start: 0, end: 6, type: 'DATE', value: '1998-08-07TNI' },
    { start: 4, end: 8, type: 'DATE', value: '1998-08-07' },
    { start: 14, end: 22, type: 'DURATION', value: 'P14D' },
    { start: 30, end: 33, type: 'DATE', value: '1998-08-07' },
    { start: 40, end: 48, type: 'DATE', value: '1998-07-01/1998-09-30' },
  ];
  const { relaxed, strict, value, dateValue } = scoreDates([{ gold, system }]);
  expect(relaxed).toMatchObject({ precision: 4 / 5, recall: 1 });
  expect(strict).toMatchObject({ precision: 3 / 5, recall: 3 / 4 });
  expect(value).toMatchObject({ precision: 2 / 4, recall: 2 / 3 });
  expect(dateValue).toBe(1);
});

test('counts what has no value as found and wrong', () => {
  const system = gold.map((each) => ({ ...each, value: null }));
  const { relaxed, value, dateValue } = scoreDates([{ gold, system }]);
  expect([relaxed.f1, value.f1, dateValue]).toEqual([1, 0, 0]);
});
