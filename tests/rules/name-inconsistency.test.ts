import { expect, test } from 'vitest';
import { said } from '../support/check.ts';

const id = 'name-inconsistency';

test('the rarer spelling is named, with the usual one', () => {
  expect(said(id, 'Mayor Rahm Emanuel spoke. Rahm Emanuel left early. Rahm Emanual did not answer questions.')).toEqual(
    ['"Rahm Emanual": “Rahm Emanual” (1×) looks like “Rahm Emanuel” (2×)'],
  );
});

test.each([
  'Erica Garner spoke of Eric Garner, her father. Erica Garner left early.',
  'Mayor Rahm Emanuel spoke. Emanuel left early.',
  'Carl Jones met Carla Jones in Rome. Carl Jones left early.',
])('%s is in order', (text) => {
  expect(said(id, text)).toEqual([]);
});
