import { type ComparedData, type ComparedLayers, comparedData } from '../../comparison/compared-text.ts';
import { prepareSources, verifyDraft } from '../../comparison/verify/verify.ts';
import { parseText } from '../../formats/text.ts';
import { type CompareWithSources, type SourcedPiece, sourcedLayers } from '../../model/cross-text/sourced-piece.ts';
import { analyze, planLayers } from '../../pipeline/analyze.ts';
import { loadResources } from '../resources.ts';

/** Makes what compares articles with the texts of sources; each article is compared once, whatever number of rules asks. */
export function openSources(texts: readonly string[]): CompareWithSources {
  const plan = planLayers(sourcedLayers);
  const data = loadResources(comparedData) as ComparedData; // named in the call
  const sources = texts.map((text, index) => {
    const article = parseText(`source ${index + 1}`, text);
    return analyze(article, plan, loadResources(plan.data)) as ComparedLayers; // the plan has its layers
  });
  const prepared = prepareSources(sources, data);
  const known = new WeakMap<object, readonly SourcedPiece[]>();
  return (layers) => {
    const before = known.get(layers.article);
    if (before) return before;
    const pieces = verifyDraft(layers, prepared, data).map((piece) => ({
      ...piece,
      found: foundIn(piece.source, sources),
    }));
    known.set(layers.article, pieces);
    return pieces;
  };
}

function foundIn(place: SourcedPiece['source'], sources: readonly ComparedLayers[]): string | null {
  return place === null ? null : (sources[place.source]?.article.text.slice(place.start, place.end) ?? null);
}
