import type { ArchivedPassage } from '../model/duplicate.ts';
import { archiveWinnowing, type Fingerprints } from './fingerprint.ts';

/** A fingerprint of an article that stands in an archived one. */
export interface ArchiveHit {
  /** Index of the fingerprint. */
  readonly fingerprint: number;
  /** Number of the archived article. */
  readonly article: number;
  /** Offset of the shingle in it. */
  readonly start: number;
}

/** Widest gap between two hits of one passage, in code units, on either side. */
const widestGap = 500;
/** Fewest hits of a passage: a single shingle is a turn of phrase. */
const leastHits = 2;

/** Joins hits that run along each other to passages. In order of the archived article, then of the span. */
export function traceHits(
  hits: readonly ArchiveHit[],
  fingerprints: Fingerprints,
  options: { readonly minWords: number; readonly similarity: number },
): readonly ArchivedPassage[] {
  const chains: ArchiveHit[][] = [];
  let open: ArchiveHit[][] = [];
  const ordered = [...hits].sort((a, b) => a.article - b.article || a.fingerprint - b.fingerprint || a.start - b.start);
  for (const hit of ordered) {
    const start = fingerprints.starts[hit.fingerprint] ?? 0;
    open = open.filter((chain) => {
      const last = chain.at(-1);
      return last?.article === hit.article && start - (fingerprints.ends[last.fingerprint] ?? 0) <= widestGap;
    });
    const chain = open.find((candidate) => {
      const gap = hit.start - (candidate.at(-1)?.start ?? 0);
      return gap > 0 && gap <= widestGap;
    });
    if (chain) chain.push(hit);
    else {
      const started = [hit];
      open.push(started);
      chains.push(started);
    }
  }
  return chains.flatMap((chain) => {
    const passage = passageOf(chain, fingerprints);
    const isWanted = passage && passage.words >= options.minWords && passage.similarity >= options.similarity;
    return isWanted ? [passage] : [];
  });
}

function passageOf(chain: readonly ArchiveHit[], { words, starts, ends }: Fingerprints): ArchivedPassage | null {
  const first = chain[0];
  const last = chain.at(-1);
  if (!first || !last || chain.length < leastHits) return null;
  const start = starts[first.fingerprint] ?? 0;
  const end = ends[last.fingerprint] ?? 0;
  const { size } = archiveWinnowing;
  const met = new Set(chain.map(({ fingerprint }) => fingerprint)).size;
  return {
    article: first.article,
    span: { start, end },
    archived: { start: first.start, end: last.start + end - (starts[last.fingerprint] ?? 0) },
    words: (words[last.fingerprint] ?? 0) + size - (words[first.fingerprint] ?? 0),
    similarity: (met / (last.fingerprint - first.fingerprint + 1)) ** (1 / size),
  };
}
