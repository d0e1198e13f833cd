import { describe, expect, test } from 'vitest';
import { createWordScanner, scanWords } from '../../../src/corpus/shingles/words.ts';

function wordsOf(text: string): readonly string[] {
  const { starts, ends } = scanWords(text, [{ start: 0, end: text.length }]);
  return [...starts].map((start, index) => text.slice(start, ends[index]));
}

function codesOf(text: string): readonly number[] {
  return [...scanWords(text, [{ start: 0, end: text.length }]).codes];
}

describe('scanWords', () => {
  test.each([
    ['Mr. Crocker said: “We can’t.”', ['Mr', 'Crocker', 'said', 'We', 'can’t']],
    ["the ''workers' '' rights", ['the', 'workers', 'rights']],
    ['a U.S.-led force', ['a', 'U.S', 'led', 'force']],
    ['in the U.S. In 2016', ['in', 'the', 'U.S', 'In', '2016']],
    ['1.5 million\tof €2,000', ['1.5', 'million', 'of', '2', '000']],
    ['東京で x', ['東', '京', 'で', 'x']],
    ['soft\u00adhyphen 😀 end', ['soft\u00adhyphen', 'end']],
    ['', []],
  ])('cuts %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test.each([
    ['Café', 'CAFE'],
    ['don’t', 'dont'],
    ['U.S', 'us'],
    ['co\u00adoperate', 'cooperate'],
  ])('folds %j and %j to one code', (a, b) => {
    expect(codesOf(a)).toEqual(codesOf(b));
  });

  test('keeps all words of a long text in a script without spaces', () => {
    const text = '東京で会議が開かれた'.repeat(2000);
    const { starts, ends } = scanWords(text, [{ start: 0, end: text.length }]);
    expect([starts.length, starts.at(-1), ends.at(-1)]).toEqual([text.length, text.length - 1, text.length]);
  });

  test('a scanner gives the codes of one text after the other', () => {
    const scanner = createWordScanner();
    const long = 'word '.repeat(10_000);
    const whole = (text: string) => [{ start: 0, end: text.length }];
    expect(scanner.codes(long, whole(long))).toHaveLength(10_000);
    expect([...scanner.codes('the policy', whole('the policy'))]).toEqual(codesOf('the policy'));
    expect(scanner.words(long, whole(long)).ends.at(-1)).toBe(long.length - 1);
  });

  test('tells short words from long ones by their last bit', () => {
    expect(codesOf('the policy').map((code) => code & 1)).toEqual([1, 0]);
  });
});
