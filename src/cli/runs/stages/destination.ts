import { resolve } from 'node:path';
import { fileOutput, type Output, streamOutput } from '../../../io/write/write.ts';
import { NewsanError } from '../../../model/error.ts';
import { say } from '../../terminal/messages.ts';
import type { ArticleCall } from './call.ts';

/** Where a run writes. */
export interface Destination {
  /** Ids of articles that are in the file already, with `--resume`. */
  readonly done: ReadonlySet<string>;
  /** Opens it, once all inputs are found. */
  open(): Promise<Output>;
}

/** Chooses where a run writes: standard output, a file, or with `--resume` a file that it continues. `schema` is that of its lines. */
export async function chooseDestination({ io, values }: ArticleCall, schema: string): Promise<Destination> {
  const { resume = null, output } = values;
  if (resume === null)
    return {
      done: new Set(),
      open: async () => (output === null ? streamOutput(io.stdout) : fileOutput(output, io.cwd)),
    };
  if (output !== null || values.json || values.format !== 'ndjson')
    throw new NewsanError('usage', '--resume requires --format ndjson and cannot be combined with --output');
  const { resumeFile } = await import('../../../io/write/resume.ts');
  const resumed = await resumeFile(resume, io.cwd, schema);
  if (resumed.done.size > 0 && !values.quiet)
    say(io, `${resume}: ${resumed.done.size} ${resumed.done.size === 1 ? 'article' : 'articles'} already done`);
  return { done: resumed.done, open: async () => resumed.output };
}

/** Absolute paths of the files that a call writes. */
export function outputsOf({ io, values, others = [] }: ArticleCall): ReadonlySet<string> {
  const named = [values.output, ...others.map(({ file }) => file)];
  return new Set(named.flatMap((file) => (file === null ? [] : [resolve(io.cwd, file)])));
}
