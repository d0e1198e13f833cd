import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { Finding } from '../model/finding.ts';
import type { LayerName } from '../model/layers.ts';
import type { SharedText } from '../model/shared-text.ts';
import type { CheckJob } from './job.ts';
import { loadResources } from './resources.ts';

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

/** Makes the function that checks an article by a job's rules. It makes further layers, too, where they are named. */
export async function makeChecker({ config, choice }: CheckJob, layers: readonly LayerName[] = []) {
  const [
    { analyze, planLayers },
    { checkArticle, layersForRules },
    { settingsFor },
    { findSharedText, nothingShared },
  ] = await Promise.all([
    import('../pipeline/analyze.ts'),
    import('../pipeline/check.ts'),
    import('../pipeline/check-settings.ts'),
    import('../pipeline/shared-text.ts'),
  ]);
  return ({ article, shared }: CheckTask): Checked => {
    const settings = settingsFor(config, choice, article.id);
    const rules = settings.rules.map(({ rule }) => rule);
    const plan = planLayers([...layers, ...layersForRules(rules)]);
    const analysis = analyze(article, plan, loadResources(plan.data, config.checkWorthiness));
    const known = shared ?? findSharedText([article], rules).get(article.id) ?? nothingShared;
    return { analysis, findings: checkArticle(analysis, known, settings) };
  };
}
