import type { Article } from './article.ts';
import type { AttributionLayer } from './attribution.ts';
import type { Claim } from './claim.ts';
import type { Repeat } from './cross-text/duplicate.ts';
import type { Document, TagLayer } from './document.ts';
import type { EntityLayer } from './entity.ts';
import type { Quote } from './quote.ts';
import type { ReferenceLayer } from './reference.ts';
import type { UnitLayer } from './unit.ts';

/** Everything that can be known of one article; an annotator or rule names those it needs and is given no other. */
export interface Layers {
  readonly article: Article;
  /** Sentences and tokens. */
  readonly document: Document;
  /** Parts of speech; requests the tagger. */
  readonly tags: TagLayer;
  /** Passages repeated within the article. */
  readonly repeats: readonly Repeat[];
  readonly entities: EntityLayer;
  /** Sentences in which quotations are opaque. */
  readonly units: UnitLayer;
  /** Whom names, descriptions and pronouns mean. */
  readonly references: ReferenceLayer;
  readonly attributions: AttributionLayer;
  readonly quotes: readonly Quote[];
  readonly claims: readonly Claim[];
}

/** Name of a layer. */
export type LayerName = keyof Layers;
