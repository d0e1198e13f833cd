import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'claim-without-source';

test.each([
  ['Crime in the city fell by 15 percent in 2019, the sharpest drop in 30 years.', 1],
  ['Crime in the city fell by 15 percent in 2019, according to the FBI.', 0],
  ['The mayor opened the bridge on a warm and quiet morning.', 0],
])('%s', (text, count) => {
  expect(said(id, text)).toHaveLength(count);
});
