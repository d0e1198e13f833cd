import { readFileList } from '../../../io/inputs/file-list.ts';
import { passedOver } from '../../../io/inputs/passed-over.ts';
import { type ExpandedInputs, expandInputs } from '../../../io/inputs/sources.ts';
import { NewsanError } from '../../../model/error.ts';
import type { InputCall } from './call.ts';

/**
 * The first stage: inputs named by arguments and by `--files-from`. `outputs` are absolute paths of files that the run writes, none
 * of which is an article. Throws a `NewsanError` for what the user got wrong.
 */
export async function findInputs(
  { io, values, args, forceExclude = false }: InputCall,
  outputs: ReadonlySet<string> = new Set(),
): Promise<ExpandedInputs> {
  const listed = values.filesFrom === null ? [] : await readFileList(values.filesFrom, io.cwd, io.stdin);
  const named = [...args, ...listed];
  if (named.length === 0) throw new NewsanError('no-articles', `${values.filesFrom}: empty list of articles`);
  if (named.includes('-') && values.filesFrom === '-')
    throw new NewsanError('usage', 'standard input cannot be both an article and the list of articles');
  const configured = await passedOver(io.cwd, values.config);
  const isPassedOver = (path: string) => outputs.has(path) || configured?.(path) === true;
  return expandInputs(named, { cwd: io.cwd, stdinFilename: values.stdinFilename, isPassedOver, forceExclude });
}
