import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'age-mismatch';

test.each([
  [
    'Tom Brandel, 61, who was born in 1972, met voters on May 3, 2024.',
    ['"61, who was born in 1972": born in 1972, that is 51 or 52 years old, not 61'],
  ],
  [
    'Kerr was born in 1940 and died in 2010 at the age of 82.',
    ['"was born in 1940 and died in 2010 at the age of 82": born in 1940, that is 69 or 70 years old, not 82'],
  ],
  [
    'She led the union from 2003 to 2011, twelve years in which it doubled.',
    ['"twelve": from 2003 to 2011 is 8 years, not 12'],
  ],
  ['He was mayor from 2014 to 2009.', ['"from 2014 to 2009": 2009 is before 2014']],
  ['Kerr was born in 1940 and died in 2010 at the age of 69.', []],
  ['She led the union from 2003 to 2011, eight years in which it doubled.', []],
  ['Born in 1972, she won the cup in 1990 at the age of 18.', []],
  ['The house, built in 1902, is home to Anna Kerr, 61, who was born in Leeds.', []],
  ['From 2010 to 2020 more than 3 million people moved, 5 years earlier than planned.', []],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});
