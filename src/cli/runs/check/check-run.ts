import { resolve } from 'node:path';
import { type FindingMemory, openFindingMemory } from '../../../io/cache/finding-memory.ts';
import { makeRunMemory, type RunMemory } from '../../../io/cache/run-memory.ts';
import { loadConfig, noConfig } from '../../../io/config/config.ts';
import { openRuleBook } from '../../../io/config/rule-book.ts';
import { pathInRepository } from '../../../io/git/git.ts';
import { stagedInputs } from '../../../io/git/staged-inputs.ts';
import type { ExpandedInputs } from '../../../io/inputs/sources.ts';
import { readArticles } from '../../../io/read/read-articles.ts';
import type { CheckJob } from '../../../io/work/job.ts';
import type { Config } from '../../../model/config/config.ts';
import { NewsanError } from '../../../model/error.ts';
import { type Severity, severities } from '../../../model/finding.ts';
import type { RuleChoice } from '../../../pipeline/check-settings.ts';
import type { Rule } from '../../../rules/rule.ts';
import { checkShape } from '../../../views/check.ts';
import type { World } from '../../command.ts';
import { findRule } from '../../options/find-rule.ts';
import { isFixing } from '../../options/fix-options.ts';
import { say } from '../../terminal/messages.ts';
import { type ArticleCall, screenOf } from '../stages/call.ts';
import { type Run, withRun } from '../stages/run.ts';
import { askedOf, openRunCache } from '../stages/run-cache.ts';
import type { TargetSpec } from '../stages/targets.ts';
import { type Acceptance, acceptanceOf, touchedOf } from './check-acceptance.ts';
import type { CheckValues } from './check-values.ts';

/** Checks articles by the rules that apply to each. Returns the exit code: 2 for unreadable input, else 1 for findings that fail the run. */
export async function runCheck(world: World, given: CheckValues, args: readonly string[]): Promise<number> {
  const { values, others } = placeReporters(given, world.io.env);
  const { config, rules, folder } = await configOf(world, values);
  const choice = await choiceOf(world, values, rules);
  const isTouched = await touchedOf(world, values, (message) => say(world.io, message));
  const acceptance = await acceptanceOf(config, folder, world.io.cwd, values);
  const isFixed = isFixing(values, args);
  let remove = async () => {};
  const call: ArticleCall & { readonly values: CheckValues } = {
    ...world,
    values,
    args,
    others,
    forceExclude: values.forceExclude,
    strictInputs: values.strictInputs,
    context: { prefix: pathInRepository(world.io.cwd), failOn: config.failOn, maxWarnings: config.maxWarnings },
  };
  // With --fix the file itself is changed, so that it is read as it is.
  const readIndex = async (found: ExpandedInputs) => {
    const staged = await stagedInputs(world.io.cwd, found.inputs);
    remove = staged.remove;
    return { ...found, inputs: staged.inputs };
  };
  const adapt = values.staged && !isFixed ? { adapt: readIndex } : {};
  const job = { config, choice, lexicon: world.lexicon ?? [] };
  const memories = openMemories(call, job, acceptance);
  const act = async (run: Run) => {
    const { checkRun } = await import('./check-articles-run.ts');
    return checkRun(world, run, values, args, { job, rules, memory: memories.findings(), isTouched, acceptance });
  };
  try {
    return await withRun(call, checkShape, act, { memory: memories.run, ...adapt });
  } finally {
    await remove();
  }
}

/** Cached results of earlier `check` runs in this folder. */
interface Memories {
  /** Null for runs with side effects or inputs other than the files. */
  readonly run: RunMemory | null;
  findings(): FindingMemory | null;
}

