import { expect, test } from 'vitest';
import { mended, said } from '../../support/check.ts';

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

test.each([
  ['“We won,” he said. "We won again,” she said.', '“We won,” he said. “We won again,” she said.'],
  ['"We won," he said. “We won again," she said.', '"We won," he said. "We won again," she said.'],
  ['”We won,” he said on Monday.', '“We won,” he said on Monday.'],
  ['“We won, he said. The crowd cheered.', '“We won, he said. The crowd cheered.'],
])('%s is given the marks of the article', (text, expected) => {
  const story = (line: string) => `Council meets on the bridge\n\n${line}\n`;
  expect(mended(id, story(text))).toBe(story(expected));
});

test('a mark too many before a title in marks is one finding', () => {
  expect(said(id, 'The choir sang “Harbour (“Home Again”) and “Tide” on Sunday.')).toEqual([
    '"“": quotation is never closed: “Harbour (“Home Again”',
  ]);
});

test('mixed styles all over an article are one finding, whose fix turns all of them', () => {
  const line = (words: string) => `“${words}," the mayor of Hirtshals said.`;
  const story = `Pier to reopen\n\n${line('It will open')}\n\n${line('It will hold')}\n\n${line('It will pay')}\n`;
  expect(said(id, story)).toEqual([
    '"\\"": 3 quotations open and close with marks of different styles, first: “It will open,"',
  ]);
  expect(mended(id, story)).toBe(story.replaceAll(',"', ',”'));
});
