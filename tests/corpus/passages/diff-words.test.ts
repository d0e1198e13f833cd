import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords } from '../../../src/corpus/passages/diff-words.ts';

test('tells which words differ, those of both sides together', () => {
  const left = 'The department has barred trucks of more than 20 tonnes since February.';
  const right = 'The department has barred heavy trucks since last winter.';
  expect(diffWords(left, right)).toEqual([
    { kind: 'same', words: ['The', 'department', 'has', 'barred'] },
    { kind: 'changed', left: [], right: ['heavy'] },
    { kind: 'same', words: ['trucks'] },
    { kind: 'changed', left: ['of', 'more', 'than', '20', 'tonnes'], right: [] },
    { kind: 'same', words: ['since'] },
    { kind: 'changed', left: ['February.'], right: ['last', 'winter.'] },
  ]);
});

test('keeps paragraphs apart, and takes soft line breaks for spaces', () => {
  expect(diffWords('One\ntwo.\n\nThree.', 'One two.\n \nThree.')).toEqual([
    { kind: 'same', words: ['One', 'two.', '\n', 'Three.'] },
  ]);
});

test('gives up lining up two long texts that have nothing in common', () => {
  const left = Array.from({ length: 1200 }, (_, index) => `a${index}`).join(' ');
  const right = Array.from({ length: 1200 }, (_, index) => `b${index}`).join(' ');
  expect(diffWords(left, right)).toMatchObject([{ kind: 'changed' }]);
});

test('gives the words of both texts back, in order', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (left, right) => {
      const pieces = diffWords(left, right);
      const side = (name: 'left' | 'right') =>
        pieces.flatMap((piece) => (piece.kind === 'same' ? piece.words : piece.kind === 'changed' ? piece[name] : []));
      expect(side('left').join(' ')).toBe(left);
      expect(side('right').join(' ')).toBe(right);
    }),
  );
});
