import type { UnitLayer } from '../../../model/unit.ts';
import { defineAnnotator } from '../../annotator.ts';
import { findQuotations } from './quotations.ts';
import { cutUnits, namesOf } from './reading.ts';

/** The sentences of an article, none of which ends inside a quotation. */
export const unitsAnnotator = defineAnnotator({
  name: 'units',
  needs: ['article', 'document', 'tags', 'entities'],
  data: ['cues'],
  annotate({ article, document, tags, entities }, { cues }): UnitLayer {
    const quotations = findQuotations(article);
    return { units: cutUnits(article, document, tags, quotations, cues.byForm, namesOf(entities)), quotations };
  },
});
