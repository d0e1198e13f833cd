import type { ViewMemory } from '../../io/cache/view-memory.ts';
import { readFileList } from '../../io/inputs/file-list.ts';
import { passedOver } from '../../io/inputs/passed-over.ts';
import { type ExpandedInputs, expandInputs, type Input } from '../../io/inputs/sources.ts';
import { analyzeInputs, type Presentation, presentInputs } from '../../io/work/batch.ts';
import type { Job } from '../../io/work/job.ts';
import type { Analysis, FailedInput, Outcome } from '../../model/analysis.ts';
import { NewsanError } from '../../model/error.ts';
import type { LayerName } from '../../model/layers.ts';
import type { View } from '../../model/view.ts';
import type { ArticleViewer } from '../../views/view.ts';
import type { World } from '../command.ts';
import type { CommonValues } from '../options/common-options.ts';
import { say } from '../terminal/messages.ts';
import { makeProgress } from '../terminal/progress.ts';

/** One call of a command that reads articles, whatever its output is. */
export interface InputCall extends Pick<World, 'io' | 'version' | 'lexicon'> {
  readonly values: Omit<CommonValues, 'format'>;
  readonly args: readonly string[];
  /** Weights of signals of check-worthiness, as configured. */
  readonly weights?: Job['weights'];
  /** Whether ignored files are left out even where they are named. */
  readonly forceExclude?: boolean;
  /** Whether a file that was found in a folder and holds no article is an error. */
  readonly strictInputs?: boolean;
  /** Absolute paths of files that the run writes. */
  readonly outputs?: ReadonlySet<string>;
}

/** The inputs of a call, and what became of them. */
export interface InputRun {
  readonly inputs: readonly Input[];
  /** What failed so far; it has been said already. */
  readonly errors: readonly FailedInput[];
  /** Says what could not be done, and counts it. */
  fail(error: FailedInput): void;
  /** Says something to the user. */
  tell(message: string): void;
  /** Outcomes in order of the inputs. */
  outcomes(layers: readonly LayerName[], check?: Job['check']): AsyncGenerator<Outcome<Analysis>>;
  /** What they are presented as, made where they are analysed. */
  presented<Value>(
    layers: readonly LayerName[],
    check: Job['check'],
    presentation: Presentation<Value>,
  ): AsyncGenerator<Outcome<Value>>;
  /** Views of them; those that the memory knows without an analysis. */
  views(viewer: ArticleViewer, check: Job['check'], memory: ViewMemory | null): AsyncGenerator<Outcome<View>>;
  /** Takes away what is shown of the progress. */
  clear(): void;
}

/** What a run over inputs may be given. */
export interface InputRunOptions {
  /** Is told all that is said to the user. */
  hear?(message: string): void;
  /** Ids of articles that are left out. */
  readonly done?: ReadonlySet<string>;
}

/** Starts a run over the inputs that were found. */
export function startInputs(
  call: InputCall,
  { inputs, errors: problems }: ExpandedInputs,
  { hear, done }: InputRunOptions = {},
): InputRun {
  const { io, values } = call;
  const errors: FailedInput[] = [];
  const tell = (message: string) => {
    hear?.(message);
    say(io, message);
  };
  const fail = (error: FailedInput) => {
    errors.push(error);
    tell(`${error.id}: ${error.message}`);
  };
  const resultsOnScreen = values.output === null && io.stdout.isTTY === true;
  const isProgressWanted = values.progress === 'auto' && !values.quiet;
  const progress = makeProgress(io, isProgressWanted, inputs.length, resultsOnScreen);
  problems.forEach(fail);

  /** Whether a file that was found in a folder is data and no article. */
  const found = new Set(inputs.flatMap(({ id, isFound }) => (isFound === true ? [id] : [])));
  const isNoArticle = ({ id, error }: Outcome & { readonly ok: false }) =>
    call.strictInputs !== true && isData(error) && found.has(id);
  // A look at the standard input of a process opens it.
  const stdin = inputs.some(({ path }) => path === null) ? io.stdin : null;
  const fullJob = (layers: readonly LayerName[], check: Job['check']): Job => ({
    ...jobOf(call, layers, check),
    done: done ?? new Set<string>(),
  });
  const analyze = (layers: readonly LayerName[], check: Job['check']) =>
    analyzeInputs(inputs, fullJob(layers, check), values.jobs, stdin);
  /** Says what is to be said of outcomes that go by. */
  async function* told<Value>(outcomes: AsyncIterable<Outcome<Value>>): AsyncGenerator<Outcome<Value>> {
    for await (const outcome of outcomes) {
      progress.step();
      if (!outcome.ok || (outcome.warnings.length > 0 && !values.quiet)) progress.clear();
      if (!outcome.ok && isNoArticle(outcome)) tell(`${outcome.id}: ${outcome.error.message}; skipped`);
      else if (!outcome.ok) fail({ id: outcome.id, ...outcome.error });
      else if (!values.quiet) for (const warning of outcome.warnings) tell(`${outcome.id}: ${warning}`);
      yield outcome;
    }
    progress.clear();
  }
  return {
    inputs,
    errors,
    fail,
    tell,
    outcomes: (layers, check = null) => told(analyze(layers, check)),
    presented: (layers, check, presentation) =>
      told(presentInputs(inputs, fullJob(layers, check), values.jobs, stdin, presentation)),
    async *views({ needs, show }, check, memory) {
      // What the memory knows of standard input would be known before it is read.
      if (memory !== null && stdin === null) {
        const { viewInputs } = await import('../../io/work/view-inputs.ts');
        yield* told(viewInputs(inputs, jobOf(call, needs, check), values.jobs, show, memory));
        return;
      }
      for await (const outcome of told(analyze(needs, check)))
        yield outcome.ok ? { ...outcome, value: show(outcome.value) } : outcome;
    },
    clear: () => progress.clear(),
  };
}

/** A file of data: reports of other tools, settings, fixtures. */
function isData({ code }: Pick<FailedInput, 'code'>): boolean {
  return code === 'no-articles' || code === 'no-text';
}

/** Inputs named by arguments and by `--files-from`. Throws a `NewsanError` for what the user got wrong. */
export async function findInputs({
  io,
  values,
  args,
  forceExclude = false,
  outputs,
}: InputCall): Promise<ExpandedInputs> {
  const listed = values.filesFrom === null ? [] : await readFileList(values.filesFrom, io.cwd, io.stdin);
  const named = [...args, ...listed];
  if (named.length === 0) throw new NewsanError('no-articles', `${values.filesFrom}: empty list of articles`);
  if (named.includes('-') && values.filesFrom === '-')
    throw new NewsanError('usage', 'standard input cannot be both an article and the list of articles');
  const configured = await passedOver(io.cwd, values.config);
  const isPassedOver = (path: string) => outputs?.has(path) === true || configured?.(path) === true;
  return expandInputs(named, { cwd: io.cwd, stdinFilename: values.stdinFilename, isPassedOver, forceExclude });
}

/** What is to be made of the inputs of a call. */
export function jobOf(
  { values, weights, lexicon = [] }: InputCall,
  layers: readonly LayerName[],
  check: Job['check'],
): Job {
  return {
    layers,
    date: values.date,
    check,
    weights: weights ?? {},
    lexicon,
    read: {
      format: values.inputFormat,
      encoding: values.encoding,
      fields: values.field ?? {},
      maxFileSize: values.maxFileSize,
    },
  };
}
