import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'missing-metadata';

test('names each required part that is missing', () => {
  const text = 'May 3, 2019\nBridge opens\n\nThe bridge opened in June. Thousands crossed it.\n';
  expect(said(id, text)).toEqual(['article: article has no byline']);
  expect(said(id, text, { options: { require: ['section', 'labels'] } })).toEqual([
    'article: article has no section',
    'article: article has no labels',
  ]);
});
