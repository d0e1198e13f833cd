import type { Claim } from '../../model/claim.ts';
import { bySpan } from '../../model/span.ts';
import { defineAnnotator } from '../annotator.ts';
import { claimsOf } from './attributed.ts';
import { makeScene } from './claim-scene.ts';
import { findDeniedNouns } from './denied-noun.ts';
import { mendAttributions } from './mend.ts';
import { claimantWithin, nestDrafts } from './nesting.ts';
import { foldRepeats } from './repeated.ts';

/** Who answers for which proposition, of what kind, and who disputes it. */
export const claimsAnnotator = defineAnnotator({
  name: 'claims',
  needs: ['article', 'document', 'tags', 'entities', 'attributions', 'repeats'],
  data: ['cues', 'claimTypes', 'claimWords'],
  annotate(layers, resources): readonly Claim[] {
    const scene = makeScene(layers, resources);
    const denied = findDeniedNouns(scene);
    const attributions = mendAttributions(scene, layers.attributions.attributions, denied);
    const found = attributions.flatMap((attribution) => claimsOf(scene, attribution));
    const drafts = foldRepeats(
      scene.text,
      found.sort((a, b) => bySpan(a.span, b.span)),
      layers.repeats,
    );
    const nesting = nestDrafts(drafts, attributions);
    return drafts.map((draft, index) => ({
      ...draft,
      index,
      claimant: claimantWithin(drafts, nesting, index),
      nestedIn: nesting[index] ?? null,
      disputedBy: [],
      checkWorthy: { score: 0, rank: index + 1, signals: [] },
    }));
  },
});
