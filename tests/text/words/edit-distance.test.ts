import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../src/text/words/edit-distance.ts';

test.each([
  ['entities', 'entities', 0],
  ['entities', 'entites', 1],
  ['quotes', 'qoutes', 1],
  ['check', '', 5],
  ['report', 'rules', 5],
])('%s to %s', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test('is symmetric', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => editDistance(a, b) === editDistance(b, a)));
});
