import type { RunMemory } from '../../../io/cache/run-memory.ts';
import type { ExpandedInputs } from '../../../io/inputs/sources.ts';
import type { Outcome } from '../../../model/analysis.ts';
import type { View } from '../../../model/display/view.ts';
import type { Reading } from './analyse.ts';
import type { ArticleCall } from './call.ts';
import { chooseDestination, outputsOf } from './destination.ts';
import { findInputs } from './find-inputs.ts';
import { startLog } from './log.ts';
import { openPrinter, type Printer, type RunShape } from './printer.ts';
import { record, replay } from './recording.ts';

/** A run of a command over articles whose inputs are found and whose output is open: what is left is to analyse and to print. */
export interface Run extends Reading {
  readonly printer: Printer;
}

/** What may be between the stages of a run. */
export interface RunOptions {
  /** Gives what an earlier run gave, where nothing has changed since. */
  readonly memory?: RunMemory | null;
  /** Changes where inputs are read. */
  adapt?(found: ExpandedInputs): Promise<ExpandedInputs>;
}

/**
 * Runs a command over articles, stage by stage: choose where to write, find the inputs, look whether the run is remembered, open
 * the output, then `act`, which analyses the inputs (`analysed`, `presented`, `viewed`) and prints what it makes of them. Where it
 * fails, no half-written file stays. Returns the exit code.
 */
export async function withRun(
  call: ArticleCall,
  shape: RunShape,
  act: (run: Run) => Promise<number>,
  { memory = null, adapt }: RunOptions = {},
): Promise<number> {
  const { done, open } = await chooseDestination(call, shape.schema);
  const named = await findInputs(call, outputsOf(call));
  const found = without(adapt ? await adapt(named) : named, done);
  const remembered = memory?.recall(found.inputs, found.errors) ?? null;
  if (remembered !== null) return replay(remembered, await open(), call.io);
  const recorder = record(await open(), memory);
  const printer = await openPrinter(call, shape, found.inputs.length, recorder.output);
  const run: Run = { call, inputs: found.inputs, done, log: startLog(call, found, recorder.hear), printer };
  try {
    const code = await act(run);
    recorder.keep(code);
    return code;
  } catch (error) {
    await leave(run);
    throw error;
  }
}

function without({ inputs, errors }: ExpandedInputs, done: ReadonlySet<string>): ExpandedInputs {
  return { inputs: done.size === 0 ? inputs : inputs.filter(({ id }) => !done.has(id)), errors };
}

/** Prints views as they come, then ends the run. Returns the exit code. */
export async function printEach(run: Run, views: AsyncIterable<Outcome<View>>): Promise<number> {
  for await (const outcome of views) if (outcome.ok && !(await run.printer.show(outcome.value))) return leave(run);
  return finish(run, null);
}

/** Ends a run with what concerns all its articles; `brief` is for people at a screen. Returns the exit code. */
export async function finish({ printer, log }: Run, view: View | null, brief = view): Promise<number> {
  await printer.finish({ view, brief, errors: log.errors });
  return codeOf(log);
}

/** Ends a run whose whole output was printed as text. Returns the exit code. */
export async function finishPrinted({ printer, log }: Run): Promise<number> {
  await printer.finish(null);
  return codeOf(log);
}

/** Stops a run because nobody reads any more. Returns the exit code. */
export async function leave({ printer, log }: Run): Promise<number> {
  log.clear();
  await printer.abandon();
  return codeOf(log);
}

function codeOf({ errors }: Run['log']): number {
  return errors.length > 0 ? 2 : 0;
}
