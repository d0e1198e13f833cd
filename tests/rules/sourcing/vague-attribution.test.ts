import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'vague-attribution';

test.each([
  ['Critics say the bridge is too expensive.', ['"Critics": vague attribution: “Critics”']],
  ['The bridge is too expensive, some experts said.', ['"some experts": vague attribution: “some experts”']],
  ['Critics say the bridge is too dear.\n\n“It is a folly,” said Anna Kerr of the Taxpayers’ Union.', []],
  ['Two auditors at KPMG said the bridge is too expensive.', []],
  ['Experts at the Department of Transportation said the bridge is safe.', []],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});
