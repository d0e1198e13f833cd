import { describe, expect, test } from 'vitest';
import { loadResources } from '../../../../src/io/resources.ts';
import { claimsOf } from '../lines.ts';

/** Names of the signals of the first claim of the type. */
function signalsOf(body: string, type: string): readonly string[] {
  const claim = claimsOf(body).claims.find((each) => each.type === type);
  return claim?.checkWorthy.signals.map(({ name }) => name) ?? [];
}

describe('statements of the writer', () => {
  test('a figure with its trend is listed, with its signals', () => {
    const signals = signalsOf('Crime in the city fell by 15 percent in 2019, the sharpest drop in 30 years.', 'fact');
    expect(signals).toEqual(expect.arrayContaining(['percent', 'trend', 'date', 'past-event']));
  });

  test('a wish is not', () => {
    expect(claimsOf('What a wonderful day it will be for everyone here.').claims).toEqual([]);
  });

  test('what somebody else answers for is not the writer’s', () => {
    const { claims } = claimsOf('Crime in the city fell by 15 percent in 2019, Anna Reed said.');
    expect(claims.map(({ type }) => type)).toEqual(['assertion']);
  });
});

test('scores lie between 0 and 1, and ranks follow them', () => {
  const { claims } = claimsOf(
    'The council spent $3 million on the bridge in 2019. Anna Reed said it was a fine bridge. “It may fall,” she said.',
  );
  const byRank = [...claims].sort((a, b) => a.checkWorthy.rank - b.checkWorthy.rank);
  expect(byRank.map(({ checkWorthy }) => checkWorthy.rank)).toEqual(claims.map((_, index) => index + 1));
  byRank.forEach(({ checkWorthy }, index) => {
    expect(checkWorthy.score).toBeGreaterThan(0);
    expect(checkWorthy.score).toBeLessThan(1);
    expect(checkWorthy.score).toBeLessThanOrEqual(byRank[index - 1]?.checkWorthy.score ?? 1);
  });
  expect(byRank[0]?.type).toBe('fact');
});

test('equal scores rank in the order of the text', () => {
  const { claims } = claimsOf(
    'The town paid 30 men in 2019. In 2019 the town paid 30 men. The town paid 40 men in 2019.',
  );
  const [first, second, third] = claims.map(({ checkWorthy }) => checkWorthy);
  expect([first?.rank, second?.rank, third?.rank]).toEqual([1, 2, 3]);
  expect(second?.score).toBe(first?.score);
});

test('the score is the logistic function of base and weights', () => {
  const [claim] = claimsOf('The council spent $3 million on the bridge in 2019.').claims;
  const sum = claim?.checkWorthy.signals.reduce((total, { weight }) => total + weight, 0) ?? 0;
  const logit = Math.log((claim?.checkWorthy.score ?? 0) / (1 - (claim?.checkWorthy.score ?? 0)));
  expect(logit - sum).toBeCloseTo(loadResources(['checkSigns']).checkSigns?.weights['base'] ?? 0, 5);
  for (const { name, weight } of claim?.checkWorthy.signals ?? []) expect(name.startsWith('-')).toBe(weight < 0);
});

test('an acronym is not read as the word of its letters', () => {
  expect(signalsOf('The WHO closed its US office in 2019 and moved 30 experts.', 'fact')).not.toContain('-vague');
});

const signs: readonly (readonly [signal: string, fires: string, not: string])[] = [
  ['-enumeration', 'First, the council spent $3 million in 2019.', 'First Lady Ann Reed spent $3 million in 2019.'],
  [
    '-few-nouns',
    'It fell again, and 30 of them were destroyed.',
    'The price of bread in the city fell 30 percent in 2019.',
  ],
  ['-modal', 'Prices would fall by 30 percent in the city in 2019.', 'Prices fell by 30 percent in the city in 2019.'],
  ['-obligation', 'The council had to pay $3 million in 2019.', 'The council had $3 million to its name in 2019.'],
  ['deed', 'The council demolished 30 houses in 2019.', 'The council felt 30 houses were enough in 2019.'],
  ['negated-act', 'The council did not pay the $3 million in 2019.', 'The council paid the $3 million in 2019.'],
  ['passive', 'The 30 houses were quickly demolished in 2019.', 'The 30 houses were quickly there in 2019.'],
  ['period', 'Prices fell by 30 percent over the last year.', 'Prices fell by 30 percent in the city.'],
  ['position', 'The mayor opposes a tax of 30 percent on houses.', 'The mayor paid a tax of 30 percent on houses.'],
  ['rate', 'The bridge costs the city $3 million a year.', 'The bridge cost the city $3 million.'],
  ['several-numbers', 'The council closed 30 schools and 12 parks.', 'The council closed 30 schools and all parks.'],
];

test.each(signs)('%s: %s; not: %s', (signal, fires, not) => {
  expect([signalsOf(fires, 'fact').includes(signal), signalsOf(not, 'fact').includes(signal)]).toEqual([true, false]);
});

test('what is disputed is worth more', () => {
  const worthOf = (more: string) =>
    claimsOf(`Anna Reed said Harbour Ltd had sold the ships.${more}`).claims[0]?.checkWorthy.score ?? 0;
  const disputed = worthOf(' Harbour called the claim false.');
  expect(disputed).toBeGreaterThan(worthOf(' The firm is old.'));
  expect(
    signalsOf('Anna Reed said Harbour Ltd had sold the ships. Harbour called the claim false.', 'assertion'),
  ).toContain('disputed');
});

test.each(['Police launched an investigation on Monday.', 'Officers cordoned off the street in the town.'])(
  'routine steps are worth little: %s',
  (body) => {
    expect(claimsOf(body).claims.every(({ checkWorthy }) => checkWorthy.score < 0.5)).toBe(true);
  },
);
