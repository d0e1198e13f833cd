import { expect, test } from 'vitest';
import { scoreRougeLsum } from './rouge-lsum.ts';
import { scorePage } from './score-page.ts';
import { matchShingles, scoreShingles } from './shingles.ts';

test('shingles are counted as often as they stand there', () => {
  expect(matchShingles('a b c d e', 'a b c d e')).toEqual({ shared: 1, extra: 0, missing: 0 });
  expect(matchShingles('a b c d e', 'a b c d')).toEqual({ shared: 0.5, extra: 0, missing: 0.5 });
  // abcd bcda cdab dabc abcd
  expect(matchShingles('a b c d', 'a, b. c! d – a b c d')).toEqual({ shared: 0.2, extra: 0.8, missing: 0 });
  expect(matchShingles('one two', 'one two')).toEqual({ shared: 1, extra: 0, missing: 0 });
  expect(matchShingles('one two', '')).toEqual({ shared: 0, extra: 0, missing: 1 });
});

test('a page without text has no precision, and its recall is nothing', () => {
  const scores = scoreShingles([
    { shared: 1, extra: 0, missing: 0 },
    { shared: 0, extra: 0, missing: 1 },
    { shared: 0.5, extra: 0.5, missing: 0 },
  ]);
  expect(scores.precision).toBe(0.75);
  expect(scores.recall).toBeCloseTo(2 / 3);
  expect(scores.f1).toBeCloseTo((2 * 0.75 * (2 / 3)) / (0.75 + 2 / 3));
  expect(scores.accuracy).toBeCloseTo(1 / 3);
});

test('ROUGE-LSum unites what a gold sentence shares with several sentences', () => {
  expect(scoreRougeLsum(['The pier fell. Nobody was hurt.'], ['The pier fell.', 'Nobody was hurt.'])).toBe(1);
  // “the pier fell at noon” has “the pier” and “at noon” in two sentences: 4 of 5 tokens of both.
  expect(scoreRougeLsum(['The pier fell at noon.'], ['The pier stood.', 'At noon.'])).toBeCloseTo(0.8);
  expect(scoreRougeLsum(['The pier fell.'], [])).toBe(0);
});

test('title, authors and day are right or wrong as a whole', () => {
  const gold = {
    title: 'Pier  falls',
    authors: ['Ana Ruiz', 'Jo Ek'],
    date: '2024-05-07 23:10+02:00',
    body: ['A b c'],
  };
  const found = { title: 'Pier falls', authors: ['Jo Ek', 'Ana Ruiz'], date: '2024-05-07', body: ['A b', 'd'] };
  expect(scorePage(gold, found)).toEqual({ body: 2 / 3, title: true, authors: true, day: true });
  expect(scorePage({ ...gold, date: null }, { ...found, title: null, authors: ['Ana Ruiz'], body: [] })).toEqual({
    body: 0,
    title: false,
    authors: false,
    day: null,
  });
});
