import { expect, test } from 'vitest';
import type { AttributionRecord } from '../records.ts';
import { scoreClaims } from './score-claims.ts';

const gold: readonly AttributionRecord[] = [
  { source: [[0, 10]], cue: [[11, 15]], content: [[16, 56]] },
  { source: [], cue: [[70, 75]], content: [[76, 96]] },
];

test('gives 1 to gold against gold', () => {
  const { scores } = scoreClaims([{ gold, system: gold }]);
  expect(scores.strict.f1).toBe(1);
  expect(scores.sourceAccuracy).toBe(1);
});

test.each([
  ['half of the content is enough', { content: [[16, 31]] }, 1],
  ['a third of it is not', { content: [[16, 25]] }, 0],
  ['a source that does not touch the gold one is wrong', { source: [[60, 66]] }, 0],
] as const)('%s', (_name, change, right) => {
  const [first, second] = gold as [AttributionRecord, AttributionRecord];
  const { scores } = scoreClaims([{ gold, system: [{ ...first, ...change }, second] }]);
  expect(scores.sourceContent.recall).toBe((1 + right) / 2);
});

test('counts a source where the gold names nobody as wrong', () => {
  const [first, second] = gold as [AttributionRecord, AttributionRecord];
  const { scores } = scoreClaims([{ gold, system: [first, { ...second, source: [[60, 66]] }] }]);
  expect([scores.content.f1, scores.sourceContent.f1]).toEqual([1, 0.5]);
});
