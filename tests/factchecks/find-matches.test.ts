import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factCheck, finderOf } from '../support/fact-checks.ts';

const claims = [
  'The measles vaccine causes autism in children',
  'The ferry to Karlow cost $12 million',
  'Crime in Norland fell by 20 percent in 2023',
  'A photograph shows a shark on a flooded motorway in Karlow',
  'Anna Kerr was arrested for stealing ballots in March 2022',
  'Drinking bleach cures the flu',
  'The mayor of Karlow banned bicycles from the old town',
];
const find = finderOf(claims.map((claim) => factCheck(claim)));

describe('find-matches', () => {
  test.each([
    ['Measles vaccination is causing autism, he said', claims[0]],
    ['Norland crime dropped 20 per cent', claims[2]],
    ['Look at this shark on the highway!! #KarlowFloods pic.twitter.com/x1', claims[3]],
    ['#annakerr stole the ballots', claims[4]],
    ['Bleach is a cure for influenza', claims[5]],
    ['Bikes are banned in the old town of Karlow', claims[6]],
  ])('%s', (statement, claim) => {
    expect(find(statement, 1)[0]?.factCheck.claim).toBe(claim);
  });

  test('an amount that is another makes another claim', () => {
    const [same] = find('The ferry to Karlow cost $12 million', 1);
    const [other] = find('The ferry to Karlow cost $40 million', 1);
    expect(same?.otherAmounts).toEqual([]);
    expect(other?.otherAmounts).toEqual(['$12 million']);
    expect(other?.score).toBeLessThan(0.4 * (same?.score ?? 0));
  });

  test('the words that both have are told, those that tell most first', () => {
    expect(
      find('Crime fell in Norland', 1)[0]
        ?.words.map(([word]) => word)
        .sort(),
    ).toEqual(['Crime', 'Norland', 'fell']);
  });

  test('a statement that shares nothing has no match', () => {
    expect(find('zzz qqq', 5)).toEqual([]);
    expect(find('', 5)).toEqual([]);
  });

  test('scores are probabilities, best first, whatever the statement', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...claims)), (statement) => {
        const scores = find(statement, 10).map(({ score }) => score);
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        expect([...scores].sort((a, b) => b - a)).toEqual(scores);
      }),
      { numRuns: 60 },
    );
  });

  test('what is long and hostile takes no longer than its length', () => {
    expect(find(`${'—'.repeat(20_000)}${'#a'.repeat(20_000)}${'A.'.repeat(20_000)}`, 1).length).toBeLessThan(2);
  });
});
