import { makeRunMemory, type RunMemory } from '../../../io/cache/run-memory.ts';
import { makeViewMemory, type ViewMemory } from '../../../io/cache/view-memory.ts';
import type { Input } from '../../../io/inputs/sources.ts';
import type { Job } from '../../../io/work/job.ts';
import { NewsanError } from '../../../model/error.ts';
import { makeViewer, type ViewSpec } from '../../../views/index.ts';
import type { ArticleViewer } from '../../../views/view.ts';
import { presented, viewed } from '../stages/analyse.ts';
import { type ArticleCall, screenOf } from '../stages/call.ts';
import { finishPrinted, leave, printEach, withRun } from '../stages/run.ts';
import { askedOf, type CacheValues, openRunCache } from '../stages/run-cache.ts';

/** A call of a command that shows each article by itself. */
export interface ViewCall extends ArticleCall {
  readonly values: ArticleCall['values'] & CacheValues;
}

/** What is remembered of earlier runs. */
interface Memories {
  readonly run: RunMemory;
  /** Null where ids of inputs could be taken for those of articles in others. */
  views(inputs: readonly Input[]): ViewMemory | null;
}

/** A viewer that looks at more than the article, which is not sent to threads; `key` stands for what it looks at. */
export interface MadeViewer {
  readonly viewer: ArticleViewer;
  readonly key: string;
}

/** Shows each article as soon as its turn comes. Returns the exit code. */
export async function runViewer(
  call: ViewCall,
  shown: ViewSpec,
  check: Job['check'] = null,
  made: MadeViewer | null = null,
): Promise<number> {
  const viewer = made?.viewer ?? (await makeViewer(shown));
  const memories = openMemories(call, shown, viewer, check, made?.key ?? null);
  // Each line is written by itself, so by the thread that has the analysis.
  const present =
    memories === null && made === null && screenOf(call).format === 'ndjson'
      ? (await import('../stages/article-lines.ts')).makeLineWriter(viewer)
      : null;
  return withRun(
    call,
    viewer,
    async (run) => {
      if (present === null) return printEach(run, viewed(run, viewer, check, memories?.views(run.inputs) ?? null));
      for await (const outcome of presented(run, viewer.needs, check, { shown, present }))
        if (outcome.ok && !(await run.printer.print(outcome.value))) return leave(run);
      return finishPrinted(run);
    },
    { memory: memories?.run ?? null },
  );
}

function openMemories(
  call: ViewCall,
  shown: ViewSpec,
  { schema }: ArticleViewer,
  check: Job['check'],
  key: string | null,
): Memories | null {
  const { values } = call;
  if (values.cache && values.resume) throw new NewsanError('usage', '--resume cannot be combined with --cache');
  const opened = openRunCache(call);
  if (opened === null) return null;
  const { cache, made } = opened;
  const { format: _, json, quiet, ...asked } = askedOf(values);
  const settings = [made, schema, shown, asked, call.weights ?? {}, call.lexicon ?? [], check, key];
  return {
    run: makeRunMemory(cache, JSON.stringify([settings, quiet, screenOf(call)])),
    views: (inputs) =>
      inputs.some(({ id }) => id.includes('#')) ? null : makeViewMemory(cache, JSON.stringify(settings)),
  };
}
