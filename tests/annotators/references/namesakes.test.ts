import { expect, test } from 'vitest';
import { meantIn } from './mentioned.ts';

test.each([
  [
    'Joan Tully praised the band. “They were loud,” Joan said. Mark Tully, her son, stood at the back. “I filmed it,” «Tully» said.',
    'Mark Tully',
  ],
  [
    'Photographer Sal Romero came at dawn. “The road was gone,” «Sal» said. “My barn floated off,” said Pedro Luis Sal, a farmer.',
    'Sal Romero',
  ],
  [
    'Clara Hale spoke first. Hale said the mill was shut. Her husband, Tom Hale, sat down. «Hale» said it again.',
    'Clara Hale',
  ],
  ['Ann Dunne met Paul Dunne. Ms «Dunne» said she was glad.', 'Ann Dunne'],
  ['Ann Dunne met Paul Dunne. Mr «Dunne» said he was glad.', 'Paul Dunne'],
  [
    'Omar Abu Salim, 44, agreed. Walid Tarek Salim was there. Norden Bank paid. Leeds was quiet. «Salim» said it was over.',
    'Walid Tarek Salim',
  ],
  ['Ann Reed and Tom Reed came. «Reed» said it was late.', '(ambiguous-name: Ann Reed, Tom Reed)'],
  ['Twins Leo Hart and Max Hart won. “We ran,” «Hart» said.', '(ambiguous-name: Leo Hart, Max Hart)'],
])('%s', (marked, name) => {
  expect(meantIn(marked)).toBe(name);
});
