import { expect, test } from 'vitest';
import { toSourceSpan } from '../../../src/text/positions/segments.ts';

// <p>Marks &amp; Spencer</p><p>Shares fell</p>
const source = '<p>Marks &amp; Spencer</p><p>Shares fell</p>';
const text = 'Marks & Spencer\n\nShares fell';
const segments = [
  { start: 0, end: 6, sourceStart: 3, sourceEnd: 9 },
  { start: 6, end: 7, sourceStart: 9, sourceEnd: 14 },
  { start: 7, end: 15, sourceStart: 14, sourceEnd: 22 },
  { start: 17, end: 28, sourceStart: 29, sourceEnd: 40 },
];

test.each([
  ['Spencer', 'Spencer'],
  ['Marks & Spencer', 'Marks &amp; Spencer'],
  ['&', '&amp;'],
  ['fell', 'fell'],
  ['Spencer\n\nShares', 'Spencer</p><p>Shares'],
])('leads %j to the source', (words, expected) => {
  const start = text.indexOf(words);
  const span = toSourceSpan({ segments }, { start, end: start + words.length });
  expect(source.slice(span.start, span.end)).toBe(expected);
});

test('leaves spans of an article without markup alone', () => {
  expect(toSourceSpan({ segments: null }, { start: 3, end: 5 })).toEqual({ start: 3, end: 5 });
});
