import { expect, test } from 'vitest';
import { textOf } from '../../../../src/model/span.ts';
import { claimsOf } from '../lines.ts';

/** The writer's own statements of the text. */
function factsOf(body: string): readonly string[] {
  const { text, claims } = claimsOf(body);
  return claims.filter(({ type }) => type === 'fact').map(({ span }) => textOf(text, span));
}

const kept: readonly (readonly [body: string, facts: readonly string[]])[] = [
  [
    'The city spent $3 million on the bridge in 2019, but Anna Reed said it was a waste.',
    ['The city spent $3 million on the bridge in 2019'],
  ],
  [
    '“It was a waste,” said Anna Reed, but the city had already spent $3 million on the bridge in 2019.',
    ['the city had already spent $3 million on the bridge in 2019'],
  ],
];

test.each(kept)('a clause that stands by itself is the writer’s: %s', (body, facts) => {
  expect(factsOf(body)).toEqual(facts);
});

const amounts: readonly (readonly [body: string, facts: readonly string[]])[] = [
  [
    'After the city spent $3 million on the bridge in 2019, Anna Reed said it was a waste.',
    ['the city spent $3 million on the bridge in 2019'],
  ],
];

test.each(amounts)('a clause with an amount is a fact: %s', (body, facts) => {
  expect(factsOf(body)).toEqual(facts);
});

const dropped: readonly string[] = [
  'Anna Reed said it was a waste on Monday in a 40-minute speech that the council had arranged.',
  'The city spent $3 million in 2019 in part because, Anna Reed said, it had to.',
];

test.each(dropped)('what a report was cut out of is not: %s', (body) => {
  expect(factsOf(body)).toEqual([]);
});
