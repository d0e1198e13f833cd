import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'magnitude-mismatch';

test.each([
  [
    'The port will cost $2.4 billion, the mayor said. Half of the $2.4 million comes from the state.',
    ['"$2.4 million": “$2.4 million” here, “$2.4 billion” before'],
  ],
  ['The port will cost $2.4 billion, the mayor said. A bench costs $24.', []],
  [
    'The port will cost 2.4 billion kroner. Half of the 2.4 million kroner comes from the state.',
    ['"2.4 million kroner": “2.4 million kroner” here, “2.4 billion kroner” before'],
  ],
  ['The port lost 2.4 million and the line 2.4 billion.', []],
  ['It cost $10 million, and the next one $10 billion.', []],
  ['The firm has 1.5 million users and debts of $1.5 billion.', []],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});
