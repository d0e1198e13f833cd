import type { Claim } from '../../../model/claim.ts';
import { hull, type Span } from '../../../model/span.ts';
import { partiesIn, partyOfClaimant } from '../claimants/party.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';
import { contentStems, countShared } from '../scene/shared-words.ts';
import { deniable, type Found, found } from './found-dispute.ts';
import {
  distance,
  isAboutReply,
  isAimedAt,
  isBody,
  isHeldBy,
  isKnown,
  isNamed,
  isNear,
  isRepresentative,
  isSameClaimant,
  speakOfOthers,
  targetIsNamed,
} from './parties.ts';
import { refutedIn } from './refutation.ts';
import { type TakenUp, takenUp } from './taken-up.ts';

/** How many sentences back a denial reaches. */
const farthest = 12;
/** How far it reaches for what is said of who denies, where the noun speaks of an accusation and none is there. */
const farthestSaid = 2;
/** Stems that a claim shares with what is said about it, and the share of those that they are, at least. */
const leastShared = 2;
const leastShare = 0.5;
/** How far it reaches where only one accusation can be meant, whoever denies it. */
const farthestOnly = 4;

/** `rejected the allegations`: the claim that a noun or pronoun with a denial means. */
export function byReference(
  scene: ClaimScene,
  claims: readonly Claim[],
  denial: Claim,
  contradicts: boolean,
): Found | null {
  const refuted = refutedIn(scene, denial.content);
  const noun = refuted ?? takenUp(scene, denial.content[0]);
  // An offer is rejected, too, and so is a plan: `rejected that`.
  if (!noun || (!refuted && !noun.noun && !contradicts)) return null;
  const earlier = claims.filter(
    (each) =>
      mayBeMeant(scene, each, denial, noun) &&
      !isAboutReply(scene, each) &&
      each.content[0].start < denial.content[0].start &&
      each.index !== denial.nestedIn &&
      each.nestedIn !== denial.index &&
      isNear(scene, each, denial, farthest) &&
      !isSameClaimant(scene, each, denial) &&
      speaksOf(scene, each, noun) &&
      !(noun.isStated && speakOfOthers(scene, each, denial)),
  );
  const evidence = hull([denial.span, ...denial.content]);
  if (noun.holder) {
    const held = byHolder(scene, earlier, denial, noun.holder, noun.isAccusation, evidence);
    // `disputed her account`: whom the pronoun means is who spoke just before.
    if (held || !/^(?:his|her|their|its)$/i.test(scene.text.slice(noun.holder.start, noun.holder.end))) return held;
  }
  const aimed = aimedAt(scene, earlier, denial, noun);
  if (aimed)
    return found(aimed, denial, distance(scene, aimed, denial) === 0 ? 'explicit' : 'anaphoric', evidence, 0.8);
  const only = onlyAccusation(scene, claims, earlier, denial) ?? neighbour(scene, claims, earlier, denial, noun);
  return only && found(only, denial, 'anaphoric', evidence, 0.6);
}

function byHolder(
  scene: ClaimScene,
  earlier: readonly Claim[],
  denial: Claim,
  holder: Span,
  isAccusation: boolean,
  evidence: Span,
): Found | null {
  const held = earlier.filter((each) => isHeldBy(scene, each, holder));
  const best =
    held.findLast(({ type, nestedIn }) => type === 'accusation' && nestedIn === null) ??
    (isAccusation ? null : held.findLast(({ nestedIn }) => nestedIn === null));
  return best ? found(best, denial, 'anaphoric', evidence, held.length === 1 ? 0.8 : 0.6) : null;
}

/** The last accusation of who denies, else, just before, what is said of who denies; for other nouns whatever is. */
function aimedAt(
  scene: ClaimScene,
  earlier: readonly Claim[],
  denial: Claim,
  { isAccusation }: TakenUp,
): Claim | undefined {
  const aimed = earlier.filter((each) => isAimedAt(scene, each, denial));
  if (!isAccusation) return aimed.at(-1);
  return (
    aimed.findLast(({ type }) => type === 'accusation') ??
    mostSerious(scene, earlier, denial) ??
    aimed.findLast((each) => isNear(scene, each, denial, farthestSaid))
  );
}

