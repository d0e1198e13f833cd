import type { Outcome } from '../model/analysis.ts';
import { isReadingAll, makeAnalyzer } from './analyzer.ts';
import type { Job } from './job.ts';
import type { Input } from './sources.ts';
import { workersFor } from './worker-count.ts';

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
  const count = isSent(job, jobs) ? workersFor(inputs.length, jobs) : 1;
  if (count > 1) {
    const { workInWorkers } = await import('./pool.ts');
    const outcomes = workInWorkers<Input, readonly Outcome[]>(inputs, {
      job: { kind: 'analyze', job },
      count,
      isSendable: ({ path }) => path !== null,
      workHere: analyzeInput,
    });
    for await (const each of outcomes) yield* each;
    return;
  }
  for (const input of inputs) yield* await analyzeInput(input);
}

/** Whether work may go to threads. Articles alone are read faster than they are sent. */
function isSent(job: Job, jobs: number | 'auto'): boolean {
  // Tags and documents are looked into by function and index, and are not sent.
  if (job.layers.includes('tags') || job.layers.includes('document')) return false;
  return jobs !== 'auto' || !isReadingAll(job);
}
