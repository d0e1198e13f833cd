import type { Claim } from '../../model/claim.ts';
import { defineAnnotator } from '../annotator.ts';

/** Who answers for which proposition, of what kind, and who disputes it. */
export const claimsAnnotator = defineAnnotator({
  name: 'claims',
  needs: ['article', 'document', 'tags', 'entities', 'attributions', 'repeats'],
  data: ['cues'],
  annotate(): readonly Claim[] {
    return [];
  },
});
