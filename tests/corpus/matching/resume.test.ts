import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeResume } from '../../../src/corpus/matching/resume.ts';

/** Even codes are long words. */
const [the, of, river, rose, bridge, harbour] = [1, 3, 10, 12, 14, 16];
const filler = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + 2 * index);

function skips(first: readonly number[], second: readonly number[], step: 1 | -1 = 1) {
  const codes = Uint16Array.from([...first, ...second]);
  const [a, b] = step > 0 ? [0, first.length] : [first.length - 1, codes.length - 1];
  const skip = makeResume()(codes, a, b, step, first.length, second.length);
  return skip < 0 ? null : [skip >> 8, skip & 0xff];
}

describe('makeResume', () => {
  test.each([
    ['one long word after a word that was changed', [100, river, 101], [200, river, 201], [1, 1]],
    ['no short word alone', [100, the, 101], [200, the, 201], null],
    ['two short words in a row', [100, of, the, 101], [200, of, the, 201], [1, 1]],
    ['no long word alone after a large gap', [...filler(100, 3), river, 150], [...filler(200, 3), river, 250], null],
    [
      'two words in a row after a large gap',
      [...filler(100, 7), river, rose],
      [...filler(200, 9), river, rose],
      [7, 9],
    ],
    ['none that are farther away', [...filler(100, 8), river, rose], [...filler(200, 9), river, rose], null],
    [
      'of those as far away that which skips alike',
      [...filler(100, 4), bridge, harbour, river, rose],
      [...filler(200, 2), river, rose, bridge, harbour],
      [4, 4],
    ],
    ['nothing where a side is at its end', [], [river, rose], null],
  ])('finds %s', (_, first, second, expected) => {
    expect(skips(first, second)).toEqual(expected);
  });

  test('goes either way', () => {
    expect(skips([rose, river, 100, 102], [rose, river, 200], -1)).toEqual([2, 1]);
  });

  test('finds what comparing all words finds', () => {
    const side = fc.array(fc.integer({ min: 0, max: 24 }), { maxLength: 24 });
    const resume = makeResume();
    fc.assert(
      fc.property(side, side, (first, second) => {
        fc.pre(first.length === 0 || first[0] !== second[0]);
        const codes = Uint16Array.from([...first, ...second]);
        expect(resume(codes, 0, first.length, 1, first.length, second.length)).toBe(compareAll(first, second));
      }),
      { numRuns: 2000 },
    );
  });
});

/** The plain way: nearer places first, and of those as near the ones where both sides skip alike. */
function compareAll(first: readonly number[], second: readonly number[]): number {
  for (let distance = 1; distance <= 16; distance++) {
    const half = distance >> 1;
    for (let turn = 0; turn <= distance; turn++) {
      const skipped = turn & 1 ? half + ((turn + 1) >> 1) : half - (turn >> 1);
      const otherSkipped = distance - skipped;
      const word = first[skipped];
      if (word === undefined || word !== second[otherSkipped]) continue;
      const next = first[skipped + 1];
      const goesOn = next !== undefined && next === second[otherSkipped + 1];
      if (goesOn || (distance <= 4 && word % 2 === 0)) return skipped * 256 + otherSkipped;
    }
  }
  return -1;
}
