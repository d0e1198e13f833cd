import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/formats/text.ts';
import { makeLocate } from '../../src/views/place.ts';

describe('makeLocate', () => {
  test('counts lines and columns from 1, in UTF-16 code units, at every kind of line break', () => {
    const locate = makeLocate(parseText('a', 'a\r\n\u{1f600}b\rc\nd'));
    expect(locate({ start: 5, end: 6 })).toEqual({ start: 5, end: 6, line: 2, column: 3, text: 'b' });
    expect(locate({ start: 7, end: 8 })).toMatchObject({ line: 3, column: 1, text: 'c' });
    expect(locate({ start: 9, end: 10 })).toMatchObject({ line: 4, column: 1, text: 'd' });
  });

  test('leads the text of another format back to its source', () => {
    const source = '<p>Black &amp; white</p>';
    const text = 'Black & white';
    const segments = [
      { start: 0, end: 6, sourceStart: 3, sourceEnd: 9 },
      { start: 6, end: 7, sourceStart: 9, sourceEnd: 14 },
      { start: 7, end: 13, sourceStart: 14, sourceEnd: 20 },
    ];
    const locate = makeLocate({ ...parseText('a', text), source, segments });
    expect(locate({ start: 8, end: 13 })).toEqual({ start: 15, end: 20, line: 1, column: 16, text: 'white' });
    expect(locate({ start: 0, end: 7 })).toMatchObject({ start: 3, end: 14, text: 'Black &' });
  });

  test('a place of a plain text holds what the text holds there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, one, two) => {
        const [start = 0, end = 0] = [one % (text.length + 1), two % (text.length + 1)].sort((a, b) => a - b);
        const place = makeLocate(parseText('a', text))({ start, end });
        expect(place.text).toBe(text.slice(place.start, place.end));
        expect(place.line).toBe(text.slice(0, start).split(/\r\n|\r(?!\n)|\n/).length);
      }),
    );
  });
});
