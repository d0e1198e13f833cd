import { makeHouseLexicon } from '../../annotators/entities/house-lexicon.ts';
import type { Analysis, Outcome } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { LayerName } from '../../model/layers.ts';
import { type Done, foundIn, readWork } from '../read/read-articles.ts';
import { makeFileReader } from '../read/read-bytes.ts';
import { loadResources } from '../resources.ts';
import type { Job } from './job.ts';
import type { Work } from './work.ts';

/** What was made of a piece of work, and how many articles there were, those included that are skipped. */
export interface Analyzed<Value> extends Done<Value> {
  readonly found: number;
}

/** Reads and analyses what a piece of work holds. */
export type AnalyzeWork<Value> = (work: Work) => Promise<Analyzed<Value>>;

/** How analyses are presented where they are made. */
export interface Presenter<Value> {
  present(analysis: Analysis): Value;
  /** What stands for an article, dated as it would be analysed, that need not be analysed; null for one that must be. */
  recall?(article: Article): Value | null;
}

/** Makes the function that does a job and presents what it made; what the job needs is loaded at once, and nothing else. */
export async function makeAnalyzer<Value>(
  job: Job,
  { present, recall }: Presenter<Value>,
): Promise<AnalyzeWork<Value>> {
  const analyzeArticle = await makeArticleAnalyzer(job);
  const readFile = makeFileReader();
  return async (work) => {
    const read = await readWork(work, job.read, readFile);
    const wanted = job.done?.size ? read.outcomes.filter(({ ok, id }) => !ok || !job.done?.has(id)) : read.outcomes;
    const outcomes = wanted.map(
      (outcome): Outcome<Value> =>
        outcome.ok
          ? {
              ok: true,
              id: outcome.id,
              value: recall?.(dated(outcome.value, job.date)) ?? present(analyzeArticle(outcome.value)),
              warnings: outcome.warnings,
            }
          : outcome,
    );
    const found = foundIn(read);
    return read.end === undefined && read.noText === undefined ? { outcomes, found } : { ...read, outcomes, found };
  };
}

/** Whether articles are needed as they are read, so that nothing of the analysis is loaded. */
export function isReadingAll({ layers, check }: Job): boolean {
  return check === null && layers.every((name) => name === 'article');
}

/** Makes the function that analyses an article as a job requests. */
export async function makeArticleAnalyzer(job: Job): Promise<(article: Article) => Analysis> {
  if (isReadingAll(job)) return (article) => ({ article: dated(article, job.date) });
  const analyze = await makeLayers(job);
  return (article) => analyze(dated(article, job.date));
}

async function makeLayers({
  layers,
  check,
  shared,
  weights,
  lexicon = [],
}: Job): Promise<(article: Article) => Analysis> {
  if (check === null) {
    const { analyze, planLayers } = await import('../../pipeline/analyze.ts');
    const plan = planLayers(layers);
    const resources = loadResources(plan.data, weights, lexicon.length > 0 ? makeHouseLexicon(lexicon) : null);
    return (article) => only(layers, analyze(article, plan, resources));
  }
  const [{ makeChecker }, { suppress }, { nothingShared }] = await Promise.all([
    import('./checker.ts'),
    import('../../pipeline/suppress.ts'),
    import('../../pipeline/shared-text.ts'),
  ]);
  const checker = await makeChecker(check, layers);
  return (article) => {
    const { analysis, findings } = checker.check({
      article,
      shared: shared ? (shared.get(article.id) ?? nothingShared) : null,
    });
    return { ...only(layers, analysis), findings: suppress(article, findings).findings };
  };
}

function dated(article: Article, date: string | null): Article {
  if (date === null || article.date !== null) return article;
  return { ...article, date: { span: null, text: date, value: date } };
}

/** The requested layers of an analysis, so that the others can be forgotten, and need not be sent. */
function only(layers: readonly LayerName[], { article, ...analysis }: Analysis): Analysis {
  const wanted = Object.entries(analysis).filter(([name]) => layers.some((layer) => layer === name));
  return { article, ...Object.fromEntries(wanted) };
}
