import { expect, test } from 'vitest';
import { findingsOf, said } from '../support/check.ts';

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
    '"Ã©": broken letters “Ã©”: text in UTF-8 was read as windows-1252',
    '"Ã¨": broken letters “Ã¨”: text in UTF-8 was read as windows-1252',
  ],
  [
    'â€œWe wonâ€™t,â€ he said.',
    '"â€œ": broken letters “â€œ”: text in UTF-8 was read as windows-1252',
    '"â€™": broken letters “â€™”: text in UTF-8 was read as windows-1252',
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
