import { describe, expect, test } from 'vitest';
import { scanWords } from '../../src/corpus/words.ts';

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

  test('tells short words from long ones by their last bit', () => {
    expect(codesOf('the policy').map((code) => code & 1)).toEqual([1, 0]);
  });
});
