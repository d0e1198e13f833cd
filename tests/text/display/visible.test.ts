import { expect, test } from 'vitest';
import { makeVisible } from '../../../src/text/display/visible.ts';

test.each([
  ['an escape sequence', '\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
  ['an operating-system command', '\u001b]8;;http://evil.example\u0007link', '␛]8;;http://evil.example␇link'],
  ['C1 control', '\u009b31m', '\\u{9b}31m'],
  ['direction override', 'safe\u202egpj.exe', 'safe\\u{202e}gpj.exe'],
  ['hidden tag characters', 'a\u{e0041}b', 'a\\u{e0041}b'],
  ['a line break', 'one\ntwo', 'one␊two'],
  ['a lone surrogate', 'x\ud800y', 'x\\u{d800}y'],
  ['nothing in plain words', 'Zoë’s “naïve” plan — 100 % 👩‍🚒', 'Zoë’s “naïve” plan — 100 % 👩‍🚒'],
])('shows %s', (_, text, shown) => {
  expect(makeVisible(text)).toBe(shown);
});

test('keeps what is asked for', () => {
  expect(makeVisible('a\tb\nc\r', '\n\t')).toBe('a\tb\nc␍');
});
