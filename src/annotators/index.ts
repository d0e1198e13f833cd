import type { Analysis } from '../model/analysis.ts';
import type { LayerName } from '../model/layers.ts';
import type { Resources } from '../model/resources.ts';
import { attributionsAnnotator } from './attributions/attributions.ts';
import { unitsAnnotator } from './attributions/phrases/units.ts';
import { claimsAnnotator } from './claims/claims.ts';
import { entitiesAnnotator } from './entities/entities.ts';
import { quotesAnnotator } from './quotes/quotes.ts';
import { referencesAnnotator } from './references/references.ts';

/** An annotator whose layers are checked where it is defined; the runner gives it what it names. */
interface AnyAnnotator {
  readonly name: LayerName;
  readonly needs: readonly LayerName[];
  readonly data: readonly (keyof Resources)[];
  annotate(layers: Analysis, resources: Partial<Resources>): unknown;
}

/** All annotators, in dependency order. A new one is a folder and a line here. */
export const annotators = [
  entitiesAnnotator,
  unitsAnnotator,
  referencesAnnotator,
  attributionsAnnotator,
  quotesAnnotator,
  claimsAnnotator,
] as unknown as readonly AnyAnnotator[]; // each is narrower than what the runner can state; the needs are checked at definition
