import { lowerBound } from './lists/lower-bound.ts';
import type { Reference, ReferenceCluster, ReferenceLayer } from './reference.ts';
import type { Span } from './span.ts';

/** The references that share text with the span, in order of their ends. */
export function referencesWithin({ references }: ReferenceLayer, { start, end }: Span): readonly Reference[] {
  const from = lowerBound(references.length, (index) => (references[index]?.span.end ?? 0) <= start);
  let to = from;
  while (to < references.length && (references[to]?.span.start ?? Number.POSITIVE_INFINITY) < end) to++;
  return references.slice(from, to);
}

/** The pronoun that starts at the offset; null where none does. */
export function pronounStartingAt(layer: ReferenceLayer, start: number): Reference | null {
  const here = referencesWithin(layer, { start, end: start + 1 });
  return here.find(({ form, span }) => form === 'pronoun' && span.start === start) ?? null;
}

/** Whom a reference means; null where it is open. */
export function clusterOf({ clusters }: ReferenceLayer, { cluster }: Reference): ReferenceCluster | null {
  return cluster === null ? null : (clusters[cluster] ?? null);
}

/**
 * The one whom the words of a span mean as a whole, as an entity of the article: by the name, description or pronoun that
 * ends it; null where it is open, or somebody without a name.
 */
export function entityMeantBy(layer: ReferenceLayer, span: Span): number | null {
  const last = referencesWithin(layer, span).at(-1);
  return last && last.span.end >= span.end ? (clusterOf(layer, last)?.entity ?? null) : null;
}
