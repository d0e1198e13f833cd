import type { Tally } from '../tally.ts';
import { type Ground, sharedCount, shareWord } from './ground.ts';
import type { Prepared } from './prepare.ts';

/** A gold and a system attribution that speak of the same content. */
export interface Alignment {
  readonly gold: number;
  readonly system: number;
  /** Shared tokens of the contents over all tokens of both. */
  readonly overlap: number;
  /** Null where the gold names no source. */
  readonly isSourceRight: boolean | null;
}

/** Aligns attributions one to one, those with most shared content first, and counts sources (D). */
export function align(
  ground: Ground,
  gold: readonly Prepared[],
  system: readonly Prepared[],
  tally: Tally,
): readonly Alignment[] {
  for (const attribution of gold) if (attribution.source.length > 0) tally.add('sourced.gold');
  for (const attribution of system) if (attribution.source.length > 0) tally.add('sourced.system');
  const alignments: Alignment[] = [];
  const usedGold = new Set<number>();
  const usedSystem = new Set<number>();
  for (const [overlap, g, s] of overlapping(gold, system)) {
    if (usedGold.has(g) || usedSystem.has(s)) continue;
    usedGold.add(g);
    usedSystem.add(s);
    const source = gold[g]?.source ?? [];
    const isSourceRight = source.length > 0 ? shareWord(ground, source, system[s]?.source ?? []) : null;
    alignments.push({ gold: g, system: s, overlap, isSourceRight });
    if (isSourceRight === null || overlap < 0.5) continue;
    tally.add(`aligned.${gold[g]?.kind}`);
    if (isSourceRight) tally.add(`aligned.${gold[g]?.kind}.right`);
  }
  return alignments;
}

function overlapping(
  gold: readonly Prepared[],
  system: readonly Prepared[],
): readonly (readonly [overlap: number, gold: number, system: number])[] {
  const pairs: (readonly [number, number, number])[] = [];
  gold.forEach((a, g) => {
    system.forEach((b, s) => {
      const shared = sharedCount(a.tokens, b.tokens);
      if (shared > 0) pairs.push([shared / (a.tokens.size + b.tokens.size - shared), g, s]);
    });
  });
  return pairs.sort((a, b) => b[0] - a[0]);
}
