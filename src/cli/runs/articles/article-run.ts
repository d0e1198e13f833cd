import { resolve } from 'node:path';
import { longestOutput, type RunMemory } from '../../../io/cache/run-memory.ts';
import type { ViewMemory } from '../../../io/cache/view-memory.ts';
import type { ExpandedInputs, Input } from '../../../io/inputs/sources.ts';
import type { Job } from '../../../io/work/job.ts';
import { fileOutput, type Output, streamOutput } from '../../../io/write/write.ts';
import type { Analysis, FailedInput, Outcome } from '../../../model/analysis.ts';
import { NewsanError } from '../../../model/error.ts';
import type { LayerName } from '../../../model/layers.ts';
import type { View } from '../../../model/view.ts';
import type { OutputFormat } from '../../../reporters/index.ts';
import type { ReportContext } from '../../../reporters/reporter.ts';
import type { ArticleViewer } from '../../../views/view.ts';
import { screenWidth, useColor } from '../../terminal/color.ts';
import { say } from '../../terminal/messages.ts';
import { findInputs, type InputCall, type InputRun, jobOf, startInputs } from '../input-run.ts';
import { makeReporter } from '../make-reporter.ts';
import type { TargetSpec, Targets } from '../targets.ts';

/** One call of a command that reads articles and shows them in one of the formats. */
export interface ArticleCall extends InputCall {
  readonly values: InputCall['values'] & { readonly format: OutputFormat; readonly resume?: string | null };
  /** Where results go beside standard output or the file that the options name. */
  readonly others?: readonly TargetSpec[];
  /** What reporters are told of the run beside its shape. */
  readonly context?: Partial<ReportContext>;
  /** Changes where inputs are read. */
  adapt?(found: ExpandedInputs): Promise<ExpandedInputs>;
}

/**
 * Does something with a run; where that fails, no half-written file is left behind. A run that the memory knows is not done
 * again: what it gave is given once more.
 */
export async function withRun(
  call: ArticleCall,
  shape: RunShape,
  act: (run: ArticleRun) => Promise<number>,
  memory: RunMemory | null = null,
): Promise<number> {
  const { io } = call;
  const { done, openOutput } = await outputOf(call, shape);
  const named = await findInputs({ ...call, outputs: outputsOf(call) });
  const found = withoutDone(call.adapt ? await call.adapt(named) : named, done);
  const known = memory?.recall(found.inputs, found.errors) ?? null;
  const output = await openOutput();
  if (known !== null) {
    for (const message of known.said) say(io, message);
    await output.write(known.output);
    await output.finish();
    return known.code;
  }
  const record = memory === null ? null : makeRecord(output, memory);
  const run = await startRun(call, shape, found, record ?? { output, hear() {} }, done);
  try {
    const code = await act(run);
    record?.keep(code);
    return code;
  } catch (error) {
    await run.leave();
    throw error;
  }
}

/** Files that the run writes: none of them is an article. */
function outputsOf({ io, values, others = [] }: ArticleCall): ReadonlySet<string> {
  const named = [values.output, ...others.map(({ file }) => file)];
  return new Set(named.flatMap((file) => (file === null ? [] : [resolve(io.cwd, file)])));
}

/** Where a run writes, and the articles that stand there already. The output is opened when all inputs are found. */
async function outputOf(
  { io, values }: ArticleCall,
  { schema }: RunShape,
): Promise<{
  readonly done: ReadonlySet<string>;
  openOutput(): Promise<Output>;
}> {
  const { resume = null, output } = values;
  if (resume === null) {
    const open = async () => (output === null ? streamOutput(io.stdout) : fileOutput(output, io.cwd));
    return { done: new Set(), openOutput: open };
  }
  if (output !== null || values.json || values.format !== 'ndjson')
    throw new NewsanError('usage', '--resume requires --format ndjson and cannot be combined with --output');
  const { resumeFile } = await import('../../../io/write/resume.ts');
  const resumed = await resumeFile(resume, io.cwd, schema);
  if (resumed.done.size > 0 && !values.quiet)
    say(io, `${resume}: ${resumed.done.size} ${resumed.done.size === 1 ? 'article' : 'articles'} already done`);
  return { done: resumed.done, openOutput: async () => resumed.output };
}

function withoutDone({ inputs, errors }: ExpandedInputs, done: ReadonlySet<string>): ExpandedInputs {
  return { inputs: done.size === 0 ? inputs : inputs.filter(({ id }) => !done.has(id)), errors };
}

/** Takes down what a run writes and says. */
function makeRecord(output: Output, memory: RunMemory) {
  const said: string[] = [];
  const texts: string[] = [];
  let isWhole = true;
  let length = 0;
  const recorded: Output = {
    async write(text) {
      length += text.length;
      if (length > longestOutput) isWhole = false;
      if (isWhole) texts.push(text);
      else texts.length = 0;
      return output.write(text);
    },
    finish: output.finish,
    abandon() {
      isWhole = false;
      return output.abandon();
    },
  };
  return {
    output: recorded,
    hear: (message: string) => void said.push(message),
    keep(code: number) {
      if (isWhole) memory.keep({ output: texts.join(''), said, code });
    },
  };
}

