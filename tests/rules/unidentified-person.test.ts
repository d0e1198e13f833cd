import { expect, test } from 'vitest';
import { said } from '../support/check.ts';

const id = 'unidentified-person';

test('a surname out of nowhere is named once, at its first place', () => {
  expect(said(id, 'Crocker told reporters that the bridge was safe. Crocker left early.')).toEqual([
    '"Crocker": Crocker is never introduced by full name and role',
  ]);
});

test.each([
  ['Mayor Anna Smith spoke. Smith left early.', []],
  ['Crocker told reporters that the bridge was safe.', ['crocker']],
])('%s', (text, people) => {
  expect(said(id, text, { people })).toEqual([]);
});
