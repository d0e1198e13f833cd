import { expect, test } from 'vitest';
import { runSteps } from '../../../src/io/work/breath.ts';
import { finishSteps, type Steps } from '../../../src/model/lists/steps.ts';

function* longWork(heard: () => boolean): Steps<number> {
  const end = performance.now() + 5000;
  for (let step = 0; ; step++) {
    yield;
    if (heard() || performance.now() > end) return step;
  }
}

test('something else happens between the steps of long work', async () => {
  let isHeard = false;
  setTimeout(() => {
    isHeard = true;
  }, 1);
  const started = performance.now();
  expect(await runSteps(longWork(() => isHeard))).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(5000);
});

test('steps run at once give the same value', () => {
  let count = 0;
  expect(finishSteps(longWork(() => ++count > 3))).toBe(3);
});
