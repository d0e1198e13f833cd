import { expect, test } from 'vitest';
import { mended, said } from '../../support/check.ts';

const id = 'percent-vs-points';

test.each([
  [
    'Unemployment went from 4 percent to 6 percent, a 2 percent rise.',
    ['"2 percent": from 4 to 6 percent is 2 percentage points, not percent'],
  ],
  ['Unemployment went from 4 percent to 6 percent, a rise of 2 percentage points.', []],
  ['Unemployment went from 4 percent to 6 percent, a 50 percent rise.', []],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});

test.each([
  ['a 2 percent rise', 'a 2 percentage point rise'],
  ['up 2%, officials said', 'up 2 percentage points, officials said'],
])('%s is put in points', (text, expected) => {
  const story = (end: string) => `Council meets\n\nUnemployment went from 4 percent to 6 percent, ${end}.\n`;
  expect(mended(id, story(text))).toBe(story(expected));
});
