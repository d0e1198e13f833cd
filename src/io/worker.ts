import { parentPort, workerData } from 'node:worker_threads';
import { makeAnalyzer } from './analyzer.ts';
import { type CheckTask, makeChecker } from './checker.ts';
import type { WorkerJob } from './job.ts';
import type { Task, TaskResult } from './pool.ts';
import type { Work } from './work.ts';

const worker = makeWorker(workerData as WorkerJob); // started by the pool alone

/** The items of a job are of the kind that it takes. */
async function makeWorker(job: WorkerJob): Promise<(item: unknown) => unknown> {
  if (job.kind === 'check') {
    const check = await makeChecker(job.check);
    return (item) => check(item as CheckTask).findings;
  }
  const analyzeWork = await makeAnalyzer(job.job);
  return (item) => analyzeWork(item as Work);
}

parentPort?.on('message', async ({ index, item }: Task) => {
  const work = await worker;
  const result: TaskResult = { index, result: await work(item) };
  parentPort?.postMessage(result);
});
