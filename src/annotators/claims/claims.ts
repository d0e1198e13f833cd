import type { CheckWorthiness, Claim, Claimant } from '../../model/claim.ts';
import { bySpan } from '../../model/span.ts';
import { defineAnnotator } from '../annotator.ts';
import { claimantWithin, nestDrafts } from './claimants/nesting.ts';
import { adjustAttributions } from './content/adjust-attributions.ts';
import { claimAttributions } from './content/claim-attributions.ts';
import { withoutOverlaps } from './content/overlapping.ts';
import { findDisputes } from './disputes/disputes.ts';
import { claimsOf } from './found/attributed.ts';
import type { ClaimDraft } from './found/claim-draft.ts';
import { findDeniedNouns } from './found/denied-noun.ts';
import { heldClaim } from './found/held-claim.ts';
import { withLeftAmounts } from './found/left-amounts.ts';
import { nounDenials } from './found/noun-denials.ts';
import { orphanClaims } from './found/orphans.ts';
import { findOwnStatements } from './found/own-statements.ts';
import { foldRepeats } from './found/repeated.ts';
import { verdictDenials } from './found/verdicts.ts';
import { makeScene, sceneData } from './scene/claim-scene.ts';
import { assess, rankByScore, withSignals } from './worth/check-worthiness.ts';
import { endOfLead, toldSignals } from './worth/told-signals.ts';

/** Who answers for which proposition, of what kind, and who disputes it. */
export const claimsAnnotator = defineAnnotator({
  name: 'claims',
  needs: ['article', 'document', 'tags', 'entities', 'references', 'attributions', 'repeats'],
  data: [...sceneData, 'checkSigns'],
  annotate(layers, resources): readonly Claim[] {
    const scene = makeScene(layers, resources);
    const layer = layers.attributions;
    const denied = findDeniedNouns(scene);
    const attributions = claimAttributions(
      scene,
      adjustAttributions(scene, withoutOverlaps(scene, layer.attributions), denied),
    );
    const verdicts = verdictDenials(scene, attributions);
    const found = withLeftAmounts(scene, [
      ...attributions.flatMap((attribution) => claimsOf(scene, attribution)),
      ...attributions.flatMap((attribution) => heldClaim(scene, attribution, attributions) ?? []),
      ...nounDenials(scene, denied, attributions),
      ...verdicts,
      ...orphanClaims(scene, layer),
      ...findOwnStatements(scene, layer, attributions, verdicts, resources.checkSigns),
    ]).toSorted((a, b) => bySpan(a.span, b.span));
    const drafts = foldRepeats(scene.text, found, layers.repeats);
    const nesting = nestDrafts(drafts, attributions);
    const claims = drafts.map((draft, index) =>
      claimOf(draft, index, claimantWithin(drafts, nesting, index), nesting[index] ?? null),
    );
    const disputes = findDisputes(scene, claims, denied, attributions);
    const leadEnd = endOfLead(scene.document);
    const worths = rankByScore(
      drafts.map((draft, index) => {
        const more = toldSignals(scene, draft, disputes.has(index), leadEnd);
        return draft.worth
          ? withSignals(draft.worth, resources.checkSigns, more)
          : assess(scene, draft.content, resources.checkSigns, more);
      }),
    );
    return claims.map((claim, index) => {
      const disputedBy = disputes.get(index) ?? claim.disputedBy;
      return { ...claim, disputedBy, checkWorthy: worths[index] ?? unweighed };
    });
  },
});

const unweighed: CheckWorthiness = { score: 0, rank: 0, signals: [] };

/** The claim of a draft, before it is known who disputes it and what it is worth; written out, since leaving fields out of a spread costs more than all else here. */
function claimOf(draft: ClaimDraft, index: number, claimant: Claimant, nestedIn: number | null): Claim {
  return {
    attribution: draft.attribution,
    type: draft.type,
    span: draft.span,
    claimant,
    content: draft.content,
    worded: draft.worded ?? draft.content,
    addressee: draft.addressee,
    target: draft.target,
    modality: draft.modality,
    polarity: draft.polarity,
    commitment: draft.commitment,
    stance: draft.stance,
    repeatedAt: draft.repeatedAt,
    flags: draft.flags,
    confidence: draft.confidence,
    index,
    nestedIn,
    disputedBy: [],
    checkWorthy: unweighed,
  };
}
