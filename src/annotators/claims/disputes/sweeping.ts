import type { Claim } from '../../../model/claim.ts';
import { hull } from '../../../model/span.ts';
import { partiesIn } from '../claimants/party.ts';
import { type ClaimScene, tokensIn } from '../scene/claim-scene.ts';
import { deniable, type Found, found } from './found-dispute.ts';
import { distance, isAboutReply, isAimedAt, isSameClaimant, partiesOf } from './parties.ts';

/** How many sentences before and behind a denial of everything the accusations are. */
const farthestBefore = 30;
const farthestAfter = 6;
/** Words of a content that are looked through for what it denies. */
const longestOpening = 6;
const all =
  /^(?:everything|wrongdoing)$|^(?:all|any|both|each|these|those|the|such|his|her|its|their|criminal|of|the|sexual|corruption)$/;
const accusations = /^(?:allegations|accusations|charges|claims|wrongdoing|everything|impropriety|misconduct|guilt)$/;
/** `pleaded not guilty`, `maintains her innocence`. */
const plea = /\b(?:not guilty|innocence|innocent)\b/;

/** Whether a denial is of all that somebody is accused of: `denied all the allegations`, `denies any wrongdoing`, `pleaded not guilty`. */
export function isSweeping(scene: ClaimScene, denial: Claim): boolean {
  const tokens = tokensIn(scene, hull(denial.content)).filter(
    ({ norm, index }) =>
      !scene.denying.has(norm) &&
      !/^(?:auxiliary|adverb)$/.test(scene.tags.partOfSpeech(index)) &&
      !/^ha[sd]$/.test(norm),
  );
  const opening = tokens.slice(0, longestOpening);
  if (
    plea.test(
      tokensIn(scene, hull(denial.content))
        .slice(0, 2 * longestOpening)
        .map(({ norm }) => norm)
        .join(' '),
    )
  )
    return true;
  const at = opening.findIndex(({ norm }) => accusations.test(norm));
  const next = tokens[at + 1];
  if (at < 0 || (next !== undefined && /^(?:that|of|about|by|from|over)$/.test(next.norm) && at < 2)) return false;
  return opening.slice(0, at).every(({ norm }) => all.test(norm));
}

/** The accusations against who denies everything, or against whom they speak for: those before, else those right behind. */
export function bySweep(scene: ClaimScene, claims: readonly Claim[], denial: Claim): readonly Found[] {
  const against = claims.filter((each) => isAgainst(scene, each, denial));
  const before = against.filter((each) => {
    const between = distance(scene, each, denial);
    return each.content[0].start < denial.content[0].start && between <= farthestBefore;
  });
  const chosen = before.length > 0 ? before : against.filter((each) => -distance(scene, each, denial) <= farthestAfter);
  const evidence = hull([denial.span, ...denial.content]);
  return chosen.map((each) => found(each, denial, 'anaphoric', evidence, 0.8));
}

/** Whether the claim accuses who denies, or says of them what is wrong. */
function isAgainst(scene: ClaimScene, claim: Claim, denial: Claim): boolean {
  if (claim === denial || claim.nestedIn === denial.index || denial.nestedIn === claim.index) return false;
  const isCharge = claim.type === 'accusation';
  const isRumour = claim.type === 'fact' && claim.claimant.kind === 'hearsay';
  if (!isCharge && !isRumour && !deniable.has(claim.type)) return false;
  if (isAboutReply(scene, claim) || isSameClaimant(scene, claim, denial)) return false;
  if (!isCharge && !speaksOfWrong(scene, claim)) return false;
  if (isAimedAt(scene, claim, denial)) return true;
  if (!isCharge || claim.target !== null) return false;
  const parties = partiesOf(scene, denial.claimant);
  return [...partiesIn(scene, hull(claim.content))].some((party) => parties.has(party));
}

/** Whether the words of the claim speak of wrongdoing or harm. */
export function speaksOfWrong(scene: ClaimScene, { content }: Claim): boolean {
  return content.some((span) => tokensIn(scene, span).some(({ norm }) => scene.words.wrongdoing.has(norm)));
}
