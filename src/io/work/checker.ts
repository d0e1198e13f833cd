import { makeHouseLexicon } from '../../annotators/entities/house-lexicon.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { SharedText } from '../../model/cross-text/shared-text.ts';
import type { Finding } from '../../model/finding.ts';
import type { LayerName } from '../../model/layers.ts';
import type { Rule } from '../../rules/rule.ts';
import { loadResources, loadRuleWords } from '../resources.ts';
import type { CheckJob } from './job.ts';

/** An article to check, with what it shares with the others of the run; plain data, so that it can be sent to a worker thread. */
export interface CheckTask {
  readonly article: Article;
  /** Null where it is checked as if it were alone. */
  readonly shared: SharedText | null;
}

/** What rules found in an article, before comments in it turn any off, and the layers that they looked at. */
export interface Checked {
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
}

/** Checks articles by a job's rules. */
export interface Checker {
  /** Analyses an article that is checked later, when it is known what it shares. */
  prepare(article: Article): void;
  check(task: CheckTask): Checked;
}

/** Makes the checker of a job. It makes further layers, too, where they are named. `rules` are all that there are, where they were made before. */
export async function makeChecker(
  { config, choice, lexicon = [] }: CheckJob,
  layers: readonly LayerName[] = [],
  rules: readonly Rule[] | null = null,
): Promise<Checker> {
  const [
    { analyze, planLayers },
    { checkArticle, layersForRules },
    { settingsFor },
    { findSharedText, nothingShared },
    { rulesOf },
  ] = await Promise.all([
    import('../../pipeline/analyze.ts'),
    import('../../pipeline/check.ts'),
    import('../../pipeline/check-settings.ts'),
    import('../../pipeline/shared-text.ts'),
    import('../config/rule-book.ts'),
  ]);
  const houseLexicon = lexicon.length > 0 ? makeHouseLexicon(lexicon) : null;
  const known = rules ?? (await rulesOf(config));
  const settingsOf = ({ id }: Article) => settingsFor(config, choice, id, known);
  const analysisOf = (article: Article): Analysis => {
    const plan = planLayers([...layers, ...layersForRules(settingsOf(article).rules.map(({ rule }) => rule))]);
    return analyze(article, plan, loadResources(plan.data, config.checkWorthiness, houseLexicon));
  };
  const findFactChecks = choice.factChecks
    ? (await import('../factchecks/open-fact-checks.ts')).openFactChecks(choice.factChecks.buffer)
    : null;
  const compareWithSources =
    choice.transcripts.length > 0 ? (await import('./open-sources.ts')).openSources(choice.transcripts) : null;
  const prepared = new Map<string, Analysis>();
  return {
    prepare: (article) => void prepared.set(article.id, analysisOf(article)),
    check({ article, shared }) {
      const settings = settingsOf(article);
      const analysis = prepared.get(article.id) ?? analysisOf(article);
      prepared.delete(article.id);
      const active = settings.rules.map(({ rule }) => rule);
      const common = shared ?? findSharedText([article], active).get(article.id) ?? nothingShared;
      return {
        analysis,
        findings: checkArticle(analysis, common, { ...settings, findFactChecks, compareWithSources }, loadRuleWords()),
      };
    },
  };
}
