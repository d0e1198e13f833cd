import { expect, test } from 'vitest';
import { scoreEntities } from './score-entities.ts';

const gold = [
  { s: 0, e: 8, t: 'PER' },
  { s: 20, e: 26, t: 'LOC' },
  { s: 30, e: 34, t: 'DATE' },
];

test('gives 1 to gold against gold', () => {
  expect(scoreEntities([{ gold, system: gold }], ['PER', 'LOC', 'DATE']).f1).toBe(1);
});

test('asks for the exact range and type, and counts a doubled answer once', () => {
  const system = [
    { s: 0, e: 8, t: 'PER' },
    { s: 0, e: 8, t: 'PER' },
    { s: 20, e: 26, t: 'ORG' },
    { s: 29, e: 34, t: 'DATE' },
  ];
  expect(scoreEntities([{ gold, system }], ['PER', 'LOC', 'ORG'])).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
});
