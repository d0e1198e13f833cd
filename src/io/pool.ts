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

/** Tasks that a worker has at a time: one in work, one that waits, so that it is never idle. */
const tasksEach = 2;
/** How far workers may be ahead of the reader, in tasks of each; bounds the memory of a run. */
const leadEach = 4;

/**
 * Shares items out among worker threads, each taking the next one when it has done its last; results in order of the items,
 * which are asked for as they are needed. A worker's bug is thrown here.
 */
export async function* workInWorkers<Result>(
  items: AsyncIterable<unknown> | Iterable<unknown>,
  job: WorkerJob,
  count: number,
): AsyncGenerator<Result> {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const results = new Map<number, Result>();
  const waiting: Task[] = [];
  let taken = 0;
  let shown = 0;
  let isTaking = false;
  let isOver = false;
  let failure: unknown = null;
  let wake = () => {};

  const workers = Array.from({ length: count }, () => ({
    busy: 0,
    thread: new Worker(new URL('./worker.js', import.meta.url), { workerData: job }),
  }));
  const shareOut = () => {
    for (const worker of workers) {
      while (worker.busy < tasksEach && waiting.length > 0) {
        worker.busy++;
        worker.thread.postMessage(waiting.shift());
      }
    }
  };
  const fail = (error: unknown) => {
    failure = error;
    wake();
  };
  for (const worker of workers) {
    worker.thread.on('message', ({ index, result }: TaskResult) => {
      worker.busy--;
      results.set(index, result as Result); // the job makes results of this kind
      shareOut();
      wake();
    });
    worker.thread.on('error', fail);
  }
  /** Takes items as long as the workers are not too far ahead. */
  const take = async () => {
    isTaking = true;
    while (!isOver && taken < shown + count * leadEach) {
      const { done = false, value } = await source.next();
      isOver = done;
      if (!done) waiting.push({ index: taken++, item: value });
      shareOut();
    }
    isTaking = false;
    wake();
  };

  try {
    for (;;) {
      if (!isTaking) take().catch(fail);
      if (failure !== null) throw failure;
      const result = results.get(shown);
      if (result !== undefined) {
        results.delete(shown++);
        yield result;
      } else if (isOver && shown === taken) {
        return;
      } else {
        await new Promise<void>((resume) => (wake = resume));
      }
    }
  } finally {
    // One that waits for a stream ends when that gives something.
    void source.return?.();
    await Promise.all(workers.map(({ thread }) => thread.terminate()));
  }
}
