import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMeasure } from '../../../../src/annotators/entities/values/amounts/measures.ts';
import { readNumber } from '../../../../src/annotators/entities/values/amounts/numbers.ts';
import { readShare } from '../../../../src/annotators/entities/values/amounts/shares.ts';
import { readDate } from '../../../../src/annotators/entities/values/dates/dates.ts';
import { lex } from '../../../../src/annotators/entities/values/lexemes.ts';
import { readDuration } from '../../../../src/annotators/entities/values/times/durations.ts';
import { readSet } from '../../../../src/annotators/entities/values/times/sets.ts';
import { loadResources } from '../../../../src/io/resources.ts';

function lexAll(text: string) {
  return lex(text, { start: 0, end: text.length });
}

describe('lex', () => {
  test.each([
    ['$1.2bn', ['$', '1.2', 'bn']],
    ['May 29,2007', ['May', '29', ',', '2007']],
    ['1,234,567.5 or 2,25', ['1,234,567.5', 'or', '2,25']],
    ['5-9pm', ['5', '-', '9', 'pm']],
    ['1,50,000', ['1,50,000']],
  ])('cuts %s', (text, pieces) => {
    expect(lexAll(text).map((lexeme) => lexeme.text)).toEqual(pieces);
  });

  test('leaves out nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const pieces = lexAll(text);
        expect(pieces.map((lexeme) => lexeme.text).join('')).toBe(text.replace(/\s/gu, ''));
        for (const { start, end, text: piece } of pieces) expect(text.slice(start, end)).toBe(piece);
      }),
    );
  });
});

test.each([
  ['twenty-five', 25],
  ['two hundred and fifty thousand', 250_000],
  ['1.2 billion', 1.2e9],
  ['half a million', 500_000],
  ['a dozen', 12],
  ['4.35 million', 4_350_000],
  ['two and a half', 2.5],
])('readNumber(%s) is %d', (text, amount) => {
  expect(readNumber(lexAll(text), 0)?.amount).toBe(amount);
});

const { timeWords } = loadResources(['timeWords']);

test('reads hostile runs in bounded steps', () => {
  if (!timeWords) throw new Error('no words of time');
  for (const piece of [
    '123 ',
    'hundred ',
    'one hundred ',
    'the ',
    '5 to ',
    'May 5-',
    '$',
    '1.',
    'last ',
    "'80s ",
    'every ',
    '1/2 ',
    'and a half ',
    'the end of ',
    '3 in 10 ',
    'a few ',
  ]) {
    const lexemes = lexAll(piece.repeat(20_000));
    for (let at = 0; at < lexemes.length; at++) {
      readDate(lexemes, at, 0, timeWords);
      readDuration(lexemes, at, 0);
      readSet(lexemes, at, timeWords);
      readShare(lexemes, at);
      readNumber(lexemes, at, true);
      readMeasure(lexemes, at, {});
    }
    expect(lexemes.length).toBeGreaterThan(9_999);
  }
});
