import { parentPort, workerData } from 'node:worker_threads';
import { makeAnalyzer } from './analyzer.ts';
import type { Job } from './job.ts';
import type { Task, TaskResult } from './pool.ts';

const analyzer = makeAnalyzer(workerData as Job, null); // started by the pool alone

parentPort?.on('message', async ({ index, input }: Task) => {
  const analyzeInput = await analyzer;
  const result: TaskResult = { index, outcomes: await analyzeInput(input) };
  parentPort?.postMessage(result);
});
