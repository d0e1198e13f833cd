import type { Finding } from '../model/finding.ts';
import { digest } from './cache/cache.ts';
import type { FindingMemory } from './cache/finding-memory.ts';
import { type CheckTask, makeChecker } from './checker.ts';
import type { CheckJob } from './job.ts';
import { workersFor } from './worker-count.ts';

/**
 * Findings of each article, in order of the articles, before comments turn any off. Made in worker threads where that pays;
 * those that the memory knows are not made, and newsan's analysis is loaded only if any is.
 */
export async function* checkArticles(
  tasks: readonly CheckTask[],
  job: CheckJob,
  jobs: number | 'auto',
  memory: FindingMemory | null,
): AsyncGenerator<readonly Finding[]> {
  const keys = memory === null ? [] : tasks.map((task) => digest([JSON.stringify(task)]));
  const known = keys.map((key) => memory?.recall(key) ?? null);
  const missing = tasks.filter((_, index) => !known[index]);
  const made = makeFindings(missing, job, jobs);
  try {
    for (const index of tasks.keys()) {
      const remembered = known[index];
      if (remembered) {
        yield remembered;
        continue;
      }
      const next = await made.next();
      if (next.done) throw new Error('an article was not checked');
      const key = keys[index];
      if (key !== undefined) memory?.keep(key, next.value);
      yield next.value;
    }
  } finally {
    await made.return(undefined);
    memory?.save();
  }
}

async function* makeFindings(
  tasks: readonly CheckTask[],
  job: CheckJob,
  jobs: number | 'auto',
): AsyncGenerator<readonly Finding[]> {
  if (tasks.length === 0) return;
  const count = workersFor(tasks.length, jobs);
  if (count > 1) {
    const { workInWorkers } = await import('./pool.ts');
    yield* workInWorkers<readonly Finding[]>(tasks, { kind: 'check', check: job }, count);
    return;
  }
  const check = await makeChecker(job);
  for (const task of tasks) yield check(task).findings;
}
