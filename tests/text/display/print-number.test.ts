import { expect, test } from 'vitest';
import { printNumber } from '../../../src/text/display/print-number.ts';

test.each([
  [12, '12'],
  [9999, '9999'],
  [10_000, '10,000'],
  [1234567.5, '1,234,567.5'],
  [-25_000, '-25,000'],
  [1e21, '1e+21'],
])('%d is printed as %s', (value, shown) => {
  expect(printNumber(value)).toBe(shown);
});