function openMemories(
  call: ArticleCall & { readonly values: CheckValues },
  job: CheckJob,
  acceptance: Acceptance,
): Memories {
  const { io, values } = call;
  const opened = openRunCache(call);
  // Findings of plugins depend on code that is not part of the key.
  if (opened === null || job.config.plugins.length > 0) return { run: null, findings: () => null };
  const { cache } = opened;
  const { extends: presets, rules, overrides, people, terms, checkWorthiness, style } = job.config;
  const made = [...opened.made, job.lexicon ?? [], presets, rules, overrides, people, terms, checkWorthiness, style];
  const settings = JSON.stringify([made, job.choice]);
  const isActing = values.updateBaseline || values.pruneBaseline || isFixing(values, call.args);
  const isPlain = !isActing && (call.others ?? []).length === 0 && values.changed === null && !values.staged;
  const { failOn, maxWarnings } = job.config;
  const parts = [settings, askedOf(values), failOn, maxWarnings, acceptance.baseline, screenOf(call)];
  return {
    run: isPlain ? makeRunMemory(cache, JSON.stringify(parts)) : null,
    findings: () => openFindingMemory(cache, JSON.stringify([io.cwd, settings])),
  };
}

/** Bytes of a GitHub job summary that newsan uses, leaving room for other steps. */
const summaryRoom = 900_000;

/** The first reporter without a file sets the format of the run; the others are additional outputs, as is GitHub's job summary. */
function placeReporters(values: CheckValues, env: World['io']['env']) {
  const [screen, ...otherScreens] = values.reporter.filter(({ file }) => file === null);
  const format = screen?.format ?? values.format;
  const { GITHUB_STEP_SUMMARY: summary } = env;
  const others = [...otherScreens, ...values.reporter.filter(({ file }) => file !== null)];
  const isForGithub = !values.json && [format, ...others.map((other) => other.format)].includes('github');
  const summaries: readonly TargetSpec[] =
    isForGithub && summary ? [{ format: 'markdown', file: summary, room: summaryRoom }] : [];
  return { values: { ...values, format, json: values.json && !screen }, others: [...others, ...summaries] };
}

async function configOf(
  { io }: World,
  values: CheckValues,
): Promise<{ config: Config; rules: readonly Rule[]; folder: string }> {
  const loaded = values.config === false ? noConfig(io.cwd) : await loadConfig(io.cwd, values.config);
  const book = await openRuleBook(loaded);
  for (const { id, origin, reason } of values.quiet ? [] : book.refused)
    say(io, `${id} (${origin}): not run: ${reason}`);
  const { extends: presets, failOn, maxWarnings } = book.config;
  const config: Config = {
    ...book.config,
    extends: values.preset ?? presets,
    failOn: values.failOn ?? failOn,
    maxWarnings: values.maxWarnings ?? maxWarnings,
  };
  return { config, rules: book.rules, folder: loaded.folder };
}

async function choiceOf({ io }: World, values: CheckValues, rules: readonly Rule[]): Promise<RuleChoice> {
  const levels = ['off', ...severities] as const;
  const severity: Record<string, Severity | 'off'> = {};
  for (const setting of values.severity) {
    const [id = '', level] = setting.split('=');
    const parsed = levels.find((candidate) => candidate === level);
    if (!parsed) throw new NewsanError('usage', `--severity ${setting}: expected RULE=${levels.join('|')}`);
    severity[findRule(id, '--severity', rules).id] = parsed;
  }
  return {
    only: values.only.map((id) => findRule(id, '--only', rules).id),
    skip: values.skip.map((id) => findRule(id, '--skip', rules).id),
    severity,
    transcripts: values.source === null ? [] : [await readTranscript(values.source, io.cwd)],
    factChecks: await factChecksOf(io, values),
  };
}

/** Fact-checks of `--checked`; null without it. */
async function factChecksOf(
  io: World['io'],
  values: CheckValues,
): Promise<NonNullable<RuleChoice['factChecks']> | null> {
  if (values.checked === null) return null;
  const { packChecked } = await import('../checked-run.ts');
  return packChecked({ io }, { ...values, checked: values.checked });
}

async function readTranscript(name: string, cwd: string): Promise<string> {
  const texts: string[] = [];
  for (const outcome of await readArticles({ id: name, path: resolve(cwd, name) })) {
    if (!outcome.ok) throw new NewsanError(outcome.error.code, `--source ${name}: ${outcome.error.message}`);
    texts.push(outcome.value.text);
  }
  return texts.join('\n');
}
