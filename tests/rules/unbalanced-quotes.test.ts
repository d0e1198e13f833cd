import { expect, test } from 'vitest';
import { said } from '../support/check.ts';

const id = 'unbalanced-quotes';

test.each([
  ['“We won, he said. The crowd cheered.', '"“": quotation is never closed: “We won, he said. The crowd cheered.'],
  ['We won,” he said. The crowd cheered.', '"”": quotation is closed but never opened: ”'],
  [
    '“We won," he said. The crowd cheered.',
    '"\\"": quotation opens and closes with marks of different styles: “We won,"',
  ],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual([expected]);
});

test.each([
  '“We won,” he said. “It was ‘close’ to the end.”',
  '"We won," he said. The 6\' 2" goalkeeper left.',
  'Council meets\n\n“We won,” he said. “It was close.\n\n“But we won.”\n',
])('%s is sound', (text) => {
  expect(said(id, text)).toEqual([]);
});