/** The last thing said of who denies that speaks of wrongdoing or harm, in any part of it. */
function mostSerious(scene: ClaimScene, earlier: readonly Claim[], denial: Claim): Claim | undefined {
  return earlier.findLast(
    (each) =>
      each.type !== 'denial' &&
      each.content.some((span) => tokensIn(scene, span).some(({ norm }) => scene.words.wrongdoing.has(norm))) &&
      (isAimedAt(scene, each, denial) || meets(scene, each, denial)),
  );
}

/** Whether the claim speaks of who denies anywhere. */
function meets(scene: ClaimScene, claim: Claim, { claimant }: Claim): boolean {
  const party = partyOfClaimant(scene, claimant);
  return party !== null && partiesIn(scene, hull(claim.content)).has(party);
}

function onlyAccusation(
  scene: ClaimScene,
  claims: readonly Claim[],
  earlier: readonly Claim[],
  denial: Claim,
): Claim | null {
  const near = earlier.filter((each) => each.type === 'accusation' && isNear(scene, each, denial, farthestOnly));
  const [only] = near;
  if (!only || near.length > 1 || targetIsNamed(scene, only)) return null;
  // What somebody else says right before the denial may be meant as well.
  const between = claims.some(
    (each) =>
      deniable.has(each.type) &&
      each !== denial &&
      each.nestedIn === null &&
      each.content[0].start > hull(only.content).end &&
      distance(scene, each, denial) === 1 &&
      !isSameClaimant(scene, each, denial) &&
      !isSameClaimant(scene, each, only),
  );
  return between ? null : only;
}

/** Whether the noun can stand for a claim of the type: criticism for criticism, or for what is said just before. */
function mayBeMeant(scene: ClaimScene, claim: Claim, denial: Claim, { isCriticism }: TakenUp): boolean {
  if (!isCriticism) return deniable.has(claim.type);
  if (claim.type === 'criticism' || claim.type === 'accusation') return true;
  return deniable.has(claim.type) && isNear(scene, claim, denial, 1);
}

/** Whether the claim can be meant by what the noun says of it: any of its modifiers, most of a whole content. */
function speaksOf(scene: ClaimScene, { content }: Claim, { modifiers, isStated }: TakenUp): boolean {
  if (modifiers.size === 0) return true;
  const shared = countShared(modifiers, contentStems(scene, content));
  return isStated
    ? shared >= Math.min(modifiers.size, leastShared) && shared >= modifiers.size * leastShare
    : shared > 0;
}

/** The claim of the sentence before, where it holds those of one other party alone; in several, the last. */
function neighbour(
  scene: ClaimScene,
  claims: readonly Claim[],
  earlier: readonly Claim[],
  denial: Claim,
  { isAccusation, noun }: TakenUp,
): Claim | null {
  // A body that is only described may be the one that is accused elsewhere.
  const isVoice = !isAccusation && isRepresentative(scene, denial);
  if (isAccusation && noun && !isNamed(scene, denial)) return null;
  const isBefore = (each: Claim) =>
    each !== denial && each.content[0].start < denial.content[0].start && isNear(scene, each, denial, 1);
  const told = claims.filter((each) => isBefore(each) && each.type !== 'fact' && each.nestedIn === null);
  const last = told.at(-1);
  // A body and a person, or two bodies by other nouns, are two; a person who is only described may be any other.
  const isApart = isVoice || isBody(scene, denial) || told.every((each) => isBody(scene, each));
  if (!last || !(isKnown(scene, denial) || isApart)) return null;
  const isStatedBy = (each: Claim) =>
    (isKnown(scene, each) || isBody(scene, each)) && (each === last || isSameClaimant(scene, each, last));
  if (!told.every(isStatedBy)) return null;
  return earlier.includes(last) && !(last.type === 'accusation' && targetIsNamed(scene, last)) ? last : null;
}
