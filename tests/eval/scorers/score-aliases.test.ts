import { expect, test } from 'vitest';
import { scoreAliases } from './score-aliases.ts';

test('is 1 where both group alike, whatever the labels', () => {
  expect(scoreAliases([{ gold: [0, 0, 1], system: [7, 7, 3] }])).toEqual({ precision: 1, recall: 1, f1: 1 });
});

test('costs precision where two are one, recall where one is two', () => {
  expect(scoreAliases([{ gold: [0, 1], system: [5, 5] }])).toMatchObject({ precision: 0.5, recall: 1 });
  expect(scoreAliases([{ gold: [0, 0], system: [5, 6] }])).toMatchObject({ precision: 1, recall: 0.5 });
});

test('lets a mention that is missing stand alone', () => {
  expect(scoreAliases([{ gold: [0, 0], system: [4, null] }])).toMatchObject({ precision: 1, recall: 0.5 });
});
