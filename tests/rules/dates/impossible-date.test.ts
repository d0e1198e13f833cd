import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'impossible-date';

test.each([
  [
    'They were held between January 21 and 15 in two towns.',
    ['"between January 21 and 15": range ends before it begins: 21 to 15'],
  ],
  [
    'The poll was made from May 1 to April 27 in all regions.',
    ['"May 1 to April 27": range ends before it begins: May 1 to April 27'],
  ],
  ['They were held between January 15 and 21, from 12 to 14 March and between May 30 and June 2.', []],
  ['The fiscal year runs from July 1 to June 28.', []],
  ['It is held on 31 June 2024 in the hall.', ['"31 June 2024": June has 30 days']],
  ['He was born on 29 February 2023.', ['"29 February 2023": February has 28 days in 2023']],
  [
    'The festival runs from August 14 to August 9.',
    ['"August 14 to August 9": range ends before it begins: August 14 to August 9'],
  ],
  ['It starts at 7:75 p.m. in the hall.', ['"7:75 p.m.": no such time: 7:75 p.m.']],
  ['The shop is closed 24–19 December.', ['"24–19 December": range ends before it begins: 24 to 19']],
  ['It is held on 30 June 2024 in the hall.', []],
  ['He was born on 29 February 2024.', []],
  ['The festival runs from December 28 to January 4.', []],
  ['It starts at 7:45 p.m., and on 04/05/2024 at 14:30 GMT.', []],
  ['The score was 3–1 in May, and page 31 has a map.', []],
  ['The bill of 30 September 1999 was passed by 51–49 votes.', []],
])('%s', (text, expected) => {
  expect(said(id, text)).toEqual(expected);
});
