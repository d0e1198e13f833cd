import type { Claim, ClaimType } from '../../model/claim.ts';
import { bySpan } from '../../model/span.ts';
import { defineAnnotator } from '../annotator.ts';
import { claimsOf } from './attributed.ts';
import { assess, rankByScore } from './check-worthiness.ts';
import { makeScene } from './claim-scene.ts';
import { findDeniedNouns } from './denied-noun.ts';
import { findDisputes } from './disputes.ts';
import { heldClaim } from './held-claim.ts';
import { mendAttributions } from './mend.ts';
import { claimantWithin, nestDrafts } from './nesting.ts';
import { orphanClaims } from './orphans.ts';
import { findOwnStatements } from './own-statements.ts';
import { foldRepeats } from './repeated.ts';

/** Types of which there is little to verify: wishes, judgements and what is yet to be done. */
const attitudes: ReadonlySet<ClaimType> = new Set([
  'demand',
  'promise',
  'offer',
  'question',
  'criticism',
  'praise',
  'belief',
  'intention',
  'agreement',
]);

/** Who answers for which proposition, of what kind, and who disputes it. */
export const claimsAnnotator = defineAnnotator({
  name: 'claims',
  needs: ['article', 'document', 'tags', 'entities', 'attributions', 'repeats'],
  data: ['cues', 'claimTypes', 'claimWords', 'checkSigns', 'roles', 'sourceNouns', 'attributionWords'],
  annotate(layers, resources): readonly Claim[] {
    const scene = makeScene(layers, resources);
    const layer = layers.attributions;
    const denied = findDeniedNouns(scene);
    const attributions = mendAttributions(scene, layer.attributions, denied);
    const found = [
      ...attributions.flatMap((attribution) => claimsOf(scene, attribution)),
      ...attributions.flatMap((attribution) => heldClaim(scene, attribution, attributions) ?? []),
      ...orphanClaims(scene, layer),
      ...findOwnStatements(scene, layer, attributions, resources.checkSigns),
    ].sort((a, b) => bySpan(a.span, b.span));
    const drafts = foldRepeats(scene.text, found, layers.repeats);
    const nesting = nestDrafts(drafts, attributions);
    const worths = rankByScore(
      drafts.map(
        ({ content, type, worth }) =>
          worth ?? assess(scene, content, resources.checkSigns, attitudes.has(type) ? ['-attitude'] : []),
      ),
    );
    const claims = drafts.map(
      ({ worth: _worth, within: _within, ...draft }, index): Claim => ({
        ...draft,
        index,
        claimant: claimantWithin(drafts, nesting, index),
        nestedIn: nesting[index] ?? null,
        disputedBy: [],
        checkWorthy: worths[index] ?? { score: 0, rank: 0, signals: [] },
      }),
    );
    const disputes = findDisputes(scene, claims, denied, attributions);
    return claims.map((claim) => ({ ...claim, disputedBy: disputes.get(claim.index) ?? [] }));
  },
});
