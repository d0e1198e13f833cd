import { describe, expect, test } from 'vitest';
import { quoteMask } from './quote-mask.ts';

function segmentsOf(text: string): string[] {
  return quoteMask(text).segments.map((segment) => text.slice(...segment));
}

describe('quoteMask', () => {
  test.each([
    ['curly marks', 'The pier, “a ruin,” closed in May.', ['“a ruin,”']],
    ['straight marks', 'She called it "a ruin" twice: "A ruin."', ['"a ruin"', '"A ruin."']],
    ['doubled single marks', "It was ''a ruin'' by May.", ["''a ruin''"]],
    ['an unclosed mark ends with its paragraph', '“We lost the pier.\nThe town paid.', ['“We lost the pier.']],
    [
      'an opening mark within an open stretch starts a new one',
      '“We lost “the pier” then',
      ['“We lost ', '“the pier”'],
    ],
    ['a closing mark turned the wrong way opens', 'He said, ”We lost it.“', ['”We lost it.“']],
    ['a stray straight mark after a word opens nothing', 'It is 6" wide and long.', []],
    ['single marks are apostrophes', "The town's pier", []],
  ])('%s', (_name, text, segments) => {
    expect(segmentsOf(text)).toEqual(segments);
  });
});
