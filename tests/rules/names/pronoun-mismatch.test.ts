import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'pronoun-mismatch';

test.each([
  [
    'Councillor Diane Bathurst said reservoirs were too low. “Some waited 20 days,” he said.',
    ['"he": “he” for Diane Bathurst'],
  ],
  ['Councillor Diane Bathurst said reservoirs were too low. “Some waited 20 days,” she said.', []],
  ['Councillor Diane Bathurst spoke to a driver. “Some waited 20 days,” he said.', []],
  ['Councillor Diane Bathurst spoke first. His house had burned.', []],
  ['A man was hurt. Anna Kerr said the storm took his house.', []],
  ['A man was hurt. Tom Hale fell when her car left the road.', ['"her": “her” for Tom Hale']],
  ['Lin Jian spoke for the ministry. “It rained,” he said.', []],
  [
    'Families spoke of missing friends. Among them was constable David Oduya, who drowned as she pulled a girl out.',
    [],
  ],
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
