import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'acronym-not-expanded';

test('names what is never spelt out', () => {
  const text = 'The NLDX won the vote. Critics of the NLDX boycotted it, and the NLDX did not mind.';
  expect(said(id, text)).toEqual(['"NLDX": NLDX is used 3 times and never spelt out']);
  expect(said(id, text, { terms: ['nldx'] })).toEqual([]);
});

test.each([
  ['The HWU met on Monday. A clerk of the HWU said so.', 1],
  ['The harbour workers’ union (HWU) met on Monday. A clerk of the HWU said so.', 0],
  ['The Harbour Workers Union (HWU) met on Monday. A clerk of the HWU said so.', 0],
  ['THE HWU MET ON MONDAY. A CLERK OF THE HWU SAID SO.', 0],
  ['The GOP met on Monday. A clerk of the GOP said so.', 0],
])('%s', (text, count) => {
  expect(said(id, text)).toHaveLength(count);
});
