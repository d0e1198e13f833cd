import type { Range } from '../../ranges.ts';
import type { Tally } from '../tally.ts';
import { allTokens } from './contents.ts';
import { type Ground, shareWord, wordStarts } from './ground.ts';
import type { Prepared } from './prepare.ts';

/** What became of one quoted segment. */
export interface SegmentVerdict {
  readonly segment: Range;
  readonly verdict: 'right' | 'missed' | 'spurious' | 'wrong-source' | 'left-alone';
  /** The attribution that holds most of it, of each side. */
  readonly gold: Prepared | null;
  readonly system: Prepared | null;
}

/** Judges each stretch within quotation marks (C): attributed or not, and to the right source or not. A side attributes it if half of its words lie in its contents. */
export function judgeSegments(
  ground: Ground,
  gold: readonly Prepared[],
  system: readonly Prepared[],
  tally: Tally,
): readonly SegmentVerdict[] {
  const goldTokens = allTokens(gold);
  const systemTokens = allTokens(system);
  const verdicts: SegmentVerdict[] = [];
  for (const segment of ground.segments) {
    const words = wordStarts(ground, segment);
    if (words.length === 0) continue;
    const inGold = isCovered(ground, words, goldTokens) ? ownerOf(ground, words, gold) : null;
    const inSystem = isCovered(ground, words, systemTokens) ? ownerOf(ground, words, system) : null;
    if (inGold) tally.add('segment.gold');
    else tally.add('segment.unattributed');
    if (inSystem) tally.add('segment.system');
    if (inGold?.source.length) tally.add('segment.gold-source');
    if (inSystem?.source.length) tally.add('segment.system-source');
    verdicts.push({ segment, verdict: judge(ground, inGold, inSystem, tally), gold: inGold, system: inSystem });
  }
  return verdicts;
}

function judge(
  ground: Ground,
  gold: Prepared | null,
  system: Prepared | null,
  tally: Tally,
): SegmentVerdict['verdict'] {
  if (!gold) {
    if (system) return 'spurious';
    tally.add('segment.left-alone');
    return 'left-alone';
  }
  if (!system) return 'missed';
  tally.add('segment.both');
  if (gold.source.length === 0) return 'right';
  tally.add('segment.sourced');
  if (system.source.length > 0) tally.add('segment.answered');
  if (!shareWord(ground, gold.source, system.source)) return 'wrong-source';
  tally.add('segment.source-right');
  return 'right';
}

function isCovered(ground: Ground, words: readonly number[], tokens: ReadonlySet<number>): boolean {
  return countIn(ground, words, tokens) / words.length >= 0.5;
}

function ownerOf(ground: Ground, words: readonly number[], attributions: readonly Prepared[]): Prepared | null {
  let owner: Prepared | null = null;
  let most = 0;
  for (const attribution of attributions) {
    const count = countIn(ground, words, attribution.tokens);
    if (count > most) {
      most = count;
      owner = attribution;
    }
  }
  return owner;
}

function countIn(ground: Ground, words: readonly number[], tokens: ReadonlySet<number>): number {
  return words.filter((i) => tokens.has(ground.tokenAt[i] ?? -1)).length;
}
