import { expect, test } from 'vitest';
import { said } from '../support/check.ts';

const id = 'arithmetic-mismatch';

test.each([
  [
    'The fare went from $10 to $12, an 11 percent increase.',
    ['"11 percent": from 10 to 12 is a change of 20 percent, not 11'],
  ],
  ['The fare went from $10 to $12, a 20 percent increase.', []],
  ['The fare went from $10 to $12, and 11 percent of the riders left.', []],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});
