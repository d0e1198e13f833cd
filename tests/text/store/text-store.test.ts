import { expect, test } from 'vitest';
import { createTextStore } from '../../../src/text/store/text-store.ts';

test('gives back each text', () => {
  const long = 'a“é東'.repeat(300_000);
  const texts = ['', 'plain', '“Où ça?” 東京 😀', '\ufeffafter a mark', 'half \ud83d of a pair', long, 'last'];
  const store = createTextStore();
  const numbers = texts.map(store.add);
  expect(numbers.map(store.get)).toEqual(texts);
});

test('keeps many texts', () => {
  const texts = Array.from({ length: 3000 }, (_, n) => `${n} ${'x“'.repeat(n % 700)}`);
  const store = createTextStore();
  const numbers = texts.map(store.add);
  expect(numbers.map(store.get)).toEqual(texts);
});

test('has no text of another number', () => {
  expect(() => createTextStore().get(0)).toThrow('no text has the number 0');
});
