import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'a-or-an';

test.each([
  ['She ate a apple.', ['"a apple": “a” before “apple”; use “an”']],
  ['It is an unique case.', ['"an unique": “an” before “unique”; use “a”']],
  ['He waited a hour.', ['"a hour": “a” before “hour”; use “an”']],
  [
    'The firm employs a engineer and an nurse.',
    ['"a engineer": “a” before “engineer”; use “an”', '"an nurse": “an” before “nurse”; use “a”'],
  ],
  ['An hour is a long time for a European.', []],
  ['It was a one-off, a useful and a unanimous vote.', []],
  ['An MP and a NATO general met an FBI agent.', []],
  ['She has an A grade, and a B in maths.', []],
  ['An 11-year-old found an 18th-century coin and a 12-bore gun.', []],
  ['He gave an honest answer and an honourable one.', []],
  ['Vitamin A is found in milk.', []],
  ['A union, a ewe, a ukulele and an unidentified man were there.', []],
  ['It was an historic day at a hotel.', []],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});
