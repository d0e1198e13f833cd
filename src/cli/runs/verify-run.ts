import { type ComparedLayers, comparedData } from '../../comparison/compared-text.ts';
import { prepareSources, verifyDraft } from '../../comparison/verify/verify.ts';
import { expandInputs } from '../../io/inputs/sources.ts';
import { loadResources } from '../../io/resources.ts';
import { analyzeInputs } from '../../io/work/batch.ts';
import { NewsanError } from '../../model/error.ts';
import type { LayerName } from '../../model/layers.ts';
import type { OutputFormat } from '../../reporters/index.ts';
import { countVerdicts, showVerified, showVerifyRun, verifyShape } from '../../views/folders/verify.ts';
import type { World } from '../command.ts';
import type { CommonValues } from '../options/common-options.ts';
import { analysed } from './stages/analyse.ts';
import { type ArticleCall, jobOf } from './stages/call.ts';
import { finish, leave, withRun } from './stages/run.ts';

/** Option values of `verify`. */
export interface VerifyValues extends Omit<CommonValues, 'format'> {
  readonly format: OutputFormat;
  readonly source: readonly string[];
  readonly failOn: 'differs' | 'not-found' | 'never';
  readonly all: boolean;
}

const needs: readonly LayerName[] = ['document', 'tags', 'entities', 'attributions', 'quotes'];

/** Checks each draft against the sources. Returns the exit code: 2 for unreadable input, else 1 if a verdict fails the run. */
export async function runVerify(world: World, values: VerifyValues, args: readonly string[]): Promise<number> {
  const call: ArticleCall = { ...world, values, args };
  const sources = await readSources(call, values.source);
  const data = loadResources(comparedData);
  const index = prepareSources(sources, data as Required<typeof data>); // named in the line above
  let isFailing = false;
  return withRun(call, verifyShape, async (run) => {
    for await (const outcome of analysed(run, needs)) {
      if (!outcome.ok) continue;
      const pieces = verifyDraft(outcome.value as ComparedLayers, index, data as Required<typeof data>); // `needs` are its layers
      const { differs, notFound } = countVerdicts(pieces);
      if (differs > 0 || (values.failOn === 'not-found' && notFound > 0)) isFailing = true;
      const articles = sources.map(({ article }) => article);
      if (!(await run.printer.show(showVerified(outcome.value.article, pieces, articles, values.all))))
        return leave(run);
    }
    const code = await finish(run, showVerifyRun(sources.map(({ article }) => article)));
    return code === 0 && isFailing && values.failOn !== 'never' ? 1 : code;
  });
}

/** Reads and analyses the sources. An unreadable source ends the run, since what it says would be missing silently. */
async function readSources(call: ArticleCall, names: readonly string[]): Promise<readonly ComparedLayers[]> {
  const { io, values } = call;
  if (names.length === 0) throw new NewsanError('usage', 'specify a source with --source FILE');
  if (names.includes('-')) throw new NewsanError('usage', '--source cannot be standard input; specify a file');
  const { inputs, errors } = await expandInputs(names, { cwd: io.cwd });
  const [problem] = errors;
  if (problem) throw new NewsanError(problem.code, `--source ${problem.id}: ${problem.message}`);
  const sources: ComparedLayers[] = [];
  for await (const outcome of analyzeInputs(inputs, jobOf(call, needs, null), values.jobs, null)) {
    if (!outcome.ok) throw new NewsanError(outcome.error.code, `--source ${outcome.id}: ${outcome.error.message}`);
    sources.push(outcome.value as ComparedLayers); // `needs` are its layers
  }
  return sources;
}
