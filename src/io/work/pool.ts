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

/** How a pool is set up. */
export interface PoolOptions {
  readonly count: number;
  /** Most bytes of memory that each worker may use for its objects; null for what Node allows. */
  readonly maxMemory: number | null;
}

/** Worker threads, which do not keep the process alive before they are given work. */
export interface Pool<Result> {
  /** Has workers make ready for the first items of the work to come, each for those that it will be given. */
  prepare(items: readonly unknown[]): void;
  /**
   * Shares items out among the workers, each taking the next one when it has done its last; results in order of the items,
   * which are requested as they are needed. An item that a worker has died of, twice, results in what `lost` makes of it; a
   * worker's bug is thrown here. Then the workers end.
   */
  work<Item>(items: AsyncIterable<Item> | Iterable<Item>, lost: (item: Item) => Result): AsyncGenerator<Result>;
}

/** Starts the workers. */
export function startPool<Result>(job: WorkerJob, { count, maxMemory }: PoolOptions): Pool<Result> {
  // The bundle holds all modules side by side.
  const script = new URL('./worker.js', import.meta.url);
  const limits = maxMemory === null ? {} : { maxOldGenerationSizeMb: Math.ceil(maxMemory / 2 ** 20) };
  const start = (): Started => {
    const thread = new Worker(script, { workerData: job, resourceLimits: limits });
    thread.unref();
    const started: Started = { thread, death: null };
    thread.on('error', (error) => (started.death = { error }));
    thread.on('exit', () => (started.death ??= { error: null }));
    return started;
  };
  const started = Array.from({ length: count }, start);
  let prepared = 0;
  return {
    prepare(items) {
      for (const item of items) {
        const preparation: Preparation = { prepare: item };
        started[prepared++ % count]?.thread.postMessage(preparation);
      }
    },
    work: (items, lost) =>
      work(started, items, { start, lost, preparedBy: (index) => (index < prepared ? index % count : null) }),
  };
}

/** A worker, and how it ended; null as long as it runs. */
interface Started {
  readonly thread: Worker;
  death: { readonly error: unknown } | null;
}

interface Work<Item, Result> {
  /** Starts a worker in the place of one that has died. */
  start(): Started;
  lost(item: Item): Result;
  /** Number of the worker that is ready for an item; null where none is. */
  preparedBy(index: number): number | null;
}

/** A worker and what it has in hand. */
interface Hand<Item> {
  readonly number: number;
  /** Null after its death, until there is something to do. */
  worker: Started | null;
  tasks: readonly ItemTask<Item>[];
}

interface ItemTask<Item> extends Task {
  readonly item: Item;
  /** Whether a worker has died that had it in hand: then it is done alone, to see whether it was the cause. */
  readonly isSuspect: boolean;
}

async function* work<Item, Result>(
  workers: readonly Started[],
  items: AsyncIterable<Item> | Iterable<Item>,
  { start, lost, preparedBy }: Work<Item, Result>,
): AsyncGenerator<Result> {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const results = new Map<number, Result>();
  let waiting: ItemTask<Item>[] = [];
  let taken = 0;
  let shown = 0;
  let isTaking = false;
  let isOver = false;
  let failure: unknown = null;
  let wake = () => {};

  const hands = workers.map((worker, number): Hand<Item> => ({ number, worker, tasks: [] }));
  /** The first task that waits and that no other worker is ready for. */
  const nextFor = ({ number, tasks }: Hand<Item>): ItemTask<Item> | undefined => {
    if (tasks.some(({ isSuspect }) => isSuspect)) return undefined;
    const place = waiting.findIndex(({ index }) => (preparedBy(index) ?? number) === number);
    const next = waiting[place];
    if (next === undefined || (next.isSuspect && tasks.length > 0)) return undefined;
    waiting.splice(place, 1);
    return next;
  };
  const shareOut = () => {
    for (const hand of hands) {
      while (hand.tasks.length < tasksEach) {
        const task = nextFor(hand);
        if (task === undefined) break;
        hand.tasks = [...hand.tasks, task];
        hand.worker ??= listen(hand, start());
        const { index, item } = task;
        hand.worker.thread.postMessage({ index, item } satisfies Task);
      }
    }
  };
  const fail = (error: unknown) => {
    failure = error;
    wake();
  };
  const settle = (index: number, result: Result) => {
    results.set(index, result);
    shareOut();
    wake();
  };
  /** Has done again what a worker had in hand that has died; what it died of twice is lost. */
  const bury = (hand: Hand<Item>, { error }: { readonly error: unknown }) => {
    if (isEnding) return;
    if (error !== null && !isOutOfMemory(error)) return fail(error);
    const { tasks } = hand;
    hand.worker = null;
    hand.tasks = [];
    const [only] = tasks;
    if (only?.isSuspect) return settle(only.index, lost(only.item));
    waiting = [...tasks.map((task) => ({ ...task, isSuspect: true })), ...waiting];
    shareOut();
  };
  const listen = (hand: Hand<Item>, worker: Started): Started => {
    const { thread } = worker;
    thread.ref();
    thread.on('message', ({ index, result }: TaskResult) => {
      hand.tasks = hand.tasks.filter((task) => task.index !== index);
      settle(index, result as Result); // the job makes results of this kind
    });
    thread.on('exit', () => bury(hand, worker.death ?? { error: null }));
    return worker;
  };
  let isEnding = false;
  for (const hand of hands) {
    if (hand.worker) listen(hand, hand.worker);
    // It may have died of what it was to make ready for.
    if (hand.worker?.death) bury(hand, hand.worker.death);
  }
  /** Takes items as long as the workers are not too far ahead. */
  const take = async () => {
    isTaking = true;
    while (!isOver && taken < shown + hands.length * leadEach) {
      const { done = false, value } = await source.next();
      isOver = done;
      if (!done) waiting = [...waiting, { index: taken++, item: value, isSuspect: false }];
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
    isEnding = true;
    // One that waits for a stream ends when that gives something.
    void source.return?.();
    await Promise.all(hands.map(({ worker }) => worker?.thread.terminate()));
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
