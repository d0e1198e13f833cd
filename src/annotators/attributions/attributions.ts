import type { AttributionLayer } from '../../model/attribution.ts';
import { defineAnnotator } from '../annotator.ts';

/** Who is made responsible for which words. */
export const attributionsAnnotator = defineAnnotator({
  name: 'attributions',
  needs: ['article', 'document', 'tags', 'repeats', 'entities'],
  data: ['cues'],
  annotate(): AttributionLayer {
    return { attributions: [], quotations: [] };
  },
});
