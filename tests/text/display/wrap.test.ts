import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, wrapText } from '../../../src/text/display/wrap.ts';

describe('wrapText', () => {
  test.each([
    ['the mayor opened the bridge', 10, ['the mayor', 'opened the', 'bridge']],
    ['one\ntwo three', 9, ['one', 'two three']],
    ['see news/2016/long-name.txt:5:1', 12, ['see', 'news/2016/lo', 'ng-name.txt:', '5:1']],
    ['東京都知事 said', 8, ['東京都知', '事 said']],
    ['', 5, ['']],
  ])('%j in %d columns', (text, width, rows) => {
    expect(wrapText(text, width)).toEqual(rows);
  });

  test('loses nothing but the spaces at which it breaks, and keeps to the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const rows = wrapText(text, width);
        expect(rows.join('').replaceAll(' ', '')).toBe(text.replace(/[ \n]/g, ''));
        for (const row of rows) expect(columnsOf(row)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('is quick on hostile input', () => {
    expect(wrapText('a'.repeat(200_000), 50)).toHaveLength(4000);
  });
});
