import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'guilt-implied';

test.each([
  [
    'A man of 40 was arrested for murder on Sunday.',
    ['"arrested for murder": “arrested for murder” implies guilt; use “on suspicion of”'],
  ],
  [
    'Murderer Ann Lee, 34, was charged on Sunday.',
    ['"Murderer Ann Lee, 34, was charged": “Murderer Ann Lee, 34, was charged” implies guilt; use “suspect”'],
  ],
  ['The murderer Ann Lee was sentenced to life on Sunday.', []],
  ['A man of 40 was arrested on suspicion of murder on Sunday.', []],
  ['A man of 40 was arrested for alleged fraud on Sunday.', []],
  ['A man of 40 was arrested for allegedly stealing a boat on Sunday.', []],
  ['“He was arrested for murder,” Mayor Anna Smith said.', []],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});
