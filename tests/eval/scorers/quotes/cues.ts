import { sameRanges } from '../../ranges.ts';
import type { Tally } from '../tally.ts';
import { type Ground, shareToken } from './ground.ts';
import type { Prepared } from './prepare.ts';

/** Counts cues (E): the same ranges, or a shared token. */
export function countCues(ground: Ground, gold: readonly Prepared[], system: readonly Prepared[], tally: Tally): void {
  const goldCues = gold.map((attribution) => attribution.cue).filter((cue) => cue.length > 0);
  const systemCues = system.map((attribution) => attribution.cue).filter((cue) => cue.length > 0);
  const sides = [
    ['gold', goldCues, systemCues],
    ['system', systemCues, goldCues],
  ] as const;
  for (const [side, cues, others] of sides) {
    tally.add(`cue.${side}`, cues.length);
    for (const cue of cues) {
      if (others.some((other) => sameRanges(cue, other))) tally.add(`cue.exact.${side}`);
      if (others.some((other) => shareToken(ground, cue, other))) tally.add(`cue.overlap.${side}`);
    }
  }
}
