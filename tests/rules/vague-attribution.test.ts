import { expect, test } from 'vitest';
import { said } from '../support/check.ts';

const id = 'vague-attribution';

test.each([
  ['Critics say the bridge is too expensive.', ['"Critics": who are “Critics”?']],
  ['The bridge is too expensive, some experts said.', ['"some experts": who are “some experts”?']],
  ['Two auditors at KPMG said the bridge is too expensive.', []],
  ['Experts at the Department of Transportation said the bridge is safe.', []],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});
