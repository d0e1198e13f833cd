import type { LayerName, Layers } from '../model/layers.ts';
import type { Resources } from '../model/resources.ts';

/** A pure function from layers to one more layer, with its needs declared: it sees those layers and resources, and nothing else. */
export interface Annotator<
  Name extends LayerName = LayerName,
  Needs extends LayerName = LayerName,
  Data extends keyof Resources = keyof Resources,
> {
  readonly name: Name;
  readonly needs: readonly Needs[];
  readonly data: readonly Data[];
  annotate(layers: Pick<Layers, Needs>, resources: Pick<Resources, Data>): Layers[Name];
}

/** States an annotator, so that the compiler checks what it sees against what it declares. */
export function defineAnnotator<Name extends LayerName, Needs extends LayerName, Data extends keyof Resources>(
  annotator: Annotator<Name, Needs, Data>,
): Annotator<Name, Needs, Data> {
  return annotator;
}
