import { Worker } from 'node:worker_threads';
import type { WorkerJob } from './job.ts';

/** An item with its place in the order. */
export interface Task {
  readonly index: number;
  readonly item: unknown;
}

/** What became of a task. */
export interface TaskResult {
  readonly index: number;
  readonly result: unknown;
}

/** How work is shared out. */
export interface Sharing<Item, Result> {
  readonly job: WorkerJob;
  /** Number of worker threads. */
  readonly count: number;
  /** Whether an item can be sent; one that cannot is worked on here. */
  isSendable(item: Item): boolean;
  workHere(item: Item): Promise<Result>;
}

/** Tasks that a worker has at a time: one in work, one that waits, so that it is never idle. */
const tasksEach = 2;
/** How far workers may be ahead of the reader, in tasks of each; bounds the memory of a run. */
const leadEach = 4;

/**
 * Shares items out among worker threads, each taking the next one when it has done its last; results in order of the items.
 * A worker's bug is thrown here.
 */
export async function* workInWorkers<Item, Result>(
  items: readonly Item[],
  { job, count, isSendable, workHere }: Sharing<Item, Result>,
): AsyncGenerator<Result> {
  const results = new Map<number, Result>();
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
      while (worker.busy < tasksEach && next < items.length && next < shown + count * leadEach) {
        const index = next++;
        const item = items[index];
        if (item === undefined || !isSendable(item)) continue;
        worker.busy++;
        worker.thread.postMessage({ index, item } satisfies Task);
      }
    }
  };
  for (const worker of workers) {
    worker.thread.on('message', ({ index, result }: TaskResult) => {
      worker.busy--;
      results.set(index, result as Result); // the job makes results of this kind
      shareOut();
      wake();
    });
    worker.thread.on('error', (error) => {
      failure = error;
      wake();
    });
  }

  try {
    for (; shown < items.length; shown++) {
      shareOut();
      const item = items[shown];
      if (item !== undefined && !isSendable(item)) {
        yield await workHere(item);
        continue;
      }
      while (!results.has(shown) && failure === null) await new Promise<void>((resume) => (wake = resume));
      if (failure !== null) throw failure;
      const result = results.get(shown);
      results.delete(shown);
      if (result !== undefined) yield result;
    }
  } finally {
    await Promise.all(workers.map(({ thread }) => thread.terminate()));
  }
}
