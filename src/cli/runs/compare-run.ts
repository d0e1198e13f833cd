import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { compareVersions } from '../../comparison/compare/compare.ts';
import type { VersionLayers } from '../../comparison/compare/versions.ts';
import { diffWords } from '../../corpus/passages/diff-words.ts';
import { readVersionInGit } from '../../io/git/version-in-git.ts';
import { expandInputs, type Input } from '../../io/inputs/sources.ts';
import { parseBytes } from '../../io/read/read.ts';
import { makeArticleAnalyzer } from '../../io/work/analyzer.ts';
import { analyzeInputs } from '../../io/work/batch.ts';
import type { Outcome } from '../../model/analysis.ts';
import { NewsanError } from '../../model/error.ts';
import type { LayerName } from '../../model/layers.ts';
import type { OutputFormat } from '../../reporters/index.ts';
import { compareShape, showComparison } from '../../views/folders/compare.ts';
import type { World } from '../command.ts';
import type { CommonValues } from '../options/common-options.ts';
import { pairFolders } from './pair-folders.ts';
import { type ArticleCall, jobOf } from './stages/call.ts';
import { finish, leave, type Run, withRun } from './stages/run.ts';

/** Option values of `compare`. */
export interface CompareValues extends Omit<CommonValues, 'format'> {
  readonly format: OutputFormat;
  readonly git: string | true | null;
  readonly diff: boolean;
  readonly failOnChange: boolean;
}

type CompareCall = ArticleCall & { readonly values: CompareValues };

const needs: readonly LayerName[] = ['document', 'tags', 'entities', 'attributions', 'quotes', 'claims'];

/** Two versions to compare, the older first; read in turn. */
interface VersionPair {
  readonly old: () => Promise<Outcome>;
  readonly new: () => Promise<Outcome>;
}

/** Compares versions of stories, pair by pair. Returns the exit code: 2 for unreadable input, else 1 if a change fails the run. */
export async function runCompare(world: World, values: CompareValues, args: readonly string[]): Promise<number> {
  const call: CompareCall = { ...world, values, args };
  let hasChanged = false;
  return withRun({ ...call, args: args.slice(0, 1) }, compareShape, async (run) => {
    for (const pair of await pairsOf(call, args, run)) {
      const [old, current] = [await pair.old(), await pair.new()];
      const failed = [old, current].filter((outcome) => !outcome.ok);
      for (const outcome of failed) if (!outcome.ok) run.log.fail({ id: outcome.id, ...outcome.error });
      if (!old.ok || !current.ok) continue;
      const comparison = compareVersions(old.value as VersionLayers, current.value as VersionLayers); // `needs` are their layers
      hasChanged ||= comparison.changes.some(({ kind }) => kind !== 'typography');
      const view = showComparison(old.value.article, current.value.article, comparison, diffWords, values.diff);
      if (!(await run.printer.show(view))) return leave(run);
    }
    const code = await finish(run, null);
    return code === 0 && hasChanged && values.failOnChange ? 1 : code;
  });
}

async function pairsOf(call: CompareCall, args: readonly string[], run: Run) {
  if (call.values.git !== null) return withGit(call, args, call.values.git === true ? 'HEAD' : call.values.git);
  const { io } = call;
  if (args.length < 2) throw new NewsanError('usage', 'specify two versions to compare, or one with --git');
  const [first = '', second = ''] = args;
  if (args.length === 2 && isFolder(resolve(io.cwd, first)) && isFolder(resolve(io.cwd, second))) {
    return foldersOf(call, first, second, run);
  }
  if (args.includes('-')) throw new NewsanError('usage', 'compare reads files; standard input cannot be a version');
  const { inputs, errors } = await expandInputs(args, { cwd: io.cwd });
  const [problem] = errors;
  if (problem) throw new NewsanError(problem.code, `${problem.id}: ${problem.message}`);
  return inputs.slice(1).flatMap((input, at): readonly VersionPair[] => {
    const before = inputs[at];
    return before ? [{ old: reading(call, before), new: reading(call, input) }] : [];
  });
}

/** Files of two folders that belong together; those of one folder alone are reported. */
async function foldersOf(call: ArticleCall, old: string, current: string, run: Run): Promise<readonly VersionPair[]> {
  const { pairs, dropped, added } = await pairFolders(call.io.cwd, old, current);
  for (const { id } of dropped) run.log.say(`${id}: dropped, not in ${current}`);
  for (const { id } of added) run.log.say(`${id}: added, not in ${old}`);
  for (const pair of pairs) if (pair.isAlike) run.log.say(`${pair.new.id}: compared with ${pair.old.id}, by likeness`);
  return pairs.map((pair) => ({ old: reading(call, pair.old), new: reading(call, pair.new) }));
}

async function withGit(call: ArticleCall, args: readonly string[], commit: string): Promise<readonly VersionPair[]> {
  const { inputs } = await expandInputs(args, { cwd: call.io.cwd });
  const job = jobOf(call, needs, null);
  const analyzeArticle = await makeArticleAnalyzer(job);
  return inputs.flatMap(({ id, path }): readonly VersionPair[] => {
    if (path === null) return [];
    const old = async (): Promise<Outcome> => {
      const [outcome] = await parseBytes(id, await readVersionInGit(path, commit), job.read);
      if (!outcome) throw new Error('file without an outcome');
      if (!outcome.ok) return outcome;
      const named = { ...outcome.value, id: `${commit}:${id}` };
      return { ...outcome, value: analyzeArticle(named) };
    };
    return [{ old, new: reading(call, { id, path }) }];
  });
}

/** Reads the single article of an input. */
function reading(call: ArticleCall, input: Input): () => Promise<Outcome> {
  return async () => {
    for await (const outcome of analyzeInputs([input], jobOf(call, needs, null), 1, null)) return outcome;
    return { ok: false, id: input.id, error: { code: 'no-articles', message: 'no article found' } };
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
