import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '../../src/factchecks/packed.ts';
import { openStrings, packStrings } from '../../src/factchecks/string-table.ts';

test('each string is found under its number, and no other one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' })), fc.string(), (strings, other) => {
      const table = openStrings(packStrings(strings));
      expect(strings.map((_, index) => table.at(index))).toEqual(strings);
      expect(strings.map((text) => table.indexOf(text))).toEqual([...strings.keys()]);
      if (!strings.includes(other)) expect(table.indexOf(other)).toBe(-1);
    }),
  );
});

test('sections come back as they were, and what is broken off does not', () => {
  const buffer = pack({ a: Uint32Array.of(1, 2, 3), b: Uint8Array.of(7) });
  expect(unpack(buffer)).toEqual({ a: Uint32Array.of(1, 2, 3), b: Uint8Array.of(7) });
  const cut = new SharedArrayBuffer(buffer.byteLength - 4);
  new Uint8Array(cut).set(new Uint8Array(buffer, 0, cut.byteLength));
  expect(unpack(cut)).toBe(null);
  expect(unpack(new SharedArrayBuffer(3))).toBe(null);
});
