import { lowerBound } from '../../model/lower-bound.ts';
import type { Reference, ReferenceCluster, ReferenceLayer } from '../../model/reference.ts';
import type { Span } from '../../model/span.ts';

/** The references that share text with the span, in order. */
export function referencesWithin({ references }: ReferenceLayer, { start, end }: Span): readonly Reference[] {
  const from = lowerBound(references.length, (index) => (references[index]?.span.end ?? 0) <= start);
  let to = from;
  while (to < references.length && (references[to]?.span.start ?? Number.POSITIVE_INFINITY) < end) to++;
  return references.slice(from, to);
}

/** The reference that starts at the offset; null where none does. */
export function referenceStartingAt({ references }: ReferenceLayer, start: number): Reference | null {
  const at = lowerBound(references.length, (index) => (references[index]?.span.start ?? 0) < start);
  const found = references[at];
  return found?.span.start === start ? found : null;
}

/** Whom a reference means; null where it is open. */
export function clusterOf({ clusters }: ReferenceLayer, { cluster }: Reference): ReferenceCluster | null {
  return cluster === null ? null : (clusters[cluster] ?? null);
}