/** What is known of a run's output before its first article. */
export interface RunShape extends Pick<ArticleViewer, 'schema' | 'fields'> {
  /** Whether the article is named even where there is only one. */
  readonly isNamed?: boolean;
}

/** A run of a command over articles, from its inputs to its exit code. */
export interface ArticleRun {
  readonly inputs: readonly Input[];
  /** How the inputs are read. */
  readonly readOptions: Job['read'];
  /** Outcomes in order of the inputs; what failed has been said and counted already. */
  outcomes(layers: readonly LayerName[], check?: Job['check']): AsyncGenerator<Outcome<Analysis>>;
  /** What they are presented as, made where they are analysed. */
  readonly presented: InputRun['presented'];
  /** The same as views; those that the memory knows without an analysis. */
  views(viewer: ArticleViewer, check: Job['check'], memory: ViewMemory | null): AsyncGenerator<Outcome<View>>;
  /** Says what could not be done, and counts it, so that the run ends with exit code 2. */
  fail(error: FailedInput): void;
  /** Writes text as it is, which no reporter makes; false once nobody reads any more. */
  print(text: string): Promise<boolean>;
  /** Says something to the user that belongs to this run. */
  say(message: string): void;
  /** Shows an article; false once nobody reads any more. `brief` is for people at a screen. */
  show(view: View, brief?: View): Promise<boolean>;
  /** Ends the output with what concerns the whole run; with nothing where text was printed as it is. Returns the exit code. */
  finish(run: View | null, brief?: View | null, isPrinted?: boolean): Promise<number>;
  /** Stops because nobody reads any more. Returns the exit code. */
  leave(): Promise<number>;
}

/** Where a run's results and messages go. */
interface RunRecord {
  readonly output: Output;
  hear(message: string): void;
}

/** Makes the reporter of a run. Throws a `NewsanError` for what the user got wrong. */
async function startRun(
  call: ArticleCall,
  { schema, fields, isNamed = false }: RunShape,
  found: ExpandedInputs,
  { output, hear }: RunRecord,
  done: ReadonlySet<string>,
): Promise<ArticleRun> {
  const { format, width, color } = screenOf(call);
  const { bom } = call.values;
  if (bom && format !== 'csv' && format !== 'tsv') throw new NewsanError('usage', '--bom requires --format csv or tsv');
  const isBatch = isNamed || found.inputs.length > 1;
  const context = { schema, version: call.version, fields, isBatch, width, color, bom, ...call.context };
  const others = await openOthers(call, context);
  const reporter = await makeReporter(format, context);
  const isForPeople = briefFormats.has(format) && call.values.output === null;
  const { inputs, errors, fail, tell, outcomes, presented, views, clear } = startInputs(call, found, { hear, done });
  let count = 0;
  return {
    inputs,
    readOptions: jobOf(call, [], null).read,
    fail,
    print: (text) => output.write(text),
    outcomes,
    presented,
    views,
    say: tell,
    async show(view, brief = view) {
      await others?.show(view);
      const text = (count === 0 ? reporter.begin() : '') + reporter.article(isForPeople ? brief : view, count++);
      return (await output.write(text)) || others !== null;
    },
    async finish(run, brief = run, isPrinted = false) {
      if (!isPrinted) await others?.finish(run, errors);
      const closing = { run: isForPeople ? brief : run, errors };
      const pieces = isPrinted ? [] : (reporter.ending?.(closing, count) ?? [reporter.end(closing, count)]);
      if (!isPrinted && count === 0) await output.write(reporter.begin());
      for (const piece of pieces) if (!(await output.write(piece))) break;
      await output.finish();
      return errors.length > 0 ? 2 : 0;
    },
    async leave() {
      clear();
      await others?.abandon();
      await output.abandon();
      return errors.length > 0 ? 2 : 0;
    },
  };
}

/** Formats that are looked over, of which a screen may show less than there is. */
const briefFormats: ReadonlySet<OutputFormat> = new Set(['table', 'stylish', 'markdown']);

/** Opens the outputs beside the one of the run; null where there are none. */
async function openOthers(call: ArticleCall, context: ReportContext): Promise<Targets | null> {
  const { others = [], io } = call;
  if (others.length === 0) return null;
  const { openTargets } = await import('../targets.ts');
  return openTargets(others, io, context);
}

/** How results are written: in which format, how wide, and whether in colour. */
export function screenOf({ io, values }: Pick<ArticleCall, 'io' | 'values'>) {
  const format: OutputFormat = values.json ? 'json' : values.format;
  const color =
    (format === 'table' || format === 'stylish') && values.output === null && useColor(values.color, io.env, io.stdout);
  return { format, width: screenWidth(io.env, io.stdout), color };
}
