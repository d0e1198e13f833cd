import { availableParallelism } from 'node:os';

/** Fewer inputs for each worker do not pay for what it loads before its first article. */
const leastInputs = 16;
/** More workers than this wait for the thread that shows what they found. */
const mostWorkers = 8;

/** How many worker threads pay for this many inputs; up to 1 stands for none. */
export function workersFor(inputs: number, jobs: number | 'auto'): number {
  if (jobs !== 'auto') return Math.min(jobs, inputs);
  return Math.min(availableParallelism(), mostWorkers, Math.floor(inputs / leastInputs));
}
