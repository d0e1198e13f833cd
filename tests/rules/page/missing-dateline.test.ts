import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'missing-dateline';
const story = (lede: string) => `Rescuers search the rubble\n\n${lede}\n\nThe search went on through the night.\n`;

test.each([
  ['PARIS, May 3 (Reuters) - Rescuers searched the rubble on Friday.', []],
  ['(Reuters) - Rescuers searched the rubble on Friday.', ['"(Reuters) - ": dateline has no place']],
  ['Rescuers searched the rubble on Friday.', ['"": no dateline']],
])('%s', (lede, expected) => {
  expect(said(id, story(lede))).toEqual(expected);
});

test('the house says which parts it asks for', () => {
  const options = { require: ['place', 'date', 'agency'] };
  expect(said(id, story('PARIS - Rescuers searched the rubble on Friday.'), { options })).toEqual([
    '"PARIS - ": dateline has no date',
    '"PARIS - ": dateline has no agency',
  ]);
});
