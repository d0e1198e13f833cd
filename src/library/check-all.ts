import { makeHouseLexicon } from '../annotators/entities/house-lexicon.ts';
import { loadResources, loadRuleWords } from '../io/resources.ts';
import type { Article } from '../model/article.ts';
import type { Config } from '../model/config/config.ts';
import { type Finding, severities } from '../model/finding.ts';
import { analyze, planLayers } from '../pipeline/analyze.ts';
import { articlesById } from '../pipeline/articles-by-id.ts';
import { checkArticle, layersForRules } from '../pipeline/check.ts';
import { type RuleChoice, settingsFor } from '../pipeline/check-settings.ts';
import { findSharedText, nothingShared } from '../pipeline/shared-text.ts';
import { suppress } from '../pipeline/suppress.ts';
import { rules } from '../rules/index.ts';
import { showCheckRun, showFindings } from '../views/check.ts';
import type { Answer } from './answered.ts';
import { type CommandOptions, type ReadingOptions, unknown } from './options.ts';

/** Checks articles together, as one run of `newsan check`. Throws a `NewsanError` for an unknown rule or severity. */
export function checkAll(
  articles: readonly Article[],
  options: ReadingOptions & CommandOptions['check'],
  config: Config,
): Answer {
  const articleOf = articlesById(articles);
  const found = findingsOf(articles, options, config);
  const views = articles.map((article, index) => showFindings(article, found[index] ?? [], articleOf));
  const findings = views.flatMap((view) => view.findings ?? []);
  return {
    articles: views.map(({ data }) => data),
    run: showCheckRun({ articles: articles.length, findings, fixed: undefined }).data,
  };
}

/** What rules find in each of the articles, which are looked at together; what comments turn off is skipped. */
export function findingsOf(
  articles: readonly Article[],
  options: ReadingOptions & CommandOptions['check'],
  config: Config,
): readonly (readonly Finding[])[] {
  const { rules: own = [], lexicon = [] } = options;
  const choice = choiceOf(options);
  const settingsOf = ({ id }: Article) => {
    const settings = settingsFor(config, choice, id);
    const added = own.map((rule) => ({ rule, severity: rule.severity, options: rule.options ?? {} }));
    return { ...settings, rules: [...settings.rules, ...added] };
  };
  const house = lexicon.length > 0 ? makeHouseLexicon(lexicon) : null;
  const active = articles.flatMap((article) => settingsOf(article).rules.map(({ rule }) => rule));
  const shared = findSharedText(articles, [...new Set(active)]);
  return articles.map((article) => {
    const settings = settingsOf(article);
    const plan = planLayers(layersForRules(settings.rules.map(({ rule }) => rule)));
    const analysis = analyze(article, plan, loadResources(plan.data, config.checkWorthiness, house));
    const found = checkArticle(analysis, shared.get(article.id) ?? nothingShared, settings, loadRuleWords());
    return suppress(article, found).findings;
  });
}

function choiceOf({ only = [], skip = [], severity = {}, transcripts = [] }: CommandOptions['check']): RuleChoice {
  const ids = rules.map(({ id }) => id);
  for (const id of [...only, ...skip, ...Object.keys(severity)])
    if (!ids.includes(id)) throw unknown('newsan: rule', id, ids);
  const levels = ['off', ...severities];
  for (const level of Object.values(severity))
    if (!levels.includes(level)) throw unknown('newsan: severity', level, levels);
  return { only, skip, severity, transcripts };
}
