import type { Claim } from '../../../model/claim.ts';
import { append } from '../../../model/lists/append.ts';
import { hull } from '../../../model/span.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';
import { sentenceAt } from './parties.ts';

/** The claims, the one asked about too, whose content begins in the sentences of its content, or this many before or after them; by index. */
export type Nearby = (claim: Claim, before: number, after?: number) => readonly Claim[];

/** Looks the claims up by sentence, so that an article of any length is read in linear time. */
export function nearbyIn(scene: ClaimScene, claims: readonly Claim[]): Nearby {
  const bySentence = new Map<number, Claim[]>();
  for (const claim of claims) {
    const sentence = sentenceAt(scene, claim.content[0].start);
    const known = bySentence.get(sentence);
    if (known) known.push(claim);
    else bySentence.set(sentence, [claim]);
  }
  return (claim, before, after = 0) => {
    const first = sentenceAt(scene, claim.content[0].start);
    const last = Math.max(first, tokensIn(scene, hull(claim.content)).at(-1)?.sentence ?? first) + after;
    const found: Claim[] = [];
    for (let sentence = Math.max(0, first - before); sentence <= last; sentence++)
      append(found, bySentence.get(sentence) ?? []);
    return found.sort((a, b) => a.index - b.index);
  };
}
