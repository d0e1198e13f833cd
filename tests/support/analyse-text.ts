import { parseText } from '../../src/formats/text.ts';
import { loadResources } from '../../src/io/resources.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { LayerName, Layers } from '../../src/model/layers.ts';
import { analyze, planLayers } from '../../src/pipeline/analyze.ts';

/** Runs a plain text through the pipeline and gives the wanted layer, with all that it stands on. */
export function analyseText<Name extends LayerName>(text: string, wanted: Name): Analysis & Pick<Layers, Name> {
  const plan = planLayers([wanted]);
  return analyze(parseText('article.txt', text), plan, loadResources(plan.data)) as Analysis & Pick<Layers, Name>;
}
