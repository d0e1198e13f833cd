import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTextFile } from '../../../src/io/corpus/text-file.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'newsan-texts-')), 'texts.tmp');

test('gives back texts of any length, in any order, while others are added', () => {
  const path = newFile();
  const file = openTextFile(path);
  const long = 'Die Brücke – “it fell” 🌉. '.repeat(80_000);
  const texts = ['', 'short', long, 'a\u0000b', ...Array.from({ length: 400 }, (_, n) => `${n} `.repeat(n * 20))];
  const numbers = texts.map((text) => file.add(text));
  for (const at of [2, 0, 403, 1, 3, 57]) expect(file.get(numbers[at] ?? -1)).toBe(texts[at]);
  const later = file.add('later');
  expect(file.get(later)).toBe('later');
  expect(numbers.map((number) => file.get(number))).toEqual(texts);
  file.close();
  expect(existsSync(path)).toBe(false);
});

test('gives back what was put in', () => {
  const file = openTextFile(newFile());
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const numbers = texts.map((text) => file.add(text));
      expect(numbers.map((number) => file.get(number))).toEqual(texts);
    }),
  );
  file.close();
});

test('refuses half a surrogate pair, and a file that is there', () => {
  const path = newFile();
  const file = openTextFile(path);
  expect(() => file.add('\ud83c')).toThrow('half a surrogate pair');
  expect(() => openTextFile(path)).toThrow('EEXIST');
  file.close();
});
