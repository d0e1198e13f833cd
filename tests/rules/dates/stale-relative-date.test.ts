import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'stale-relative-date';

test.each([
  ['The council voted on the bridge last night.', ['"last night": relative date: “last night”; give the date']],
  ['The council voted on the bridge on Thursday, May 3, 2019.', []],
  ['“I crossed the bridge last night,” Mayor Anna Smith said.', []],
  ['May 4, 2019\nCouncil meets\n\nThe council voted on the bridge last night. It will meet again.\n', []],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});
