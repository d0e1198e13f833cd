import { annotators } from '../annotators/index.ts';
import { findRepeats } from '../corpus/passages/repeats.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import { NewsanError } from '../model/error.ts';
import type { LayerName } from '../model/layers.ts';
import type { Resources } from '../model/resources.ts';
import { parseArticle } from '../nlp/parse.ts';
import { nearest } from '../text/words/nearest.ts';

/** What making a set of layers takes: all layers in dependency order, and the data to load for them. */
export interface Plan {
  readonly layers: ReadonlySet<LayerName>;
  readonly data: ReadonlySet<keyof Resources>;
}

/** Closes the requested layers over their needs. Throws a `NewsanError` for a name that is no layer. */
export function planLayers(wanted: readonly LayerName[]): Plan {
  if (!Array.isArray(wanted)) throw new NewsanError('usage', 'planLayers: expected an array of layer names');
  for (const name of wanted) if (!layerNames.includes(name)) throw unknownLayer(String(name));
  const layers = new Set<LayerName>(wanted);
  const data = new Set<keyof Resources>();
  for (const annotator of [...annotators].reverse()) {
    if (!layers.has(annotator.name)) continue;
    for (const need of annotator.needs) layers.add(need);
    for (const name of annotator.data) data.add(name);
  }
  if (layers.has('tags')) layers.add('document');
  if (layers.has('document')) data.add('sentences');
  if (layers.has('tags')) data.add('functionWords');
  return { layers, data };
}

/** All layers: what is before the annotators, and what each of them makes. */
const layerNames: readonly LayerName[] = [
  'article',
  'document',
  'tags',
  'repeats',
  ...annotators.map(({ name }) => name),
];

function unknownLayer(name: string): NewsanError {
  const near = nearest(name, layerNames);
  const hint = near === null ? `must be one of ${layerNames.join(', ')}` : `did you mean “${near}”?`;
  return new NewsanError('usage', `planLayers: unknown layer “${name}”; ${hint}`);
}

/** Makes the planned layers of an article: one parse, then each annotator once, in dependency order. */
export function analyze(article: Article, plan: Plan, resources: Partial<Resources>): Analysis {
  let analysis: Analysis = { article };
  if (plan.layers.has('document')) {
    const { document, tags } = parseArticle(article, plan.layers.has('tags') ? 'tags' : 'tokens', resources);
    analysis = tags ? { article, document, tags } : { article, document };
  }
  if (plan.layers.has('repeats')) analysis = { ...analysis, repeats: findRepeats(article) };
  for (const annotator of annotators) {
    if (!plan.layers.has(annotator.name)) continue;
    analysis = { ...analysis, [annotator.name]: annotator.annotate(analysis, resources) };
  }
  return analysis;
}
