import type { Analysis, Outcome } from '../../model/analysis.ts';
import type { Input } from '../inputs/sources.ts';
import { failure, type ReadOptions } from '../read/read.ts';
import { outcomesOfWork } from '../read/read-articles.ts';
import { type Analyzed, isReadingAll, makeAnalyzer, type Presenter } from './analyzer.ts';
import { breath } from './breath.ts';
import type { Job, WorkerOptions } from './job.ts';
import { cutInputs, guessArticles, isNamedLines } from './work.ts';
import { workersFor } from './worker-count.ts';

/** How analyses are presented where they are made, so that what is sent from thread to thread is small. */
export interface Presentation<Value> extends Presenter<Value> {
  /** Job of a worker thread for the same; plain data, null where analyses are sent as they are. */
  readonly shown: unknown;
}

/** What is said of an input whose analysis a worker has died of. */
export const outOfMemory = {
  code: 'memory',
  message: 'its analysis needs more memory than there is; left out',
} as const;

const asTheyAre: Presentation<Analysis> = { shown: null, present: (analysis) => analysis };

/** Outcomes of inputs as they are. */
export function analyzeInputs(
  inputs: readonly Input[],
  job: Job,
  workers: WorkerOptions,
  stdin: AsyncIterable<Uint8Array | string> | null,
): AsyncGenerator<Outcome> {
  return presentInputs(inputs, job, workers, stdin, asTheyAre);
}

/**
 * Reads, analyses and presents inputs, in worker threads where that pays; outcomes in order of the inputs, none kept.
 * The outcomes do not depend on the number of threads.
 */
export async function* presentInputs<Value>(
  inputs: readonly Input[],
  job: Job,
  workers: WorkerOptions,
  stdin: AsyncIterable<Uint8Array | string> | null,
  presentation: Presentation<Value>,
): AsyncGenerator<Outcome<Value>> {
  const options = stdin === null ? job.read : { ...job.read, stdin };
  const works = cutInputs(inputs, options);
  const count = isSent(job, workers) ? countFor(inputs, workers, options) : 0;
  if (count > 0) {
    const { startPool } = await import('./pool.ts');
    yield* outcomesOfWork(
      startPool<Analyzed<Value>>({ kind: 'analyze', job, shown: presentation.shown }, { count, ...workers }).work(
        works,
        ({ id }) => ({ outcomes: [failure(id, outOfMemory)], found: 0 }),
      ),
    );
    return;
  }
  const analyzeWork = await makeAnalyzer(job, presentation);
  async function* done() {
    for await (const work of works) {
      yield await analyzeWork(work);
      await breath();
    }
  }
  yield* outcomesOfWork(done());
}

/** Whether work may go to threads. Articles alone are read faster than they are sent. */
function isSent(job: Job, { jobs, maxMemory }: WorkerOptions): boolean {
  // Tags and documents are looked into by function and index, and are not sent.
  if (job.layers.includes('tags') || job.layers.includes('document')) return false;
  return jobs !== 'auto' || maxMemory !== null || !isReadingAll(job);
}

/** How many threads: a stream of JSON Lines, whose length nobody knows, gets those that were requested. */
function countFor(inputs: readonly Input[], workers: WorkerOptions, options: ReadOptions): number {
  const { jobs } = workers;
  if (jobs !== 'auto' && inputs.some(({ id, path }) => path === null && isNamedLines(id, options))) return jobs;
  return workersFor(
    inputs.reduce((sum, input) => sum + guessArticles(input, options), 0),
    workers,
  );
}
