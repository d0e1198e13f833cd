import type { Claim, Claimant } from '../../../model/claim.ts';
import { hull, type Span, textOf } from '../../../model/span.ts';
import { type ClaimScene, mentionsIn, partyOf, tokensIn } from '../scene/claim-scene.ts';
import { readClause } from '../scene/clause.ts';

/** The people, bodies, states and peoples named in the span. */
export function partiesIn(scene: ClaimScene, span: Span): ReadonlySet<number> {
  return new Set(
    mentionsIn(scene, span)
      .filter(({ form }) => form === 'name')
      .map(({ entity }) => partyOf(scene, entity)),
  );
}

/** Whether both are known to be made by one party. */
export function isSameClaimant(scene: ClaimScene, { claimant: a }: Claim, { claimant: b }: Claim): boolean {
  if (a.entity !== null && b.entity !== null) return partyOf(scene, a.entity) === partyOf(scene, b.entity);
  if (isAmong(scene, a, b) || isAmong(scene, b, a)) return true;
  if (speaksFor(scene, a, b) || speaksFor(scene, b, a)) return true;
  return a.name !== null && a.name === b.name;
}

const representative = /\b(?:lawyers?|attorneys?|counsel|solicitors?|barristers?|spokes\w+|representatives?|agent)\b/i;

/** Whether the one is who speaks for the other by trade: `a lawyer for Brandel`, `Brandel's lawyer`. */
function speaksFor(scene: ClaimScene, { span }: Claimant, { entity }: Claimant): boolean {
  if (span === null || entity === null || !representative.test(textOf(scene.text, span))) return false;
  return partiesIn(scene, span).has(partyOf(scene, entity));
}

/** Whether the one is named among several who claim together: `the United States and Niger say`. */
function isAmong(scene: ClaimScene, { entity }: Claimant, { entity: other, span, kind }: Claimant): boolean {
  return (
    entity !== null &&
    other === null &&
    kind === 'group' &&
    span !== null &&
    partiesIn(scene, span).has(partyOf(scene, entity))
  );
}

/** Whether it is told who claims: a description alone (`the candidate`) may be anybody, another claimant too. */
export function isKnown(scene: ClaimScene, { claimant }: Claim): boolean {
  return claimant.entity !== null || (claimant.span !== null && partiesIn(scene, claimant.span).size > 0);
}

/** Whether the claim accuses, or speaks of, the party that makes the other one. */
export function isAimedAt(scene: ClaimScene, { target, content }: Claim, { claimant }: Claim): boolean {
  const parties = new Set(claimant.span ? partiesIn(scene, claimant.span) : []);
  if (claimant.entity !== null) parties.add(partyOf(scene, claimant.entity));
  if (target) return meet(parties, partiesIn(scene, target));
  const subject = readClause(scene, tokensIn(scene, content[0])).subject;
  const [first, last] = [subject[0], subject.at(-1)];
  if (!first || !last) return false;
  return meet(parties, partiesIn(scene, { start: first.start, end: last.end }));
}

/** Whether the claim is made by whom a possessive names. */
export function isHeldBy(scene: ClaimScene, { claimant }: Claim, holder: Span): boolean {
  return claimant.entity !== null && partiesIn(scene, holder).has(partyOf(scene, claimant.entity));
}

/** Whether the claim is aimed at somebody by name. */
export function targetIsNamed(scene: ClaimScene, { target }: Claim): boolean {
  return target !== null && partiesIn(scene, target).size > 0;
}

/** Whether both name somebody or some place, and nobody that the other one names. */
export function speakOfOthers(scene: ClaimScene, claim: Claim, denial: Claim): boolean {
  const [one, other] = [claim, denial].map(({ content }) => partiesIn(scene, hull(content)));
  if (!one?.size || !other?.size) return false;
  return [...one].every((party) => !other.has(party));
}

function meet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return [...a].some((party) => b.has(party));
}

/** Index of the sentence at the position; -1 where there is none. */
export function sentenceAt(scene: ClaimScene, position: number): number {
  return tokensIn(scene, { start: position, end: position + 40 })[0]?.sentence ?? -1;
}

/** How many sentences the content of `later` begins after that of `earlier`; negative where it stands before. */
export function distance(scene: ClaimScene, earlier: Claim, later: Claim): number {
  return sentenceAt(scene, later.content[0].start) - sentenceAt(scene, earlier.content[0].start);
}

/** Whether the content of `later` begins at most so many sentences after that of `earlier`. */
export function isNear(scene: ClaimScene, earlier: Claim, later: Claim, sentences: number): boolean {
  const between = distance(scene, earlier, later);
  return between >= 0 && between <= sentences;
}
