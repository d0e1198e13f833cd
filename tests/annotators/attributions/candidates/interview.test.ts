import { expect, test } from 'vitest';
import { voicesOf } from '../marked.ts';

test('questions that are paragraphs of their own, answered in the first person without marks', () => {
  const body = [
    'Anna Berg has kept the Vik light for forty years. We spoke to her before she leaves.',
    'What made you take the job?',
    'My father did it. I was nine when I first wound the clock.',
    'Do you regret anything?',
    'Not much. I would have liked a dog.\n\nAnd a radio that works.',
    'And what will you do now?',
    'A small house with a garden. My sister thinks I am mad.',
  ].join('\n\n');
  expect(voicesOf(body, { headline: 'The last lighthouse keeper' })).toEqual([
    'Anna Berg: My father did it. I was nine when I first wound the clock.',
    'Anna Berg: Not much. I would have liked a dog. / And a radio that works.',
    'Anna Berg: A small house with a garden. My sister thinks I am mad.',
  ]);
});

test.each([
  [
    'a column that asks itself',
    'Anna Berg will not stand again.\n\nWhy should anybody care?\n\nI do not know. It is her seat.\n\nWill the party change?\n\nI doubt it.\n\nWhat comes next?\n\nNothing, I fear.',
  ],
  [
    'answers that tell of the person by name',
    'Anna Berg keeps the light.\n\nHow do you fill a day?\n\nBerg winds the clock. I watched.\n\nDo you sleep?\n\nBerg laughs. I wait.\n\nWill you go?\n\nBerg shakes her head at me.',
  ],
  [
    'two people of whom either may answer',
    'Anna Berg met Tom Holm.\n\nDo you miss it?\n\nI do.\n\nWould you go back?\n\nI would.\n\nWhen will you go?\n\nIn May, I hope.',
  ],
  [
    'a list of questions',
    'Anna Berg wants to know.\n\nDo you smoke?\n\nDo you drink?\n\nDo you sleep?\n\nDo you drive?',
  ],
  [
    'advice to readers',
    'The water board has news.\n\nDo you need to boil it?\n\nYes, for a week.\n\nWho pays for your filter?\n\nThe board does.\n\nWhen will your tap run?\n\nOn Friday.',
  ],
])('no interview: %s', (_name, body) => {
  expect(voicesOf(body)).toEqual([]);
});
