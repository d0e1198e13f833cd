import type { Outcome } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { LayerName } from '../model/layers.ts';
import { analyze, planLayers } from '../pipeline/analyze.ts';
import { type ReadOptions, readArticles } from './read.ts';
import { loadResources } from './resources.ts';
import type { Input } from './sources.ts';

/** What is to be made of each input. */
export interface Job {
  readonly layers: readonly LayerName[];
  readonly read: ReadOptions;
  /** Date of publication of articles that carry none, ISO 8601; null where it is not known. */
  readonly date: string | null;
}

/** Reads and analyses inputs one after another; outcomes in order of the inputs, none kept. */
export async function* analyzeInputs(inputs: readonly Input[], job: Job): AsyncGenerator<Outcome> {
  const plan = planLayers(job.layers);
  const resources = loadResources(plan.data);
  for (const input of inputs) {
    for (const outcome of await readArticles(input, job.read)) {
      yield outcome.ok ? { ...outcome, value: analyze(dated(outcome.value, job.date), plan, resources) } : outcome;
    }
  }
}

function dated(article: Article, date: string | null): Article {
  if (date === null || article.date !== null) return article;
  return { ...article, date: { span: null, text: date, value: date } };
}
