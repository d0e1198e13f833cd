import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'weekday-date-mismatch';

test.each([
  [
    'The court meets on Monday, Jan. 5, 2016, in Paris.',
    ['"Monday, Jan. 5, 2016": 2016-01-05 is a Tuesday, not a Monday'],
  ],
  ['The court meets on Tuesday, Jan. 5, 2016, in Paris.', []],
  ['The court met on Tuesday, 29 May 2007, in Paris.', []],
  ['The court meets on Monday in Paris, and on Jan. 5, 2016, it met in Rome.', []],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});
