import type { Reference } from '../../model/reference.ts';

/** A reference before it has its place in the layer; clusters by the index of their referent. */
export type FoundReference = Omit<Reference, 'index'>;
