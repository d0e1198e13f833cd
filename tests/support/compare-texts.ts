import { compareVersions } from '../../src/comparison/compare/compare.ts';
import { findSilentChanges } from '../../src/comparison/compare/silent-changes.ts';
import type { VersionLayers } from '../../src/comparison/compare/versions.ts';
import { type ComparedLayers, comparedData } from '../../src/comparison/compared-text.ts';
import { prepareSources, verifyDraft } from '../../src/comparison/verify/verify.ts';
import { parseText } from '../../src/formats/text.ts';
import { loadResources } from '../../src/io/resources.ts';
import type { Piece } from '../../src/model/cross-text/comparison.ts';
import type { LayerName } from '../../src/model/layers.ts';
import type { Resources } from '../../src/model/resources.ts';
import { analyze, planLayers } from '../../src/pipeline/analyze.ts';

const layers: readonly LayerName[] = ['document', 'tags', 'entities', 'attributions', 'quotes', 'claims'];

/** A text of one line is the body of a story with a headline. */
function analysed(text: string) {
  const plan = planLayers(layers);
  const story = text.includes('\n') ? text : `Council meets\n\n${text}\n`;
  return analyze(parseText('story.txt', story), plan, loadResources(plan.data));
}

/** The pieces of a draft with what its sources say of them, and the texts that spans index. */
export function verifyTexts(draft: string, ...sources: readonly string[]) {
  const data = loadResources(comparedData) as Resources;
  const own = analysed(draft) as ComparedLayers;
  const others = sources.map((source) => analysed(source) as ComparedLayers);
  const pieces = verifyDraft(own, prepareSources(others, data), data);
  return { pieces, draft: own, sources: others };
}

/** What is not supported, as `kind verdict: draft ~ source`, in order of the draft. */
export function doubts(draft: string, ...sources: readonly string[]): readonly string[] {
  const verified = verifyTexts(draft, ...sources);
  const said = ({ kind, verdict, span, source }: Piece) => {
    const own = verified.draft.article.text.slice(span.start, span.end);
    const other = source && verified.sources[source.source]?.article.text.slice(source.start, source.end);
    return `${kind} ${verdict}: ${own}${other === null ? '' : ` ~ ${other}`}`;
  };
  return verified.pieces.filter(({ verdict }) => verdict !== 'supported').map(said);
}

/** What changed since a published version without a correction note. */
export function changesSince(published: string, current: string) {
  return findSilentChanges(analysed(published) as VersionLayers, analysed(current) as VersionLayers);
}

/** What changed, as `kind: old → new`, in order of the new version. */
export function changesBetween(old: string, current: string): readonly string[] {
  const [before, after] = [analysed(old) as VersionLayers, analysed(current) as VersionLayers];
  const text = (layers: VersionLayers, span: { readonly start: number; readonly end: number } | null) =>
    span === null ? '–' : layers.article.text.slice(span.start, span.end);
  return compareVersions(before, after).changes.map(
    (change) => `${change.kind}: ${text(before, change.old)} → ${text(after, change.new)}`,
  );
}
