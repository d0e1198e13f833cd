import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../../model/lists/steps.ts';

/** Lets the process hear signals between two articles: a run that never waits for anything would end before it heard Ctrl-C. */
export async function breath(): Promise<void> {
  await setImmediate();
}

/** Milliseconds after which a long computation lets signals be heard. */
const patience = 100;

/** Runs work in steps, and lets the process hear signals between them. */
export async function runSteps<Value>(steps: Steps<Value>): Promise<Value> {
  let heard = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - heard < patience) continue;
    await breath();
    heard = performance.now();
  }
}
