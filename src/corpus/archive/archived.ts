import type { ArchivedPassage } from '../../model/cross-text/duplicate.ts';
import { archiveWinnowing, type Fingerprints } from '../shingles/fingerprint.ts';

/** A fingerprint of an article that is in an archived one. */
export interface ArchiveHit {
  /** Index of the fingerprint. */
  readonly fingerprint: number;
  /** Number of the archived article. */
  readonly article: number;
  /** Offset of the shingle in it. */
  readonly start: number;
}

/** At most this many archived places of a shingle, the oldest: what is everywhere says little. */
export const mostArchivedPlaces = 64;
/** Widest change of the shift between both sides that one insertion or deletion within a passage makes, in code units. */
export const widestShift = 200;
/** Widest gap between two hits of one passage, in code units. */
export const widestGap = 500;
/** Fewest fingerprints of a passage: a single shingle is a turn of phrase. */
export const leastHits = 2;

/**
 * Joins hits to passages: those of one archived article whose shifts are close together, as far as they follow each other.
 * Islands of rows in two orders, so that SQL says the same (`candidateSql`). In order of the archived article, then of the span.
 */
export function traceHits(
  hits: readonly ArchiveHit[],
  fingerprints: Fingerprints,
  options: { readonly minWords: number; readonly similarity: number },
): readonly ArchivedPassage[] {
  const { starts } = fingerprints;
  const startOf = ({ fingerprint }: ArchiveHit) => starts[fingerprint] ?? 0;
  const shiftOf = (hit: ArchiveHit) => hit.start - startOf(hit);
  const byShift = [...hits].sort((a, b) => a.article - b.article || shiftOf(a) - shiftOf(b) || startOf(a) - startOf(b));
  const bands = islands(byShift, (a, b) => a.article === b.article && shiftOf(b) - shiftOf(a) <= widestShift);
  const passages = bands.flatMap((band) => {
    const byStart = [...band].sort((a, b) => startOf(a) - startOf(b) || a.start - b.start);
    return islands(byStart, (a, b) => startOf(b) - startOf(a) <= widestGap);
  });
  return passages
    .flatMap((passage) => passageOf(passage, fingerprints) ?? [])
    .filter(({ words, similarity }) => words >= options.minWords && similarity >= options.similarity)
    .sort((a, b) => a.article - b.article || a.span.start - b.span.start || a.archived.start - b.archived.start);
}

/** Cuts a list where two neighbours do not belong together. */
function islands<Item>(items: readonly Item[], belongTogether: (a: Item, b: Item) => boolean): Item[][] {
  const found: Item[][] = [];
  items.forEach((item, index) => {
    const before = items[index - 1];
    if (before !== undefined && belongTogether(before, item)) found.at(-1)?.push(item);
    else found.push([item]);
  });
  return found;
}

/** A passage of hits in order of their fingerprints; null where there are too few. */
function passageOf(hits: readonly ArchiveHit[], { words, starts, ends }: Fingerprints): ArchivedPassage | null {
  const first = hits[0];
  const last = hits.at(-1);
  const met = new Set(hits.map(({ fingerprint }) => fingerprint)).size;
  if (!first || !last || met < leastHits) return null;
  const { size } = archiveWinnowing;
  const archivedStart = hits.reduce((least, { start }) => Math.min(least, start), first.start);
  const archivedLast = hits.reduce((most, { start }) => Math.max(most, start), first.start);
  const end = ends[last.fingerprint] ?? 0;
  return {
    article: first.article,
    span: { start: starts[first.fingerprint] ?? 0, end },
    archived: { start: archivedStart, end: archivedLast + end - (starts[last.fingerprint] ?? 0) },
    words: (words[last.fingerprint] ?? 0) + size - (words[first.fingerprint] ?? 0),
    similarity: (met / (last.fingerprint - first.fingerprint + 1)) ** (1 / size),
  };
}
