import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCondition, readFormula } from '../../src/style/formula.ts';

describe('readFormula', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['12 / 2 / 3', 2],
    ['-words + 3', 1],
    ['2 * -words', -4],
    ['words / sentences', 0],
    ['sqrt(words * 8)', 4],
    ['math.Max(1, words, 5)', 5],
    ['\n 0.5 *\n words', 1],
  ])('%s is %d', (text, value) => {
    expect(readFormula(text, ['words', 'sentences'])({ words: 2, sentences: 0 })).toBeCloseTo(value);
  });

  test.each([
    ['words +', 'unknown name “”'],
    ['(words', 'expected ")"'],
    ['words words', 'unexpected “words”'],
    ['pages', 'unknown name “pages”'],
    ['process.exit(1)', 'unknown name “process.exit”'],
    ['words; 1', 'unexpected “;'],
  ])('refuses %s', (text, message) => {
    expect(() => readFormula(text, ['words'])).toThrow(message);
  });

  test('products bind closer than sums, and each from the left', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(numbers, ([a = 1, b = 1, c = 1, d = 1]) => {
        expect(readFormula(`${a} - ${b} * ${c} - ${d}`, [])({})).toBe(a - b * c - d);
        expect(readFormula(`${a} * ${b} + ${c} / ${d}`, [])({})).toBe(a * b + c / d);
      }),
    );
  });
});

test.each([
  ['> 8', 9, true],
  ['>8.5', 8, false],
  ['<= -1', -1, true],
  ['== 3', 3, true],
  ['!= 3', 3, false],
  ['< 3', 2, true],
  ['>= 3', 3, true],
])('%s of %d', (text, value, expected) => {
  expect(readCondition(text)(value)).toBe(expected);
});

test('a condition is a comparison with a number', () => {
  expect(() => readCondition('large')).toThrow('expected a comparison such as "> 8", not “large”');
});
