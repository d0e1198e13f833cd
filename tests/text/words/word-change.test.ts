import { expect, test } from 'vitest';
import { wordChange } from '../../../src/text/words/word-change.ts';

test.each([
  [
    'We will not ask for a single crown.',
    'We will ask for a single crown.',
    ['We will not ask for a …', 'We will ask for a …'],
  ],
  [
    '“We will rebuild the pier before the winter comes,”',
    'And so “we will rebuild the bridge before the winter comes, if we can.”',
    ['… will rebuild the pier before the winter …', '… will rebuild the bridge before the winter …'],
  ],
  ['One two three four', 'one, two – three four', ['One two three four', 'one, two – three four']],
])('%s → %s', (before, after, expected) => {
  expect(wordChange(before, after)).toEqual(expected);
});
