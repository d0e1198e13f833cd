import { expect, test } from 'vitest';
import { compareStructure } from './score-structure.ts';

const found = {
  headline: 'Pier closes',
  date: null,
  dateline: { place: 'HULL', source: 'AP', start: 12, end: 24, more: true },
  bodyStart: 'The pier closed on Friday.',
  bodyEnd: 'The pier closed on Friday.',
  bylines: ['Ana Ruiz'],
};

test('lets further fields and the rest of the body be', () => {
  const expected = {
    headline: 'Pier closes',
    date: null,
    dateline: { place: 'HULL', source: 'AP', start: 12, end: 24 },
    bodyStart: 'The pier',
    bodyEnd: 'Friday.',
    subheadline: null,
  };
  expect(compareStructure(expected, found)).toEqual([]);
});

test('names the fields that differ', () => {
  const expected = { dateline: null, bylines: ['Ana Ruiz', 'Jo Ek'], bodyEnd: 'Thursday.', headline: 'Pier closes' };
  expect(compareStructure(expected, found).map(({ field }) => field)).toEqual(['dateline', 'bylines', 'bodyEnd']);
});
