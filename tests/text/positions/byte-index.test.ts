import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeByteIndex } from '../../../src/text/positions/byte-index.ts';

const encode = (text: string) => new TextEncoder().encode(text).length;

test('bytes before an offset are those of UTF-8', () => {
  const index = makeByteIndex('aé“😀b');
  expect([0, 1, 2, 3, 5, 6, 99, -1].map(index.offsetOf)).toEqual([0, 1, 3, 6, 10, 11, 11, 0]);
});

test('halves of a pair count as U+FFFD', () => {
  expect(makeByteIndex('\udc00\ud800').offsetOf(2)).toBe(encode('\udc00\ud800'));
  expect(makeByteIndex('\u{1f600}').offsetOf(1)).toBe(3);
});

test('an index counts as the encoder does, wherever stretches are cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat({ max: 1100 }), (text, before) => {
      const whole = `${'a'.repeat(before)}${text}${'é'.repeat(600)}`;
      const index = makeByteIndex(whole);
      const cut = before + text.length;
      expect(index.offsetOf(cut)).toBe(before + encode(text));
      expect(index.offsetOf(whole.length)).toBe(encode(whole));
    }),
  );
});
