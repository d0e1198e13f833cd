import type { EntityType } from './entity.ts';
import type { Span } from './span.ts';

/**
 * How it is known whom a mention means: by its full name; by a shorter form of it; by a role or a description that the
 * article gives, or the noun that its name holds; by a name in apposition; by the words it was described with before;
 * as the one spoken of last; by a pronoun. `none` says that it is not known.
 */
export type ReferenceVia =
  | 'name'
  | 'surname'
  | 'alias'
  | 'role'
  | 'apposition'
  | 'repeated'
  | 'presence'
  | 'first'
  | 'pronoun'
  | 'none';

/** One mention of a person, organisation, group, state, work or document outside quotation marks, with whom it means. */
export interface Reference {
  readonly index: number;
  /** A name as it is printed; a description up to its head noun, with its determiner; a pronoun. */
  readonly span: Span;
  readonly form: 'name' | 'description' | 'pronoun';
  /** Index of its cluster; null where it is left open. */
  readonly cluster: number | null;
  readonly via: ReferenceVia;
  /** 0 to 1: share of references so found that are right. */
  readonly confidence: number;
  /** Where the text says so: the first naming, the role, the description. */
  readonly evidence: readonly Span[];
  /** Clusters that it may mean, the likeliest first; those after the first are what speaks against it. */
  readonly candidates: readonly number[];
  /** Why it is left open; null where it is not. */
  readonly reason: 'ambiguous-name' | 'ambiguous-pronoun' | 'no-antecedent' | null;
}

/** Who or what several mentions mean. */
export interface ReferenceCluster {
  readonly index: number;
  /** Index of its entity; null for one that the article only describes, or names where no entity is found. */
  readonly entity: number | null;
  /** The fullest name, or the first description as printed. */
  readonly name: string;
  /** Null where the words do not show whether it is somebody or something. */
  readonly type: EntityType | 'document' | null;
  readonly gender: 'female' | 'male' | null;
  /** Several who act together without being named one by one. */
  readonly plural: boolean;
  /** Indices of its references, ascending. */
  readonly references: readonly number[];
}

/** Whom the mentions of an article mean. References in order of their ends; one may be within another (`her` in `her lawyer`), else they are apart. */
export interface ReferenceLayer {
  readonly references: readonly Reference[];
  readonly clusters: readonly ReferenceCluster[];
}
