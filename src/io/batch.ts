import { availableParallelism } from 'node:os';
import type { Outcome } from '../model/analysis.ts';
import { isReadingAll, makeAnalyzer } from './analyzer.ts';
import type { Job } from './job.ts';
import type { Input } from './sources.ts';

/** Fewer inputs for each worker do not pay for what it loads before its first article. */
const leastInputs = 16;
/** More workers than this wait for the thread that shows what they found. */
const mostWorkers = 8;

/**
 * Reads and analyses inputs, in worker threads where that pays; outcomes in order of the inputs, none kept.
 * The outcomes do not depend on the number of threads.
 */
export async function* analyzeInputs(
  inputs: readonly Input[],
  job: Job,
  jobs: number | 'auto',
  stdin: AsyncIterable<Uint8Array | string> | null,
): AsyncGenerator<Outcome> {
  const analyzeInput = await makeAnalyzer(job, stdin);
  const workers = workersFor(inputs, job, jobs);
  if (workers > 1) {
    const { analyzeInWorkers } = await import('./pool.ts');
    yield* analyzeInWorkers(inputs, job, workers, analyzeInput);
    return;
  }
  for (const input of inputs) yield* await analyzeInput(input);
}

/** How many worker threads are used; up to 1 stands for none. Articles alone are read faster than they are sent. */
function workersFor(inputs: readonly Input[], job: Job, jobs: number | 'auto'): number {
  // Tags and documents are looked into by function and index, and are not sent.
  if (job.layers.includes('tags') || job.layers.includes('document')) return 1;
  if (jobs !== 'auto') return Math.min(jobs, inputs.length);
  if (isReadingAll(job)) return 1;
  return Math.min(availableParallelism(), mostWorkers, Math.floor(inputs.length / leastInputs));
}
