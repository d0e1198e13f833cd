import type { Attribution, Speaker } from '../../../model/attribution.ts';
import type { Draft } from '../candidates/draft.ts';
import type { FoundSource } from '../candidates/source.ts';

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

const byPlace: Readonly<Record<FoundSource['place'], { readonly content: number; readonly source: number }>> = {
  left: { content: 1, source: 1 },
  right: { content: 1, source: 1 },
  'after-phrase': { content: 1, source: 1 },
  by: { content: 0.9, source: 0.9 },
  possessive: { content: 0.9, source: 0.85 },
  relative: { content: 0.7, source: 0.9 },
  shared: { content: 0.97, source: 0.8 },
};

/** How often the source is right given the content, by frame. */
const sourceByFrame: Readonly<Record<string, number>> = {
  quote: 1,
  paren: 0.98,
  that: 0.95,
  np: 0.94,
  'zero-that': 0.92,
  colon: 0.92,
  turn: 0.98,
  toinf: 0.75,
};

/** 0 to 1: that somebody is made responsible for this content here. */
export function attributionConfidence(draft: Draft, kind: Attribution['kind']): number {
  const [plain, quoted] = byFrame[draft.frame] ?? otherFrames;
  const frame = kind === 'indirect' ? plain : draft.frame === 'quote' && kind === 'mixed' ? 0.8 : quoted;
  const place = draft.source ? byPlace[draft.source.place].content : 0.8;
  const nested = draft.nested ? 0.95 : 1;
  return round(frame * place * nested);
}

/** The speaker's confidence: how sure its reference is, times how sure it is that it is the source of this content. */
export function speakerConfidence(draft: Draft, kind: Attribution['kind'], speaker: Speaker): number {
  if (speaker.via === 'none') return 0;
  const place = byPlace[draft.source?.place ?? 'left'].source;
  const frame = sourceByFrame[draft.frame] ?? 0.85;
  const quoted = kind === 'direct' ? 1 : kind === 'mixed' ? 0.97 : 0.97;
  return round(speaker.confidence * place * frame * quoted);
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
