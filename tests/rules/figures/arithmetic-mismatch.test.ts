import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'arithmetic-mismatch';

test.each([
  [
    'The firm earned $6.9 billion, or $7.47 a share, in its third quarter, a 32 percent drop from $8.8 billion.',
    ['"32 percent": from 8,800,000,000 to 6,900,000,000 is a change of 21.6 percent, not 32'],
  ],
  ['The firm earned $6.9 billion, or $7.47 a share, in its third quarter, a 22 percent drop from $8.8 billion.', []],
  [
    'About 180 complaints were made. These include 31 complaints from the city worth €2.9 million and 159 complaints from the coast.',
    [
      '"31 complaints from the city worth €2.9 million and 159 complaints": 31 complaints + 159 complaints = 190, more than 180',
    ],
  ],
  ['Some 180 complaints were made. These include 21 complaints from the city and 150 complaints from the coast.', []],
  [
    'About 75 percent of the fund is set aside for schools. The remaining 35 percent goes to clinics.',
    ['"35 percent": 75 + 35 = 110 percent, not 100'],
  ],
  ['About 75 percent of the fund is set aside for schools. The remaining 25 percent goes to clinics.', []],
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
