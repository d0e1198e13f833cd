import { expect, test } from 'vitest';
import { varyTexts } from './duplicates.ts';

const texts = [
  'The harbour council voted on Tuesday to close the market.',
  'Fishermen said that the harbour would be quiet by winter.',
];

test('makes stories with the same short words and other long ones', () => {
  expect(varyTexts(texts, 0)).toBe(texts);
  const varied = varyTexts(texts, 1);
  const short = (text: string) => text.replace(/\p{L}{5,}/gu, '_');
  expect(varied.map(short)).toEqual(texts.map(short));
  expect(varied[0]).not.toBe(texts[0]);
  expect(varyTexts(texts, 2)).not.toEqual(varied);
  expect(varyTexts(texts, 1)).toEqual(varied);
});
