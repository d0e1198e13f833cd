import type { Analysis, Outcome } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { LayerName } from '../model/layers.ts';
import { analyze, planLayers } from '../pipeline/analyze.ts';
import type { Job } from './job.ts';
import { readArticles } from './read.ts';
import { loadResources } from './resources.ts';
import type { Input } from './sources.ts';

/** Reads and analyses one input: one outcome for each of its articles. */
export type AnalyzeInput = (input: Input) => Promise<readonly Outcome[]>;

/** Makes the function that does a job; data files are read at once. */
export function makeAnalyzer(job: Job, stdin: AsyncIterable<Uint8Array | string> | null): AnalyzeInput {
  const plan = planLayers(job.layers);
  const resources = loadResources(plan.data);
  const options = stdin === null ? job.read : { ...job.read, stdin };
  return async (input) => {
    const outcomes = await readArticles(input, options);
    return outcomes.map((outcome) => {
      if (!outcome.ok) return outcome;
      return { ...outcome, value: only(job.layers, analyze(dated(outcome.value, job.date), plan, resources)) };
    });
  };
}

function dated(article: Article, date: string | null): Article {
  if (date === null || article.date !== null) return article;
  return { ...article, date: { span: null, text: date, value: date } };
}

/** The wanted layers of an analysis, so that the others can be forgotten, and need not be sent. */
function only(layers: readonly LayerName[], { article, ...analysis }: Analysis): Analysis {
  return {
    article,
    ...Object.fromEntries(Object.entries(analysis).filter(([name]) => layers.some((it) => it === name))),
  };
}
