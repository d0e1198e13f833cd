import type { Piece } from '../../model/cross-text/comparison.ts';
import type { Aligned } from '../align.ts';
import type { ComparedData, ComparedText } from '../compared-text.ts';
import type { Meaning } from '../meaning.ts';
import type { SourceIndex } from '../source-index.ts';

/** A draft beside its sources: what every check of pieces looks at. */
export interface Draft {
  readonly text: ComparedText;
  readonly index: SourceIndex;
  /** The draft's sentences, in text order, each beside what the sources say. */
  readonly aligned: readonly Aligned[];
  readonly data: ComparedData & { readonly thesaurus: Meaning };
}

/** Finds the pieces of one sort in a draft, in any order. */
export type FindPieces = (draft: Draft) => Iterable<Piece>;
