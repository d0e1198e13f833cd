import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWord, hashOf } from '../../../../../src/annotators/entities/names/words/hash.ts';

test('folds case, diacritics and apostrophes', () => {
  expect(['Bogotá', 'O’Neill', 'CÔTE', 'naïve'].map(foldWord)).toEqual(['bogota', "o'neill", 'cote', 'naive']);
});

test('a folded word stays as it is', () => {
  fc.assert(fc.property(fc.string(), (text) => foldWord(foldWord(text)) === foldWord(text)));
});

test('hashes are 32-bit integers, the same each time', () => {
  fc.assert(fc.property(fc.string(), (text) => hashOf(text) === (hashOf(text) | 0)));
  expect(new Set(['iran', 'iraq', 'Iran', ''].map(hashOf)).size).toBe(4);
});
