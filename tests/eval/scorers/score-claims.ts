import { type Range, sharedLength } from '../ranges.ts';
import type { AttributionRecord } from '../records.ts';
import { type Ratios, ratios, share } from './ratios.ts';

/** Micro averages over all articles, each 0 to 1. */
export interface ClaimScores {
  readonly cue: Ratios;
  /** Content by Dice of at least one half. */
  readonly content: Ratios;
  /** Content so, and a source that overlaps the gold's (or none where it has none). */
  readonly sourceContent: Ratios;
  /** Content and source by Dice of at least 0.9. */
  readonly strict: Ratios;
  /** Share of right sources among the matched contents whose gold names one. */
  readonly sourceAccuracy: number;
}

/** Attributed claims of one article: what the gold holds and what the system says. */
export interface ClaimCase {
  readonly gold: readonly AttributionRecord[];
  readonly system: readonly AttributionRecord[];
}

/** A gold and a system claim that speak of the same content or have the same cue. */
export interface ClaimPair {
  readonly gold: AttributionRecord;
  readonly system: AttributionRecord;
  /** Whether half of the content is shared, by Dice. */
  readonly isContentRight: boolean;
  readonly isSourceRight: boolean;
}

interface Counts {
  cue: number;
  content: number;
  sourceContent: number;
  strict: number;
  sourced: number;
  sourceRight: number;
}

/** Scores attributed claims: one to one, the nearest pairs first, by characters of content, cue and source. */
export function scoreClaims(cases: readonly ClaimCase[]): {
  readonly scores: ClaimScores;
  /** Of each case. */
  readonly pairs: readonly (readonly ClaimPair[])[];
} {
  const counts: Counts = { cue: 0, content: 0, sourceContent: 0, strict: 0, sourced: 0, sourceRight: 0 };
  const pairs = cases.map(({ gold, system }) => pairUp(gold, system).map(([a, b]) => countPair(a, b, counts)));
  const golds = cases.reduce((sum, { gold }) => sum + gold.length, 0);
  const systems = cases.reduce((sum, { system }) => sum + system.length, 0);
  const scores = {
    cue: ratios(counts.cue, systems, golds),
    content: ratios(counts.content, systems, golds),
    sourceContent: ratios(counts.sourceContent, systems, golds),
    strict: ratios(counts.strict, systems, golds),
    sourceAccuracy: share(counts.sourceRight, counts.sourced),
  };
  return { scores, pairs };
}

function pairUp(
  gold: readonly AttributionRecord[],
  system: readonly AttributionRecord[],
): readonly (readonly [AttributionRecord, AttributionRecord])[] {
  const near: { readonly a: AttributionRecord; readonly b: AttributionRecord; readonly nearness: number }[] = [];
  for (const a of gold) {
    for (const b of system) {
      const content = dice(a.content, b.content);
      const cue = sharedTotal(a.cue, b.cue) > 0 ? 1 : 0;
      if (content > 0 || cue > 0) near.push({ a, b, nearness: content + 0.5 * cue + 0.25 * dice(a.source, b.source) });
    }
  }
  const used = new Set<AttributionRecord>();
  const pairs: (readonly [AttributionRecord, AttributionRecord])[] = [];
  for (const { a, b } of near.sort((x, y) => y.nearness - x.nearness)) {
    if (used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    pairs.push([a, b]);
  }
  return pairs;
}

function countPair(gold: AttributionRecord, system: AttributionRecord, counts: Counts): ClaimPair {
  const content = dice(gold.content, system.content);
  const isContentRight = content >= 0.5;
  const named = gold.source.length > 0;
  const isSourceRight = named ? sharedTotal(gold.source, system.source) > 0 : system.source.length === 0;
  const sourceSame = named ? dice(gold.source, system.source) >= 0.9 : system.source.length === 0;
  if (sharedTotal(gold.cue, system.cue) > 0) counts.cue++;
  if (content >= 0.9 && sourceSame) counts.strict++;
  if (isContentRight) counts.content++;
  if (isContentRight && isSourceRight) counts.sourceContent++;
  if (isContentRight && named) counts.sourced++;
  if (isContentRight && named && isSourceRight) counts.sourceRight++;
  return { gold, system, isContentRight, isSourceRight };
}

function dice(a: readonly Range[], b: readonly Range[]): number {
  const total = lengthOf(a) + lengthOf(b);
  return total ? (2 * sharedTotal(a, b)) / total : 1;
}

function sharedTotal(a: readonly Range[], b: readonly Range[]): number {
  let total = 0;
  for (const x of a) for (const y of b) total += sharedLength(x, y);
  return total;
}

function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, [start, end]) => sum + end - start, 0);
}
