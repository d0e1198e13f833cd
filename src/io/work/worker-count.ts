import { availableParallelism } from 'node:os';
import type { WorkerOptions } from './job.ts';

/** Fewer inputs for each worker do not pay for what it loads before its first article. */
const leastInputs = 16;
/** More workers than this wait for the thread that shows what they found. */
const mostWorkers = 8;

/** How many worker threads pay for this many inputs; 0 for none. Where their memory is limited there is always one. */
export function workersFor(inputs: number, { jobs, maxMemory }: WorkerOptions): number {
  const paying =
    jobs === 'auto'
      ? Math.min(availableParallelism(), mostWorkers, Math.floor(inputs / leastInputs))
      : Math.min(jobs, inputs);
  if (paying > 1) return paying;
  return maxMemory === null ? 0 : 1;
}
