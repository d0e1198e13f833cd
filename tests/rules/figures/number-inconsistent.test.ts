import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'number-inconsistent';

test.each([
  ['The quake left 12 dead, the mayor said. Rescuers said the quake left 14 dead.', ['"14": 14 dead here, 12 before']],
  ['The quake left 12 dead, the mayor said. The toll has risen to 14 dead.', []],
  ['The quake left 12 dead and 14 injured.', []],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});
