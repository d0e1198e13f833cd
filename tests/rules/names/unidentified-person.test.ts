import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

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

test.each([
  'The paper of the day reported that TheBlaze said there was no vote on the bridge.',
  'A reader by the name of “Guccifer” told the paper that the vote was a farce.',
  'Brothers came, too. David and Jeanne Heidler said that the vote was close.',
  'They named him after the father of Sant Singh Chatwal. In 2012, Chatwal said that he had paid.',
])('%s', (text) => {
  expect(said(id, text)).toEqual([]);
});
