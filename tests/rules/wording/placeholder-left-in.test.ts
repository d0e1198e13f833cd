import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'placeholder-left-in';

test.each([
  ['Mayor TK said so.', 'TK'],
  ['The dam cost $TKTK million.', 'TKTK'],
  ['It was XXX years ago.', 'XXX'],
  ['The spokesman, [NAME TO COME], declined.', '[NAME TO COME]'],
  ['Lorem ipsum dolor sit amet.', 'Lorem ipsum'],
  ['The vote was ??? to 12.', '???'],
])('%s', (text, mark) => {
  expect(said(id, text)).toEqual([`${JSON.stringify(mark)}: placeholder ${mark} not filled in`]);
});

test.each(['He said he had “[no] comment”.', 'What now?? he asked.', 'Super Bowl XXX was played in Tempe.'])(
  '%s is copy',
  (text) => {
    expect(said(id, text, { terms: ['xxx'] })).toEqual([]);
  },
);
