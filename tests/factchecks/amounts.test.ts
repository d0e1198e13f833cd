import { expect, test } from 'vitest';
import { amountsIn, otherAmounts } from '../../src/factchecks/amounts.ts';

const stem = (word: string) => word.replace(/s$/, '');
const read = (text: string) => amountsIn(text, stem).map(({ value, unit }) => [value, unit]);

test.each([
  ['It cost $3.6M in 2013', [[3_600_000, 'money']]],
  ['It cost £4 million', [[4_000_000, 'money']]],
  ['Crime fell 20 percent', [[20, 'percent']]],
  ['Crime fell 20%', [[20, 'percent']]],
  ['11 soldiers died in the 1990s', [[11, 'soldier']]],
  ['the 4th of July 2021', []],
])('%s', (text, amounts) => {
  expect(read(text)).toEqual(amounts);
});

test.each([
  ['nearly $4 million', '$3.6 million', []],
  ['11 soldiers died', '12 soldiers died', ['11 soldiers']],
  ['20 percent', '20 people', []],
  ['20 percent', '35 percent and 20 percent', []],
  ['20 percent', '35 percent', ['20 percent']],
])('%s, stated as %s', (claimed, stated, others) => {
  const found = otherAmounts(amountsIn(claimed, stem), amountsIn(stated, stem));
  expect(found.map(({ text }) => text)).toEqual(others);
});
