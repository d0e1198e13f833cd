import { Worker } from 'node:worker_threads';
import type { Outcome } from '../model/analysis.ts';
import type { AnalyzeInput } from './analyzer.ts';
import type { Job } from './job.ts';
import type { Input } from './sources.ts';

/** An input with its place in the order. */
export interface Task {
  readonly index: number;
  readonly input: Input;
}

/** What became of a task. */
export interface TaskResult {
  readonly index: number;
  readonly outcomes: readonly Outcome[];
}

/** Tasks that a worker has at a time: one in work, one that waits, so that it is never idle. */
const tasksEach = 2;
/** How far workers may be ahead of the reader, in tasks of each; bounds the memory of a run. */
const leadEach = 4;

/**
 * Shares inputs out among worker threads, each taking the next one when it has done its last; outcomes in order of the
 * inputs. Standard input cannot be sent and is analysed here. A worker's bug is thrown here.
 */
export async function* analyzeInWorkers(
  inputs: readonly Input[],
  job: Job,
  count: number,
  analyzeHere: AnalyzeInput,
): AsyncGenerator<Outcome> {
  const results = new Map<number, readonly Outcome[]>();
  let next = 0;
  let shown = 0;
  let failure: unknown = null;
  let wake = () => {};

  const workers = Array.from({ length: count }, () => ({
    busy: 0,
    thread: new Worker(new URL('./worker.js', import.meta.url), { workerData: job }),
  }));
  const shareOut = () => {
    for (const worker of workers) {
      while (worker.busy < tasksEach && next < inputs.length && next < shown + count * leadEach) {
        const index = next++;
        const input = inputs[index];
        if (!input || input.path === null) continue;
        worker.busy++;
        worker.thread.postMessage({ index, input } satisfies Task);
      }
    }
  };
  for (const worker of workers) {
    worker.thread.on('message', ({ index, outcomes }: TaskResult) => {
      worker.busy--;
      results.set(index, outcomes);
      shareOut();
      wake();
    });
    worker.thread.on('error', (error) => {
      failure = error;
      wake();
    });
  }

  try {
    for (; shown < inputs.length; shown++) {
      shareOut();
      const input = inputs[shown];
      if (input?.path === null) {
        yield* await analyzeHere(input);
        continue;
      }
      while (!results.has(shown) && failure === null) await new Promise<void>((resume) => (wake = resume));
      if (failure !== null) throw failure;
      yield* results.get(shown) ?? [];
      results.delete(shown);
    }
  } finally {
    await Promise.all(workers.map(({ thread }) => thread.terminate()));
  }
}
