import type { EntityLayer } from '../../model/entity.ts';
import { defineAnnotator } from '../annotator.ts';

/** Who and what an article names. */
export const entitiesAnnotator = defineAnnotator({
  name: 'entities',
  needs: ['article', 'document', 'tags', 'repeats'],
  data: [],
  annotate(): EntityLayer {
    return { mentions: [], entities: [] };
  },
});
