import type { Layers } from '../layers.ts';
import type { Piece } from './comparison.ts';

/** A piece of an article beside its sources, with the words of the source that it was found to be or to differ from; null where there are none. */
export interface SourcedPiece extends Piece {
  readonly found: string | null;
}

/** Layers that an article is compared with its sources by. */
export const sourcedLayers = ['document', 'tags', 'entities', 'attributions', 'quotes'] as const;

/** Compares an article with the sources of the run, piece by piece, in order of its text. */
export type CompareWithSources = (
  layers: Pick<Layers, 'article' | (typeof sourcedLayers)[number]>,
) => readonly SourcedPiece[];
