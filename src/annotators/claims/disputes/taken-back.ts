import type { Claim } from '../../../model/claim.ts';
import { hull } from '../../../model/span.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';
import { contentStems, countShared } from '../scene/shared-words.ts';
import { deniable, type Found, found } from './found-dispute.ts';
import { isNear, isSameClaimant } from './parties.ts';
import { refutedIn } from './refutation.ts';
import { takenUp } from './taken-up.ts';

/** How many sentences back a claim is that somebody takes back. */
const farthest = 15;

/** What somebody takes back that they said: `she retracted the claim`, `admitted that the accusation was false`, `corrected its report`. Null for other claims. */
export function takenBack(scene: ClaimScene, claims: readonly Claim[], later: Claim): Found | null {
  const basis = basisOf(scene, later);
  if (!basis) return null;
  const meant = takenUp(scene, later.content[0]) ?? refutedIn(scene, later.content);
  if (!meant) return null;
  const earlier = claims.filter(
    (each) =>
      (deniable.has(each.type) || each.type === 'denial') &&
      each !== later &&
      each.content[0].start < later.content[0].start &&
      isNear(scene, each, later, farthest) &&
      isSameClaimant(scene, each, later) &&
      (meant.modifiers.size === 0 || countShared(meant.modifiers, contentStems(scene, each.content)) > 0),
  );
  const accusation = meant.isAccusation ? earlier.findLast(({ type }) => type === 'accusation') : undefined;
  const best = accusation ?? earlier.at(-1);
  return best
    ? found(best, later, basis, hull([later.span, ...later.content]), earlier.length === 1 ? 0.8 : 0.6)
    : null;
}

function basisOf(scene: ClaimScene, { type, span, content }: Claim): 'retraction' | 'admission' | null {
  if (type === 'admission') return refutedIn(scene, content) ? 'admission' : null;
  const norms = tokensIn(scene, span).map(({ norm }) => norm);
  return type === 'denial' && norms.some((norm) => scene.words.takingBack.has(norm)) ? 'retraction' : null;
}
