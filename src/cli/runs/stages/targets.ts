import { appendOutput, fileOutput, type Output, streamOutput } from '../../../io/write/write.ts';
import type { FailedInput } from '../../../model/analysis.ts';
import type { View } from '../../../model/display/view.ts';
import type { OutputFormat } from '../../../reporters/index.ts';
import type { ReportContext, Reporter } from '../../../reporters/reporter.ts';
import type { Io } from '../../terminal/io.ts';
import { makeReporter } from './make-reporter.ts';

/** An additional output of a run. */
export interface TargetSpec {
  readonly format: OutputFormat;
  /** Null for standard output. */
  readonly file: string | null;
  /** Maximum size in bytes of a file that is appended to; null for a file that is replaced. */
  readonly room: number | null;
}

/** Several outputs as one. */
export interface Targets {
  show(view: View): Promise<void>;
  finish(run: View | null, errors: readonly FailedInput[]): Promise<void>;
  abandon(): Promise<void>;
}

/** Opens all outputs; if one fails, those before it are discarded. */
export async function openTargets(specs: readonly TargetSpec[], io: Io, context: ReportContext): Promise<Targets> {
  const open: {
    readonly output: Output;
    readonly reporter: Reporter;
  }[] = [];
  const abandon = async () => {
    for (const { output } of open) await output.abandon();
  };
  try {
    for (const { format, file, room } of specs) {
      const reporter = await makeReporter(format, { ...context, color: file === null && context.color });
      open.push({ reporter, output: await outputOf(file, room, io) });
    }
  } catch (error) {
    await abandon();
    throw error;
  }
  let count = 0;
  return {
    async show(view) {
      for (const { reporter, output } of open)
        await output.write((count === 0 ? reporter.begin() : '') + reporter.article(view, count));
      count++;
    },
    async finish(run, errors) {
      for (const { reporter, output } of open) {
        if (count === 0) await output.write(reporter.begin());
        for (const piece of reporter.ending?.({ run, errors }, count) ?? [reporter.end({ run, errors }, count)])
          await output.write(piece);
        await output.finish();
      }
    },
    abandon,
  };
}

function outputOf(file: string | null, room: number | null, io: Io): Promise<Output> | Output {
  if (file === null) return streamOutput(io.stdout);
  return room === null ? fileOutput(file, io.cwd) : appendOutput(file, io.cwd, room);
}
