import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'single-source-story';
const options = { minWords: 10 };

test('a long story with one voice is named', () => {
  const text = '“The bridge is safe,” Mayor Anna Smith said. Smith said the tolls would pay for it.';
  expect(said(id, text, { options })).toHaveLength(1);
  expect(said(id, text)).toEqual([]);
});

test('two voices are enough', () => {
  const text = '“The bridge is safe,” Mayor Anna Smith said. “It is not,” said Carl Jones, an engineer of the city.';
  expect(said(id, text, { options })).toEqual([]);
});
