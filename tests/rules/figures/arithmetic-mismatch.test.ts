import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'arithmetic-mismatch';

test.each([
  [
    'The fare went from $10 to $12, an 11 percent increase.',
    ['"11 percent": from 10 to 12 is a change of 20 percent, not 11'],
  ],
  ['The fare went from $10 to $12, a 20 percent increase.', []],
  ['The fare went from $10 to $12, and 11 percent of the riders left.', []],
  [
    'Of the 20 councillors, 11 voted in favour, 7 against and 3 abstained.',
    ['"20 councillors, 11 voted in favour, 7 against and 3": 11 + 7 + 3 are 21, of 20'],
  ],
  ['Of the 20 councillors, 11 voted in favour, 7 against and 2 abstained.', []],
  ['Of the 20 councillors, 15 were men and 12 were farmers.', []],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});
