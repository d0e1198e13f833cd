import type { Attribution, Speaker } from '../../../model/attribution.ts';
import type { VoiceWeights } from '../../../model/resources/attributions.ts';
import type { Draft } from '../candidates/found.ts';
import { traitsOf } from './traits.ts';

/**
 * Share of attributions that are right, by the frame that they were found in, without and with a quotation in the
 * content. Rounded from what hand-annotated news of seven outlets gives; see the evaluation in the tests.
 */
const byFrame: Readonly<Record<string, readonly [plain: number, quoted: number]>> = {
  quote: [0.75, 0.97],
  colon: [0.75, 0.93],
  signature: [0.9, 0.95],
  turn: [0.93, 0.93],
  that: [0.87, 0.95],
  'zero-that': [0.77, 0.9],
  paren: [0.87, 0.9],
  wh: [0.72, 0.85],
  toinf: [0.68, 0.8],
  np: [0.67, 0.8],
};
const otherFrames = [0.6, 0.75] as const;
/** Highest confidence: none of the frames is right in every place. */
const most = 0.99;
/** Share of what the fit is sure of from which on 0.9 is said; between that and none the scale is even. */
const ninth = 0.9;

/** How sure an attribution is, and its speaker. */
export interface Confidences {
  /** 0 to 1: that somebody is made responsible for this content here and, where one is named, that it is this speaker. */
  readonly attribution: number;
  /** 0 to 1: that these are words of this speaker; 0 where there is none. */
  readonly speaker: number;
}

/**
 * Confidences by a logistic sum over the traits of the attribution, fitted on hand-annotated news with `npm run
 * fit:confidence`, and never surer than it is whom a pronoun or description means. `report` is the share of
 * those like it that report something, null for words in marks, for which the share of the frame stands.
 */
export function confidencesOf(
  draft: Draft,
  kind: Attribution['kind'],
  sourceKind: string,
  speaker: Speaker,
  weights: VoiceWeights,
  report: number | null,
): Confidences {
  const [plain, quoted] = byFrame[draft.frame] ?? otherFrames;
  const frame = round(report ?? (kind === 'indirect' ? plain : quoted));
  if (speaker.via === 'none') return { attribution: frame, speaker: 0 };
  const sum = traitsOf(draft, kind, sourceKind, speaker).reduce(
    (total, trait) => total + (weights.traits[trait] ?? 0),
    0,
  );
  const scale = scaled(1 / (1 + Math.exp(-(weights.base + sum))), weights.sure);
  const known = /^(?:pronoun|title)$/.test(speaker.via) ? round(speaker.confidence) : most;
  const share = Math.min(scale, known, weights.capped.includes(speaker.via) ? ninth - 0.01 : most);
  return { attribution: Math.min(frame, share), speaker: share };
}

/** The share so that what is as sure as `sure` says 0.9. */
function scaled(share: number, sure: number): number {
  if (share >= sure) return round(Math.min(most, ninth + ((1 - ninth) * (share - sure)) / (1 - sure)));
  return Math.min(ninth - 0.01, round((share * ninth) / sure));
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
