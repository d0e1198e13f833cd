import { setImmediate } from 'node:timers/promises';

/** Lets the process hear signals between two articles: a run that never waits for anything would end before it heard Ctrl-C. */
export async function breath(): Promise<void> {
  await setImmediate();
}
