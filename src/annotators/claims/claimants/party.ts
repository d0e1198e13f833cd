import type { Claimant } from '../../../model/claim.ts';
import type { Reference } from '../../../model/reference.ts';
import { clusterOf, referencesWithin } from '../../../model/reference-at.ts';
import type { Span } from '../../../model/span.ts';
import { type ClaimScene, mentionsIn, partyOf } from '../scene/claim-scene.ts';

/** Somebody that claims are made by or about: the index of an entity, or below zero one whom the article only describes. */
export type Party = number;

/** Everybody whom the words of the span mean: by names, by descriptions and pronouns as the references lead. */
export function partiesIn(scene: ClaimScene, span: Span): ReadonlySet<Party> {
  const found = new Set(namedIn(scene, span));
  for (const reference of referencesWithin(scene.references, span)) {
    const isInside = reference.span.start >= span.start && reference.span.end <= span.end;
    const party = isInside ? partyMeant(scene, reference) : null;
    if (party !== null) found.add(party);
  }
  return found;
}

/** Those of the parties in the span that are entities: one who is only described may be any of them. */
export function entitiesIn(scene: ClaimScene, span: Span): ReadonlySet<Party> {
  return new Set([...partiesIn(scene, span)].filter((party) => party >= 0));
}

function namedIn(scene: ClaimScene, span: Span): readonly Party[] {
  return mentionsIn(scene, span).flatMap(({ form, entity }) => (form === 'name' ? [partyOf(scene, entity)] : []));
}

/** Confidence from which on it is taken as known whom a reference means; who was only spoken of last is never sure enough. */
const sure = 0.7;

function partyMeant(scene: ClaimScene, reference: Reference): Party | null {
  if (reference.confidence < sure || reference.via === 'presence') return null;
  const cluster = clusterOf(scene.references, reference);
  if (!cluster) return null;
  return cluster.entity === null ? -1 - cluster.index : partyOf(scene, cluster.entity);
}

/** Who answers for a claim, as a party; null where that is open, or several do. */
export function partyOfClaimant(scene: ClaimScene, { entity, span, kind }: Claimant): Party | null {
  if (entity !== null) return partyOf(scene, entity);
  if (span === null) return null;
  const [first, second] = referencesWithin(scene.references, span).filter((each) => each.span.start >= span.start);
  if (kind === 'group' && second) return null;
  return first?.form === 'description' ? partyMeant(scene, first) : null;
}
