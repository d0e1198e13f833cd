import type { Speaker } from '../../model/attribution.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';

/** Nobody, and why. */
export function noSpeaker(reason: string): Speaker {
  return { entity: null, name: null, via: 'none', confidence: 0, evidence: [], reason };
}

/** Resolves the sources of the drafts, in order. */
export function resolveSpeakers(reading: Reading, drafts: readonly Draft[]): readonly Speaker[] {
  return drafts.map((draft) => {
    if (!draft.headSpan) return noSpeaker('no-source');
    const name = reading.text.slice(draft.headSpan.start, draft.headSpan.end);
    return { entity: null, name, via: 'name', confidence: 0.5, evidence: [], reason: null };
  });
}
