import { expect, test } from 'vitest';
import type { Step } from '../../src/nlp/compromise.ts';
import { uniformStep } from '../../src/nlp/uniform-step.ts';

test('a step has all fields, in one order, and says what it said', () => {
  const tagged: Step = { optional: true, tag: 'Noun' };
  const either: Step = { choices: [[{ word: 'mayor' }], [{ greedy: true, tag: 'Verb' }]], operator: 'or' };
  const [first, second] = [uniformStep(tagged), uniformStep(either)];
  expect(Object.keys(second)).toEqual(Object.keys(first));
  expect(Object.keys(second.choices?.[1]?.[0] ?? {})).toEqual(Object.keys(first));
  expect(first).toEqual(tagged);
  expect(second).toEqual(either);
  expect(Object.keys(tagged)).toEqual(['optional', 'tag']);
});

test('a step with a field that is not known is refused', () => {
  const odd = { tag: 'Noun', colour: 'red' } as Step;
  expect(() => uniformStep(odd)).toThrow('compromise has other steps now: tag,colour');
});
