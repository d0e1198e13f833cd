import type { FindingMemory } from '../../../io/cache/finding-memory.ts';
import { outOfMemory } from '../../../io/work/batch.ts';
import { runSteps } from '../../../io/work/breath.ts';
import { startChecking } from '../../../io/work/check-articles.ts';
import type { CheckJob } from '../../../io/work/job.ts';
import type { Article } from '../../../model/article.ts';
import type { Config } from '../../../model/config/config.ts';
import type { LocatedFinding } from '../../../model/display/view.ts';
import { type Finding, severities } from '../../../model/finding.ts';
import { append } from '../../../model/lists/append.ts';
import { articlesById } from '../../../pipeline/articles-by-id.ts';
import { settingsFor } from '../../../pipeline/check-settings.ts';
import { nothingShared, searchSharedText } from '../../../pipeline/shared-text.ts';
import { type Suppressed, suppress, unusedFindings } from '../../../pipeline/suppress.ts';
import { rules as allRules } from '../../../rules/index.ts';
import type { Rule } from '../../../rules/rule.ts';
import { showCheckRun, showFindings } from '../../../views/check.ts';
import type { World } from '../../command.ts';
import { isFilter, isFixing } from '../../options/fix-options.ts';
import { analysed } from '../stages/analyse.ts';
import { workersOf } from '../stages/call.ts';
import { finish, finishPrinted, leave, type Run } from '../stages/run.ts';
import type { Acceptance } from './check-acceptance.ts';
import { planFixes } from './check-fixes.ts';
import type { CheckValues } from './check-values.ts';
import { makeFixer } from './fix-files.ts';

async function silentChanges(run: Run, articles: readonly Article[], commit: string) {
  const { silentChangesSince } = await import('./silent-changes.ts');
  const paths = new Map(run.inputs.map(({ id, path }) => [id, path]));
  const files = articles.flatMap((article) => {
    const path = paths.get(article.id);
    return path ? [{ article, path }] : [];
  });
  return silentChangesSince(run.call, files, commit);
}

/** The inputs of a `check` run. */
interface CheckPlan {
  readonly job: CheckJob;
  /** All known rules. */
  readonly rules: readonly Rule[];
  readonly memory: FindingMemory | null;
  isTouched(article: Article, finding: Finding): boolean;
  readonly acceptance: Acceptance;
}

/** Reads all articles, applies fixes if requested, finds shared passages, then checks each in order. Returns the exit code. */
export async function checkRun(
  world: World,
  run: Run,
  values: CheckValues,
  args: readonly string[],
  { job, rules: known, memory, isTouched, acceptance }: CheckPlan,
): Promise<number> {
  const checking = await startChecking(run.inputs.length, job, workersOf(values), memory, known);
  const read: Article[] = [];
  for await (const outcome of analysed(run, ['article'])) if (outcome.ok) read.push(outcome.value.article);
  const plan = isFixing(values, args) ? planFixes(values, { ...job, known, acceptance, isTouched }) : null;
  const fixer = plan && makeFixer(world, run, plan);
  const articles: Article[] = [];
  for (const article of read) articles.push(fixer ? await fixer.fix(article) : article);
  const fixed = fixer?.finish();
  checking.prepare(articles);

  const articleOf = articlesById(articles);
  const rules = articles.flatMap(({ id }) =>
    settingsFor(job.config, job.choice, id, known).rules.map(({ rule }) => rule),
  );
  const shared = await runSteps(searchSharedText(articles, [...new Set(rules)]));
  const isWatched = rules.some(({ shared: asked }) => asked?.includes('silentChanges'));
  const since = values.changed === true ? 'HEAD' : values.changed;
  const silent = isWatched && since !== null ? await silentChanges(run, articles, since) : null;
  const tasks = articles.map((article) => {
    const own = shared.get(article.id) ?? nothingShared;
    return { article, shared: { ...own, silentChanges: silent?.get(article.id) ?? own.silentChanges } };
  });
  const all: Finding[] = [];
  const shown: Pick<LocatedFinding, 'rule' | 'severity' | 'fixable'>[] = [];
  let room = values.maxFindings ?? Number.POSITIVE_INFINITY;
  let next = 0;
  for await (const found of checking.check(tasks)) {
    const article = articles[next++];
    if (!article) throw new Error('more results than articles');
    if (found === null) {
      run.log.fail({ id: article.id, ...outOfMemory });
      continue;
    }
    const { findings: left, unused } = suppress(article, found);
    const findings = [...unusedIn(article, unused, job), ...left];
    append(all, findings);
    const fresh = acceptance
      .fresh(article.id, findings)
      .filter(({ severity }) => !values.errorsOnly || severity === 'error');
    const kept = acceptance.isUpdated ? [] : fresh.filter((finding) => isTouched(article, finding));
    const view = showFindings(article, kept, articleOf, known);
    append(
      shown,
      (view.findings ?? []).map(({ rule, severity, fixable }) => ({ rule, severity, fixable })),
    );
    if (isFilter(values, args)) await run.printer.print(article.source);
    if (values.fixDryRun || isFilter(values, args)) continue;
    const brief = kept.length <= room ? view : showFindings(article, kept.slice(0, room), articleOf, known);
    room = Math.max(0, room - kept.length);
    if (!(await run.printer.show(view, brief))) return leave(run);
  }
  const ids = new Set(articles.map(({ id }) => id));
  await acceptance.finish([...ids], all, run.log.say);
  const totals = { articles: articles.length, findings: shown, fixed };
  const hidden = Math.max(0, shown.length - (values.maxFindings ?? Number.POSITIVE_INFINITY));
  const code =
    values.fixDryRun || isFilter(values, args)
      ? await finishPrinted(run)
      : await finish(run, showCheckRun(totals), showCheckRun({ ...totals, hidden }));
  return code === 0 && fails(shown, job.config) ? 1 : code;
}

/** Unused suppressions of an article, if that rule is on. A rule that did not run cannot have been suppressed. */
function unusedIn(article: Article, unused: Suppressed['unused'], { config, choice }: CheckJob): readonly Finding[] {
  if (unused.length === 0) return [];
  const active = settingsFor(config, choice, article.id).rules;
  const own = active.find(({ rule }) => rule.id === 'unused-suppression');
  if (!own) return [];
  const known = allRules.map(({ id }) => id);
  const isRun = (id: string) => !known.includes(id) || active.some(({ rule }) => rule.id === id);
  const reported = unused.filter(({ rules }) => (rules.length === 0 ? choice.only.length === 0 : rules.some(isRun)));
  return unusedFindings(article, reported, own.rule, own.severity, known);
}

function fails(findings: readonly Pick<Finding, 'severity'>[], { failOn, maxWarnings }: Config): boolean {
  const least = failOn === 'never' ? Number.POSITIVE_INFINITY : severities.indexOf(failOn);
  if (findings.some(({ severity }) => severities.indexOf(severity) >= least)) return true;
  return maxWarnings !== null && findings.filter(({ severity }) => severity === 'warning').length > maxWarnings;
}
