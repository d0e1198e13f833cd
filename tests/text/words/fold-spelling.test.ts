import { expect, test } from 'vitest';
import { foldSpelling } from '../../../src/text/words/fold-spelling.ts';

test.each([
  ['fulfil', 'fulfill'],
  ['labour', 'labor'],
  ['organised', 'organized'],
  ['travelling', 'traveling'],
  ['centre', 'center'],
  ['defence', 'defense'],
  ['dialogue', 'dialog'],
])('%s and %s are one word', (british, american) => {
  expect(foldSpelling(british)).toBe(foldSpelling(american));
});

test.each([
  ['ask', 'asks'],
  ['will', 'well'],
  ['prize', 'price'],
])('%s and %s are two', (one, other) => {
  expect(foldSpelling(one)).not.toBe(foldSpelling(other));
});
