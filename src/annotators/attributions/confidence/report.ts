import type { ReportWeights } from '../../../model/resources/attributions.ts';
import { claiming } from '../cues/cue-lexicon.ts';
import type { Voice } from '../decision/voice.ts';
import type { Reading } from '../phrases/reading.ts';
import { asksForAct, reportTraits } from './report-traits.ts';

/**
 * Share, 0 to 1, of attributions with the traits of this one that report something; null where words in marks are its own,
 * which are judged by their speaker. Weights are fitted on hand-annotated news with `npm run fit:confidence`.
 */
export function reportShare(
  reading: Reading,
  { draft, own, kind, resolution }: Voice,
  weights: ReportWeights,
): number | null {
  if (own.length > 0 || kind !== 'indirect' || !draft.cue) return null;
  const traits = reportTraits(reading, draft, resolution?.kind ?? 'none', resolution?.speaker.entity ?? null);
  const sum = traits.reduce((total, trait) => total + (weights.traits[trait] ?? 0), weights.base);
  return 1 / (1 + Math.exp(-sum));
}

/**
 * Whether an attribution reports something more likely than not: it has words in marks of its own, denies something, is made by a
 * noun (`her promise to`), a passive or a relative clause (`a charge he denies`), asks for an act rather than a thing, or its share
 * reaches the least one. `share` is that of `reportShare`.
 */
export function isReport(reading: Reading, voice: Voice, share: number | null, weights: ReportWeights): boolean {
  const { cue, frame } = voice.draft;
  if (!cue || cue.form === 'noun' || cue.passive || cue.entry.class === 'deny' || frame === 'gap') return true;
  if (share === null) return true;
  const isAct = asksForAct(reading, voice.draft);
  const claims = claiming.has(cue.entry.class);
  return share >= (isAct === null ? weights.least[claims ? 'claim' : 'other'] : weights.least[isAct ? 'act' : 'thing']);
}
