import type { Job } from '../../../io/work/job.ts';
import type { LayerName } from '../../../model/layers.ts';
import type { OutputFormat } from '../../../reporters/index.ts';
import type { ReportContext } from '../../../reporters/reporter.ts';
import type { World } from '../../command.ts';
import type { CommonValues } from '../../options/common-options.ts';
import { screenWidth, useColor } from '../../terminal/color.ts';
import type { TargetSpec } from './targets.ts';

/** One call of a command that reads articles, whatever its output is. */
export interface InputCall extends Pick<World, 'io' | 'version' | 'lexicon'> {
  readonly values: Omit<CommonValues, 'format'>;
  readonly args: readonly string[];
  /** Weights of signals of check-worthiness, as configured. */
  readonly weights?: Job['weights'];
  /** Whether ignored files are skipped even where they are named. */
  readonly forceExclude?: boolean;
  /** Whether a file that was found in a folder and holds no article is an error. */
  readonly strictInputs?: boolean;
}

/** One call of a command that reads articles and shows them in one of the formats. */
export interface ArticleCall extends InputCall {
  readonly values: InputCall['values'] & { readonly format: OutputFormat; readonly resume?: string | null };
  /** Where results go beside standard output or the file that the options name. */
  readonly others?: readonly TargetSpec[];
  /** What reporters know of the run beside its shape. */
  readonly context?: Partial<ReportContext>;
}

/** What is made of the inputs of a call. */
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
    read: readOptionsOf({ values }),
  };
}

/** How the inputs of a call are read. */
export function readOptionsOf({ values }: Pick<InputCall, 'values'>): Job['read'] {
  return {
    format: values.inputFormat,
    encoding: values.encoding,
    fields: values.field ?? {},
    maxFileSize: values.maxFileSize,
  };
}

/** How results are written: in which format, how wide, and whether in colour. */
export function screenOf({ io, values }: Pick<ArticleCall, 'io' | 'values'>) {
  const format: OutputFormat = values.json ? 'json' : values.format;
  const color =
    (format === 'table' || format === 'stylish') && values.output === null && useColor(values.color, io.env, io.stdout);
  return { format, width: screenWidth(io.env, io.stdout), color };
}
