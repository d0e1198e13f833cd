import { expect, test } from 'vitest';
import { said } from '../support/check.ts';

const id = 'acronym-not-expanded';

test('names what is never spelt out', () => {
  const text = 'The NLDX won the vote. Critics of the NLDX boycotted it, and the NLDX did not mind.';
  expect(said(id, text)).toEqual(['"NLDX": NLDX is used 3 times and never spelt out']);
  expect(said(id, text, { terms: ['nldx'] })).toEqual([]);
});
