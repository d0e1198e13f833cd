import type { Quote } from '../../model/quote.ts';
import { defineAnnotator } from '../annotator.ts';

/** Words and who said them: a view of the attributions and the quotation marks. */
export const quotesAnnotator = defineAnnotator({
  name: 'quotes',
  needs: ['article', 'attributions'],
  data: [],
  annotate(): readonly Quote[] {
    return [];
  },
});
