import { expect, test } from 'vitest';
import { said } from '../support/check.ts';

const id = 'ai-artifact';

test.each([
  [
    'As an AI language model, I have no view.',
    '"As an AI language model": residue of a language model: As an AI language model',
  ],
  [
    'The dam was built in 1936 :contentReference[oaicite:3]{index=3}.',
    '":contentReference[oaicite:3]{index=3}": residue of a language model: :contentReference[oaicite:3]{index=3}',
  ],
  [
    'See https://example.org/?utm_source=chatgpt.com for more.',
    '"utm_source=chatgpt.com": residue of a language model: utm_source=chatgpt.com',
  ],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual([expected]);
});

test.each([
  'The firm sells an AI assistant to banks.',
  'He worked as an aide and language teacher.',
  'Here is the summary of the vote, the clerk said.',
])('%s is copy', (text) => {
  expect(said(id, text)).toEqual([]);
});
