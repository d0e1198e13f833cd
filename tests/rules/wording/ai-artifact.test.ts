import { expect, test } from 'vitest';
import { mended, said } from '../../support/check.ts';

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
  '“I hope this helps,” said Anna Smith, the clerk.',
])('%s is copy', (text) => {
  expect(said(id, text)).toEqual([]);
});

test.each([
  ['https://example.org/?utm_source=chatgpt.com for', 'https://example.org/ for'],
  ['https://example.org/?utm_source=chatgpt.com&id=2 for', 'https://example.org/?id=2 for'],
  ['https://example.org/?id=2&utm_source=chatgpt.com for', 'https://example.org/?id=2 for'],
  ['in 1936 turn0search3 and :contentReference[oaicite:3]{index=3}later', 'in 1936 and later'],
  ['As an AI language model, I have no view.', 'As an AI language model, I have no view.'],
])('%s is fixed', (text, expected) => {
  const story = (line: string) => `Council meets on the bridge\n\nThe mayor pointed to ${line} that.\n`;
  expect(mended(id, story(text))).toBe(story(expected));
});
