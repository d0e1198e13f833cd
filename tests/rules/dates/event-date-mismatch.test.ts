import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'event-date-mismatch';

test.each([
  [
    'The levy takes effect on March 12, the minister said.\n\nGrocers say the levy takes effect on March 21.',
    ['"March 21": “levy take effect” on March 21 here, on March 12 before'],
  ],
  [
    'The school opens on 3 September. Parents hope that the school will open on 13 September.',
    ['"13 September": “school open” on 13 September here, on 3 September before'],
  ],
  ['The levy takes effect on March 12, the minister said.\n\nGrocers say the levy takes effect on March 12.', []],
  ['The school opens on 3 September. The pool opens on 13 September.', []],
  ['The trial was to begin on June 4. The trial was postponed and will begin on June 14.', []],
  ['The fair opens on May 1 and closes on May 9.', []],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});
