import { expect, test } from 'vitest';
import { toSourceEdits } from '../../../src/text/positions/source-edits.ts';

/** `a&amp;b` and, after a tag, `cd`. */
const article = {
  format: 'html',
  segments: [
    { start: 0, end: 1, sourceStart: 3, sourceEnd: 4 },
    { start: 1, end: 2, sourceStart: 4, sourceEnd: 9 },
    { start: 2, end: 3, sourceStart: 9, sourceEnd: 10 },
    { start: 3, end: 5, sourceStart: 13, sourceEnd: 15 },
  ],
} as const;

test.each([
  ['one piece, a reference in it taken whole', { start: 0, end: 3, text: 'x' }, { start: 3, end: 10, text: 'x' }],
  ['the reference alone', { start: 1, end: 2, text: '' }, { start: 4, end: 9, text: '' }],
  ['a part of a stretch', { start: 4, end: 5, text: 'é' }, { start: 14, end: 15, text: 'é' }],
  ['a place between two letters', { start: 4, end: 4, text: 'x' }, { start: 14, end: 14, text: 'x' }],
])('%s is led to the source', (_, edit, expected) => {
  expect(toSourceEdits(article, [edit])).toEqual([expected]);
});

test.each([
  ['text on both sides of a tag', { start: 2, end: 4, text: '' }],
  ['text that markup would take for its own', { start: 0, end: 1, text: '<b>' }],
  ['text that stands nowhere', { start: 5, end: 7, text: '' }],
])('%s is not', (_, edit) => {
  expect(toSourceEdits(article, [edit])).toBeNull();
});

test('plain text is its own source', () => {
  const edits = [{ start: 1, end: 2, text: '<"\n' }];
  expect(toSourceEdits({ format: 'text', segments: null }, edits)).toEqual(edits);
  expect(toSourceEdits({ format: 'markdown', segments: null }, edits)).toBeNull();
});
