import { Worker } from 'node:worker_threads';
import type { WorkerJob } from './job.ts';

/** An item with its place in the order. */
export interface Task {
  readonly index: number;
  readonly item: unknown;
}

/** An item that a worker is to make ready for. */
export interface Preparation {
  readonly prepare: unknown;
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

/** Worker threads, which do not keep the process alive before they are given work. */
export interface Pool<Result> {
  /** Has workers make ready for the first items of the work to come, each for those that it will be given. */
  prepare(items: readonly unknown[]): void;
  /**
   * Shares items out among the workers, each taking the next one when it has done its last; results in order of the items,
   * which are requested as they are needed. A worker's bug is thrown here. Then the workers end.
   */
  work(items: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<Result>;
}

/** Starts this many workers. */
export function startPool<Result>(job: WorkerJob, count: number): Pool<Result> {
  // The bundle holds all modules side by side.
  const script = new URL('./worker.js', import.meta.url);
  const threads = Array.from({ length: count }, () => new Worker(script, { workerData: job }));
  for (const thread of threads) thread.unref();
  let prepared = 0;
  return {
    prepare(items) {
      for (const item of items) {
        const preparation: Preparation = { prepare: item };
        threads[prepared++ % count]?.postMessage(preparation);
      }
    },
    work: (items) => work(threads, items, (index) => (index < prepared ? index % count : null)),
  };
}

async function* work<Result>(
  threads: readonly Worker[],
  items: AsyncIterable<unknown> | Iterable<unknown>,
  preparedBy: (index: number) => number | null,
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

  const workers = threads.map((thread, number) => ({ number, busy: 0, thread }));
  /** The first task that waits and that no other worker is ready for. */
  const nextFor = (number: number): Task | undefined => {
    const place = waiting.findIndex(({ index }) => (preparedBy(index) ?? number) === number);
    return place < 0 ? undefined : waiting.splice(place, 1)[0];
  };
  const shareOut = () => {
    for (const worker of workers) {
      while (worker.busy < tasksEach) {
        const task = nextFor(worker.number);
        if (task === undefined) break;
        worker.busy++;
        worker.thread.postMessage(task);
      }
    }
  };
  const fail = (error: unknown) => {
    failure = error;
    wake();
  };
  for (const worker of workers) {
    worker.thread.ref();
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
    while (!isOver && taken < shown + threads.length * leadEach) {
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
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
