import type { Article } from '../../model/article.ts';
import type { Finding } from '../../model/finding.ts';
import type { Rule } from '../../rules/rule.ts';
import { digest } from '../cache/cache.ts';
import type { FindingMemory } from '../cache/finding-memory.ts';
import { breath } from './breath.ts';
import { type CheckTask, makeChecker } from './checker.ts';
import type { CheckJob, WorkerOptions } from './job.ts';
import { workersFor } from './worker-count.ts';

/** Checks the articles of a run. */
export interface Checking {
  /** Analyses the first articles while shared text is detected. */
  prepare(articles: readonly Article[]): void;
  /**
   * Findings of each article, in order of the articles, before comments turn any off; null where its analysis needs more memory
   * than there is. Made in worker threads where that pays;
   * those that the memory knows are not made, and newsan's analysis is loaded only if any is.
   */
  check(tasks: readonly CheckTask[]): AsyncGenerator<readonly Finding[] | null>;
}

/** This many articles are analysed by each worker while it is detected what all of them share. */
const preparedEach = 24;

/** Gets ready for checking about this many articles. Where nothing is remembered, threads are started at once: they load what they need meanwhile. `rules` are all that there are, for this thread. */
export async function startChecking(
  articles: number,
  job: CheckJob,
  workers: WorkerOptions,
  memory: FindingMemory | null,
  rules: readonly Rule[] | null = null,
): Promise<Checking> {
  const isAllNew = memory === null || memory.isEmpty;
  const pool = isAllNew ? await poolFor(articles, job, workers) : null;
  return {
    prepare: (articles) => pool?.pool.prepare(articles.slice(0, pool.count * preparedEach)),
    check: (tasks) => checkArticles(tasks, memory, (missing) => makeFindings(missing, job, workers, pool, rules)),
  };
}

/** Worker threads for this many articles; null where none pay. */
async function poolFor(articles: number, job: CheckJob, workers: WorkerOptions) {
  const count = workersFor(articles, workers);
  if (count === 0) return null;
  const { startPool } = await import('./pool.ts');
  return { count, pool: startPool<readonly Finding[] | null>({ kind: 'check', check: job }, { count, ...workers }) };
}

async function* checkArticles(
  tasks: readonly CheckTask[],
  memory: FindingMemory | null,
  makeFindings: (tasks: readonly CheckTask[]) => AsyncGenerator<readonly Finding[] | null>,
): AsyncGenerator<readonly Finding[] | null> {
  const keys = memory === null ? [] : tasks.map((task) => digest([JSON.stringify(task)]));
  const known = keys.map((key) => memory?.recall(key) ?? null);
  const missing = tasks.filter((_, index) => !known[index]);
  const made = makeFindings(missing);
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
      if (key !== undefined && next.value !== null) memory?.keep(key, next.value);
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
  workers: WorkerOptions,
  started: Awaited<ReturnType<typeof poolFor>>,
  rules: readonly Rule[] | null,
): AsyncGenerator<readonly Finding[] | null> {
  if (tasks.length === 0) return;
  const made = started ?? (await poolFor(tasks.length, job, workers));
  if (made !== null) {
    yield* made.pool.work(tasks, () => null);
    return;
  }
  const { check } = await makeChecker(job, [], rules);
  for (const task of tasks) {
    yield check(task).findings;
    await breath();
  }
}
