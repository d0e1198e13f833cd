import type { ViewMemory } from '../../../io/cache/view-memory.ts';
import type { Input } from '../../../io/inputs/sources.ts';
import { analyzeInputs, type Presentation, presentInputs } from '../../../io/work/batch.ts';
import type { Job } from '../../../io/work/job.ts';
import type { Analysis, Outcome } from '../../../model/analysis.ts';
import type { Article } from '../../../model/article.ts';
import type { View } from '../../../model/display/view.ts';
import type { LayerName } from '../../../model/layers.ts';
import type { ArticleViewer } from '../../../views/view.ts';
import { type InputCall, jobOf, workersOf } from './call.ts';
import type { RunLog } from './log.ts';

/** Inputs that were found, and what is needed to read and analyse them. */
export interface Reading {
  readonly call: InputCall;
  readonly inputs: readonly Input[];
  /** Ids of articles that are skipped, as an earlier run has done them. */
  readonly done: ReadonlySet<string>;
  readonly log: RunLog;
}

/**
 * Reads and analyses the inputs, here or in worker threads. Outcomes in order of the inputs; what failed is in the log. `shared` is
 * what the articles share, where rules are to look at that.
 */
export function analysed(
  reading: Reading,
  layers: readonly LayerName[],
  check: Job['check'] = null,
  shared?: Job['shared'],
): AsyncGenerator<Outcome<Analysis>> {
  const { call, inputs, log } = reading;
  const job = { ...fullJob(reading, layers, check), ...(shared && { shared }) };
  return log.follow(analyzeInputs(inputs, job, workersOf(call.values), stdinOf(reading)));
}

/** The articles as they are read, of which the log hears nothing: files, which are read again to be analysed. */
export async function* articlesOf(reading: Reading): AsyncGenerator<Article> {
  const { call, inputs } = reading;
  for await (const outcome of analyzeInputs(inputs, fullJob(reading, ['article'], null), workersOf(call.values), null))
    if (outcome.ok) yield outcome.value.article;
}

/** The same, presented by the thread that has the analysis, so that little is sent. */
export function presented<Value>(
  reading: Reading,
  layers: readonly LayerName[],
  check: Job['check'],
  presentation: Presentation<Value>,
): AsyncGenerator<Outcome<Value>> {
  const { call, inputs, log } = reading;
  const job = fullJob(reading, layers, check);
  return log.follow(presentInputs(inputs, job, workersOf(call.values), stdinOf(reading), presentation));
}

/** The same as views; those that the memory knows without an analysis. */
export async function* viewed(
  reading: Reading,
  { needs, show }: ArticleViewer,
  check: Job['check'],
  memory: ViewMemory | null,
): AsyncGenerator<Outcome<View>> {
  const { call, inputs, log } = reading;
  // What the memory knows of standard input would be known before it is read.
  if (memory !== null && stdinOf(reading) === null) {
    const { viewInputs } = await import('../../../io/work/view-inputs.ts');
    yield* log.follow(viewInputs(inputs, jobOf(call, needs, check), workersOf(call.values), show, memory));
    return;
  }
  for await (const outcome of analysed(reading, needs, check))
    yield outcome.ok ? { ...outcome, value: show(outcome.value) } : outcome;
}

function fullJob({ call, done }: Reading, layers: readonly LayerName[], check: Job['check']): Job {
  return { ...jobOf(call, layers, check), done };
}

/** Standard input where an input is read from it; a mere look at it would open it. */
function stdinOf({ call, inputs }: Reading): InputCall['io']['stdin'] | null {
  return inputs.some(({ path }) => path === null) ? call.io.stdin : null;
}
