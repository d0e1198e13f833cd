import type { Analysis, Outcome } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { LayerName } from '../model/layers.ts';
import type { Job } from './job.ts';
import { readArticles } from './read.ts';
import { loadResources } from './resources.ts';
import type { Input } from './sources.ts';

/** Reads and analyses one input: one outcome for each of its articles. */
export type AnalyzeInput = (input: Input) => Promise<readonly Outcome[]>;

/** Makes the function that does a job; what the job needs is loaded at once, and nothing else. */
export async function makeAnalyzer(job: Job, stdin: AsyncIterable<Uint8Array | string> | null): Promise<AnalyzeInput> {
  const options = stdin === null ? job.read : { ...job.read, stdin };
  const analyzeArticle = isReadingAll(job) ? (article: Article) => ({ article }) : await makeArticleAnalyzer(job);
  return async (input) => {
    const outcomes = await readArticles(input, options);
    const wanted = job.done?.size ? outcomes.filter(({ ok, id }) => !ok || !job.done?.has(id)) : outcomes;
    return wanted.map((outcome) =>
      outcome.ok ? { ...outcome, value: analyzeArticle(dated(outcome.value, job.date)) } : outcome,
    );
  };
}

/** Whether articles are wanted as they are read, so that nothing of the analysis is loaded. */
export function isReadingAll({ layers, check }: Job): boolean {
  return check === null && layers.every((name) => name === 'article');
}

async function makeArticleAnalyzer({ layers, check, weights }: Job): Promise<(article: Article) => Analysis> {
  if (check === null) {
    const { analyze, planLayers } = await import('../pipeline/analyze.ts');
    const plan = planLayers(layers);
    const resources = loadResources(plan.data, weights);
    return (article) => only(layers, analyze(article, plan, resources));
  }
  const [{ makeChecker }, { suppress }] = await Promise.all([
    import('./checker.ts'),
    import('../pipeline/suppress.ts'),
  ]);
  const checkAlone = await makeChecker(check, layers);
  return (article) => {
    const { analysis, findings } = checkAlone({ article, shared: null });
    return { ...only(layers, analysis), findings: suppress(article, findings).findings };
  };
}

function dated(article: Article, date: string | null): Article {
  if (date === null || article.date !== null) return article;
  return { ...article, date: { span: null, text: date, value: date } };
}

/** The wanted layers of an analysis, so that the others can be forgotten, and need not be sent. */
function only(layers: readonly LayerName[], { article, ...analysis }: Analysis): Analysis {
  const wanted = Object.entries(analysis).filter(([name]) => layers.some((layer) => layer === name));
  return { article, ...Object.fromEntries(wanted) };
}
