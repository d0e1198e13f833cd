import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'magnitude-mismatch';

test.each([
  [
    'The P12 billion fund was passed. The P12 million will help farmers.',
    ['"P12 million": “P12 million” here, “P12 billion” before'],
  ],
  [
    'Rates brought in more ($3.59 million to $4.36 billion over the period).',
    ['"$4.36 billion": “$4.36 billion” here, “$3.59 million” before'],
  ],
  [
    'Revenue rose to $3.42 billion from $2.24 billion. It was short of the $3.43 million expected.',
    ['"$3.43 million": “$3.43 million” here, “$3.42 billion” before'],
  ],
  ['Revenue rose to $3.42 billion. Profit of $3.45 million was reported by a branch.', []],
  ['Prizes go from $1 million to $2 billion.', []],
  [
    'The fraud came to ₹1,520 crore. Of the ₹1,520 lakh nothing is left.',
    ['"₹1,520 lakh": “₹1,520 lakh” here, “₹1,520 crore” before'],
  ],
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
