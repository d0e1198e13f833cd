import type { Article } from '../../model/article.ts';
import { searchedBlocks } from '../matching/place.ts';
import { hashEach, hashShingle, makeWinnow, type Winnowing } from './shingles.ts';
import { scanWords } from './words.ts';

/** The shingles by which an archive knows an article: parallel arrays, in text order. A shingle's hash has 48 bits, in two parts. */
export interface Fingerprints {
  readonly high: Uint16Array;
  readonly low: Uint32Array;
  /** Number of the first word of each shingle. */
  readonly words: Uint32Array;
  /** Offset of its first code unit, and after its last. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Words of the article. */
  readonly length: number;
}

/** Five words, one shingle in nine: a run of twelve equal words is always met, at one fingerprint for some 27 characters. */
export const archiveWinnowing: Winnowing = { size: 5, window: 8 };

/** Fingerprints an article for an archive. */
export function fingerprintArticle(article: Article): Fingerprints {
  const { codes, starts, ends } = scanWords(article.text, searchedBlocks(article, false));
  const { size } = archiveWinnowing;
  const { count, positions, hashes: allHashes } = makeWinnow(archiveWinnowing, hashEach)(codes, 0, codes.length);
  const chosen = positions.slice(0, count);
  const hashes = allHashes.subarray(0, count);
  // A second hash, of all words but the first: two passages that agree in both agree.
  const seconds = chosen.map((position) => hashShingle(codes, position + 1, size - 1));
  return {
    high: Uint16Array.from(hashes, (hash) => hash >>> 16),
    low: Uint32Array.from(hashes, (hash, index) => ((hash << 16) | ((seconds[index] ?? 0) >>> 16)) >>> 0),
    words: chosen,
    starts: Uint32Array.from(chosen, (position) => starts[position] ?? 0),
    ends: Uint32Array.from(chosen, (position) => ends[position + size - 1] ?? 0),
    length: codes.length,
  };
}
