import { expect, test } from 'vitest';
import { said } from '../../support/check.ts';
import { factCheck, finderOf } from '../../support/fact-checks.ts';

const findFactChecks = finderOf([
  factCheck('The measles vaccine causes autism in children', {
    rating: 'False',
    ratingValue: 'false',
    publisher: 'Check Weekly',
  }),
  factCheck('The ferry to Karlow cost $12 million', { rating: 'True', ratingValue: 'true' }),
]);
const told = (text: string) => said('known-false-claim', text, { findFactChecks });

test('a claim that was rated false is repeated', () => {
  expect(told('Anna Smith said that the measles vaccine causes autism in children.')).toEqual([
    '"that the measles vaccine causes autism in children": rated “False” by Check Weekly: The measles vaccine causes autism in children',
  ]);
});

test.each([
  'Anna Smith falsely claimed that the measles vaccine causes autism in children.',
  'Anna Smith said that the measles vaccine does not cause autism in children.',
  'Anna Smith asked whether the measles vaccine causes autism in children.',
  'Anna Smith said that the ferry to Karlow cost $12 million.',
  'Anna Smith denied that the measles vaccine causes autism in children.',
])('not so: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('nothing is known without fact-checks', () => {
  expect(said('known-false-claim', 'Anna Smith said that the measles vaccine causes autism in children.')).toEqual([]);
});
