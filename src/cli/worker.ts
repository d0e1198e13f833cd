import { parentPort, workerData } from 'node:worker_threads';
import { makeAnalyzer, type Presenter } from '../io/work/analyzer.ts';
import { type CheckTask, makeChecker } from '../io/work/checker.ts';
import type { WorkerJob } from '../io/work/job.ts';
import type { Preparation, Task, TaskResult } from '../io/work/pool.ts';
import type { Work } from '../io/work/work.ts';
import type { Article } from '../model/article.ts';
import { makeViewer } from '../views/index.ts';
import type { ShownSpec } from './runs/stages/shown-spec.ts';

const worker = makeWorker(workerData as WorkerJob<ShownSpec>); // only started by the pool

interface JobWorker {
  work(item: unknown): unknown;
  prepare(item: unknown): void;
}

/** The items of a job match its kind. */
async function makeWorker(job: WorkerJob<ShownSpec>): Promise<JobWorker> {
  if (job.kind === 'check') {
    const { check, prepare } = await makeChecker(job.check);
    return { work: (item) => check(item as CheckTask).findings, prepare: (item) => prepare(item as Article) };
  }
  const analyzeWork = await makeAnalyzer(job.job, await presenterOf(job.shown));
  return { work: (item) => analyzeWork(item as Work), prepare() {} };
}

/** Without a viewer, analyses are sent as they are. */
async function presenterOf(shown: ShownSpec | null): Promise<Presenter<unknown>> {
  if (shown === null) return { present: (analysis) => analysis };
  if (shown.view === 'corpus') {
    const { makeRecorder } = await import('./runs/corpus/recorder.ts');
    return makeRecorder(shown.known);
  }
  const { makeLineWriter } = await import('./runs/stages/article-lines.ts');
  return { present: makeLineWriter(await makeViewer(shown)) };
}

parentPort?.on('message', async (message: Task | Preparation) => {
  const { work, prepare } = await worker;
  if ('prepare' in message) return prepare(message.prepare);
  const result: TaskResult = { index: message.index, result: await work(message.item) };
  parentPort?.postMessage(result);
});
