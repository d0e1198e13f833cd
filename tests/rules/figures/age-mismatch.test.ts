import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'age-mismatch';

test.each([
  [
    'Sixty-three-year-old Anna Kerr, 61, chairs the board.',
    ['"Sixty-three-year-old Anna Kerr, 61,": two ages: 63 and 61'],
  ],
  ['Sixty-one-year-old Anna Kerr, 61, chairs the board.', []],
  [
    'Badi Hassan, 96, who was born in 1972, lost his house in 2016.',
    ['"96, who was born in 1972": born in 1972, that is at most 59 years old, not 96'],
  ],
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
  [
    'Lena Marlow, 52, born in 1961, spoke on Tuesday, March 4, 2025.',
    ['"52, born in 1961": born in 1961, that is 63 or 64 years old, not 52'],
  ],
  ['Kerr was born in 1940 and died in 2010 at the age of 69.', []],
  ['She led the union from 2003 to 2011, eight years in which it doubled.', []],
  ['Born in 1972, she won the cup in 1990 at the age of 18.', []],
  ['The house, built in 1902, is home to Anna Kerr, 61, who was born in Leeds.', []],
  ['From 2010 to 2020 more than 3 million people moved, 5 years earlier than planned.', []],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});

test('the age at a death in the headline is that of the story', () => {
  const story = (head: string, age: string) =>
    `Painter Kurt Vale ${head}\n\nKurt Vale, the painter, has died ${age}, his gallery said.\n\nHe was born in Graz.\n`;
  expect(said(id, story('dies at 71', 'at the age of 73'))).toEqual([
    '"dies at 71": 71 in the headline, 73 in the story',
  ]);
  expect(said(id, story('dead at 73', 'aged 73'))).toEqual([]);
  expect(said(id, story('dies at 9.30', 'at the age of 73'))).toEqual([]);
});

test('years since a year that is named are held against the date', () => {
  const story = (words: string) => `May 12, 2025\nVillage mourns\nBy Anna Smith\n\n${words}\n\nThe bells rang.\n`;
  expect(said(id, story('They met on Monday, 30 years after the flood of 1985 that took the mill.'))).toEqual([
    '"30 years after the flood of 1985": 1985 was 40 years ago, not 30',
  ]);
  expect(said(id, story('They met on Monday, 40 years after the flood of 1985 that took the mill.'))).toEqual([]);
  expect(said(id, story('The mill was built 30 years after the flood of 1985.'))).toEqual([]);
});
