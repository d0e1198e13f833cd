import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'pronoun-mismatch';

test.each([
  ['Families spoke of missing friends. Among them was constable David Oduya, who drowned as she pulled a boy out.', []],
  [
    'Families spoke of missing friends. Among them was constable David Oduya, who was swept away as she swam.',
    ['"she": “she” for David Oduya'],
  ],
  ['The actress Anna Kerr said his mother would come.', ['"his": “his” for Anna Kerr']],
  ['Mr. Brandel thanked her voters on Sunday.', ['"her": “her” for Brandel']],
  ['The actress Anna Kerr said her mother would come.', []],
  ['Anna Kerr said of John Hale that he would win.', []],
  ['Anna Kerr met her lawyer. He said she would pay.', []],
  ['The mother Anna Kerr said his house would be sold.', ['"his": “his” for Anna Kerr']],
  ["A man's body was found. Anna Kerr said his house had been empty.", []],
  ['The officers came at dawn. Anna Kerr said his house had been empty.', []],
  ['“Anna Kerr told me that he was late,” a friend said.', []],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});
