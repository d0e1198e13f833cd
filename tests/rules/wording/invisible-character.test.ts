import { expect, test } from 'vitest';
import { findingsOf, mended, said } from '../../support/check.ts';

const id = 'invisible-character';

test.each([
  ['The co\u00ADoperation ended.', '"\u00AD": invisible character soft hyphen (U+00AD)'],
  ['The talks\u200B ended.', '"\u200B": invisible character zero-width space (U+200B)'],
  [
    'He said \u202Eno\u202C.',
    '"\u202E": invisible character bidirectional or formatting character (U+202E)',
    '"\u202C": invisible character bidirectional or formatting character (U+202C)',
  ],
  ['Red \u001B[31malert.', '"\\u001b": invisible character control character (U+001B)'],
  ['A caf\uFFFD in Rome.', '"\uFFFD": invisible character replacement character (U+FFFD)'],
  [
    'SÃ©golÃ¨ne Royal',
    '"Ã©": garbled text “Ã©”: UTF-8 decoded as windows-1252',
    '"Ã¨": garbled text “Ã¨”: UTF-8 decoded as windows-1252',
  ],
  [
    'â€œWe wonâ€™t,â€ he said.',
    '"â€œ": garbled text “â€œ”: UTF-8 decoded as windows-1252',
    '"â€™": garbled text “â€™”: UTF-8 decoded as windows-1252',
  ],
])('%j', (text, ...expected) => {
  expect(said(id, text)).toEqual(expected);
});

test.each(['São Paulo, Águeda, Ângela and Škoda', 'A family 👨‍👩‍👧 in Tehran', 'La señora, el niño', 'One\ttab'])(
  '%s is text',
  (text) => {
    expect(said(id, text)).toEqual([]);
  },
);

test('taking an invisible character out is safe; a lost letter cannot be guessed', () => {
  expect(findingsOf(id, 'The talks\u200B ended.')[0]?.fix).toMatchObject({ safe: true, edits: [{ text: '' }] });
  expect(findingsOf(id, 'A caf\uFFFD in Rome.')[0]?.fix).toBeNull();
});

test.each([
  ['the byte of windows-1252 that was meant', 'The mayor\u0092s \u0093plan\u0094\u0085', 'The mayor’s “plan”…'],
  ['a whole escape sequence', 'A \u001b[1;31mred\u001b[0m flag, \u001b]0;title\u0007no more', 'A red flag, no more'],
  ['a page break between words', 'one\u000ctwo \u000cthree', 'one two three'],
  ['UTF-8 read as windows-1252', 'â€œSÃ©golÃ¨neâ€\u009d â€“ Zoë', '“Ségolène” – Zoë'],
  ['UTF-8 read twice as Latin-1', 'Fran\u00c3\u0083\u00c2\u00a7ois', 'François'],
  ['UTF-8 read as Latin-1, then taken apart', 'GarcA\u0303\u00ada', 'García'],
  ['nothing where a letter was lost', 'SÃ©golÃ…ne caf\ufffd', 'SégolÃ…ne caf\ufffd'],
])('fixes %s', (_, text, expected) => {
  const story = (line: string) => `Council meets on the bridge\n\n${line}\n`;
  expect(mended(id, story(text))).toBe(story(expected));
});

test('direction marks are taken out safely only where all letters run one way', () => {
  const safety = (text: string) => findingsOf(id, text)[0]?.fix?.safe;
  expect(safety('Council meets\n\nThe vote\u200e ended.\n')).toBe(true);
  expect(safety('Council meets\n\nThe word \u200eשלום\u05bf ended.\n')).toBe(false);
});

test('a run of one character is one finding, whose fix takes all of it out', () => {
  const text = 'Council meets\n\nThe coun\u00adcil op\u00adposed the plan\u00ad.\n\nIt met\u200b\u200b\u200b again.\n';
  expect(said(id, text)).toEqual([
    '"\u00adcil op\u00adposed the plan\u00ad": invisible character soft hyphen (U+00AD), 3 in a row or close together',
    '"\u200b\u200b\u200b": invisible character zero-width space (U+200B), 3 in a row or close together',
  ]);
  expect(mended(id, text)).toBe('Council meets\n\nThe council opposed the plan.\n\nIt met again.\n');
});
