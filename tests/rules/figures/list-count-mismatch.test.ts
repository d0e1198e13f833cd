import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'list-count-mismatch';

test.each([
  [
    'Five councillors: Rick Weaver, John Slade, Cheryl Anton, David Newman, John Utley and Larry Kings voted for it.',
    [
      '"Five councillors: Rick Weaver, John Slade, Cheryl Anton, David Newman, John Utley and Larry Kings voted for it": “Five” announced, 6 follow',
    ],
  ],
  [
    'Police held three persons — Rahul Verna, Deepak Sonal, Sunil Rich (26), and Arjun Singh (25) — on Sunday.',
    ['"three persons — Rahul Verna, Deepak Sonal, Sunil Rich (26), and Arjun Singh (25)": “three” announced, 4 follow'],
  ],
  [
    'The three, James Miller, his wife Anna Miller, his brother Tom Miller and his aunt Joyce Kane, were buried.',
    [
      '"three, James Miller, his wife Anna Miller, his brother Tom Miller and his aunt Joyce Kane": “three” announced, 4 follow',
    ],
  ],
  ['Police held three persons — Rahul Verna, Sunil Rich (26), and Arjun Singh (25) — on Sunday.', []],
  [
    'The storm hit three towns: Karlow, Leeds, Bristol and York.',
    ['"three towns: Karlow, Leeds, Bristol and York": “three” announced, 4 follow'],
  ],
  ['He faces three charges: fraud and bribery.', ['"three charges: fraud and bribery": “three” announced, 2 follow']],
  [
    'Two members of the panel, Anna Kerr, Tom Brandel and Jane Cole, voted no.',
    ['"Two members of the panel, Anna Kerr, Tom Brandel and Jane Cole": “Two” announced, 3 follow'],
  ],
  ['The storm hit four towns: Karlow, Leeds, Bristol and York.', []],
  ['The storm hit three towns, including Leeds, Bristol, York and Hull.', []],
  ['He has two aims: to win and to be seen to win.', []],
  ['The vote was 12 to 3: Kerr, Brandel and Cole were against.', []],
  ['Two men, John Hale and Tom Webb, were held.', []],
  ['It has three parts: the first on ports, ships and crews, the second on fish, and the third on law.', []],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});
