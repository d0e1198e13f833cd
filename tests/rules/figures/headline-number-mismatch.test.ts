import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';

const id = 'headline-number-mismatch';
const story = (headline: string) =>
  `${headline}\n\nThe council cut $14.2 million from the budget on Sunday. Three members left.\n`;

test.each([
  [
    'Council cuts $12 million from the budget',
    ['"$12 million": the story never speaks of $12 million; it has $14.2 million'],
  ],
  ['Council cuts $14 million from the budget', []],
  ['5 things to know of the budget', []],
])('%s', (headline, expected) => {
  expect(said(id, story(headline))).toEqual(expected);
});

test('a number of words that is not read whole contradicts nothing', () => {
  const text =
    'City to pay $3.5 million\n\nThe city will pay three and a half million dollars for the pier, a clerk said.\n';
  expect(said(id, text)).toEqual([]);
});

test.each([
  ['Teen given 11 years after attack', ['"11 years": the story never speaks of 11 years; it has 12 years']],
  ['Teen given 12 years after attack', []],
  ['Teen attacked 11 years ago speaks', []],
])('a term in years is that of the story: %s', (headline, expected) => {
  const text = `${headline}\n\nA boy who attacked a teacher was sentenced to 12 years in custody on Monday.\n`;
  expect(said(id, text)).toEqual(expected);
});

test('a size that is not read with the number contradicts nothing', () => {
  expect(said(id, 'Nine held over ₹1,500cr fraud\n\nNine were held over a ₹1,500 crore fraud on Monday.\n')).toEqual(
    [],
  );
});

test('a number that is a name in the story contradicts nothing', () => {
  const text =
    'Norvair buys 787 jets\n\nNorvair bought 30 jets of the type 787 on Monday, a clerk said. The 30 jets are new.\n';
  expect(said(id, text)).toEqual([]);
});
