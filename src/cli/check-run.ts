import { resolve } from 'node:path';
import { loadConfig } from '../io/config.ts';
import { readArticles } from '../io/read.ts';
import { loadResources } from '../io/resources.ts';
import type { Article } from '../model/article.ts';
import { type Config, defaultConfig } from '../model/config.ts';
import { NewsanError } from '../model/error.ts';
import { type Finding, type Severity, severities } from '../model/finding.ts';
import { analyze, planLayers } from '../pipeline/analyze.ts';
import { applyBaseline } from '../pipeline/baseline.ts';
import { checkArticle, layersForRules } from '../pipeline/check.ts';
import { type RuleChoice, settingsFor } from '../pipeline/check-settings.ts';
import { findSharedText, nothingShared } from '../pipeline/shared-text.ts';
import { suppress } from '../pipeline/suppress.ts';
import type { OutputFormat } from '../reporters/index.ts';
import { checkShape, showCheckRun, showFindings } from '../views/check.ts';
import { withRun } from './article-run.ts';
import { type AcceptanceValues, acceptanceOf, touchedOf } from './check-acceptance.ts';
import { planFixes } from './check-fixes.ts';
import type { World } from './command.ts';
import type { CommonValues } from './common-options.ts';
import { findRule } from './find-rule.ts';
import { fixFiles } from './fix-files.ts';
import { type FixValues, isFixing } from './fix-options.ts';
import { say } from './messages.ts';

/** What the options of `check` say. */
interface CheckValues extends Omit<CommonValues, 'format'>, AcceptanceValues, FixValues {
  readonly format: OutputFormat;
  readonly preset: readonly string[] | null;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly severity: readonly string[];
  readonly failOn: Config['failOn'] | null;
  readonly maxWarnings: number | null;
  readonly source: string | null;
}

/** Reads all articles, finds what they share, then checks each in order. Returns the exit code: 2 for what could not be read, else 1 for findings that fail the run. */
export async function runCheck(world: World, values: CheckValues, args: readonly string[]): Promise<number> {
  const { config, folder } = await configOf(world, values);
  const choice = await choiceOf(world, values);
  const isTouched = await touchedOf(world, values);
  const acceptance = await acceptanceOf(config, folder, values);
  return withRun({ ...world, values, args }, checkShape, async (run) => {
    const read: Article[] = [];
    for await (const outcome of run.outcomes(['article'])) if (outcome.ok) read.push(outcome.value.article);
    const plan = isFixing(values, args) ? planFixes(values, { config, choice, acceptance, isTouched }) : null;
    const fixed = plan && (await fixFiles(world, run, read, plan));
    const articles = fixed?.articles ?? read;

    const byId = new Map(articles.map((article) => [article.id, article]));
    const articleOf = (id: string) => {
      const article = byId.get(id);
      if (!article) throw new Error(`${id}: a finding leads to an article that is not there`);
      return article;
    };
    const chosen = articles.map((article) => ({ article, settings: settingsFor(config, choice, article.id) }));
    const rules = new Set(chosen.flatMap(({ settings }) => settings.rules.map(({ rule }) => rule)));
    const shared = findSharedText(articles, [...rules]);
    const all: Finding[] = [];
    const shown: Finding[] = [];
    for (const { article, settings } of chosen) {
      const plan = planLayers(layersForRules(settings.rules.map(({ rule }) => rule)));
      const analysis = analyze(article, plan, loadResources(plan.data, config.checkWorthiness));
      const found = checkArticle(analysis, shared.get(article.id) ?? nothingShared, settings);
      const { findings, unused } = suppress(article, found);
      for (const { line, rules } of unused) {
        const what = rules.length > 0 ? rules.join(', ') : 'any rule';
        say(world.io, `${article.id}:${line}: newsan-disable turns nothing off (${what}); take it out`);
      }
      all.push(...findings);
      const { fresh } = applyBaseline(acceptance.baseline, [article.id], findings);
      const kept = acceptance.isUpdated ? [] : fresh.filter((finding) => isTouched(article, finding));
      shown.push(...kept);
      if (values.fixDryRun) continue;
      if (!(await run.show(showFindings(article, kept, articleOf)))) return run.leave();
    }
    await acceptance.finish([...byId.keys()], all, world);
    const code = await run.finish(
      showCheckRun(articles.length, shown, fixed && { fixes: fixed.fixes, files: fixed.files }),
      values.fixDryRun,
    );
    return code === 0 && fails(shown, config) ? 1 : code;
  });
}

async function configOf({ io }: World, values: CheckValues): Promise<{ config: Config; folder: string }> {
  const loaded =
    values.config === false ? { config: defaultConfig, folder: io.cwd } : await loadConfig(io.cwd, values.config);
  const { extends: presets, failOn, maxWarnings } = loaded.config;
  const config: Config = {
    ...loaded.config,
    extends: values.preset ?? presets,
    failOn: values.failOn ?? failOn,
    maxWarnings: values.maxWarnings ?? maxWarnings,
  };
  return { config, folder: loaded.folder };
}

async function choiceOf({ io }: World, values: CheckValues): Promise<RuleChoice> {
  const levels = ['off', ...severities] as const;
  const severity: Record<string, Severity | 'off'> = {};
  for (const setting of values.severity) {
    const [id = '', level] = setting.split('=');
    const parsed = levels.find((candidate) => candidate === level);
    if (!parsed) throw new NewsanError('usage', `--severity ${setting}: give RULE=${levels.join('|')}`);
    severity[findRule(id, '--severity').id] = parsed;
  }
  return {
    only: values.only.map((id) => findRule(id, '--only').id),
    skip: values.skip.map((id) => findRule(id, '--skip').id),
    severity,
    transcripts: values.source === null ? [] : [await readTranscript(values.source, io.cwd)],
  };
}

async function readTranscript(name: string, cwd: string): Promise<string> {
  const texts: string[] = [];
  for (const outcome of await readArticles({ id: name, path: resolve(cwd, name) })) {
    if (!outcome.ok) throw new NewsanError(outcome.error.code, `--source ${name}: ${outcome.error.message}`);
    texts.push(outcome.value.text);
  }
  return texts.join('\n');
}

function fails(findings: readonly Finding[], { failOn, maxWarnings }: Config): boolean {
  const least = failOn === 'never' ? Number.POSITIVE_INFINITY : severities.indexOf(failOn);
  if (findings.some(({ severity }) => severities.indexOf(severity) >= least)) return true;
  return maxWarnings !== null && findings.filter(({ severity }) => severity === 'warning').length > maxWarnings;
}
