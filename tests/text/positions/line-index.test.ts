import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeLineIndex, offsetAt, positionAt } from '../../../src/text/positions/line-index.ts';

describe('positionAt', () => {
  test.each([
    ['first character', '|Kathmandu\nPokhara', { line: 1, column: 1 }],
    ['line feed', 'Kathmandu\n|Pokhara', { line: 2, column: 1 }],
    ['between CR and LF', 'Kathmandu\r|\nPokhara', { line: 1, column: 11 }],
    ['after CRLF', 'Kathmandu\r\nPo|khara', { line: 2, column: 3 }],
    ['after a lone CR', 'Kathmandu\rPo|khara', { line: 2, column: 3 }],
    ['code units, not characters', 'Fire 🔥|', { line: 1, column: 8 }],
    ['end', 'Kathmandu\n|', { line: 2, column: 1 }],
  ])('%s', (_, marked, position) => {
    expect(positionAt(makeLineIndex(marked.replace('|', '')), marked.indexOf('|'))).toEqual(position);
  });

  test('takes offsets outside of the text as its nearest end', () => {
    const index = makeLineIndex('ab\nc');
    expect(positionAt(index, -3)).toEqual({ line: 1, column: 1 });
    expect(positionAt(index, 99)).toEqual({ line: 2, column: 2 });
  });

  test('is undone by offsetAt', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '🔥', ' ') });
    fc.assert(
      fc.property(text, (sample) => {
        const index = makeLineIndex(sample);
        for (let offset = 0; offset <= sample.length; offset++) {
          expect(offsetAt(index, positionAt(index, offset))).toBe(offset);
        }
      }),
    );
  });
});
