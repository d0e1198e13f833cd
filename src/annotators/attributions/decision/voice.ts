import type { Attribution, Quotation } from '../../../model/attribution.ts';
import type { Draft } from '../candidates/found.ts';
import type { Resolution } from '../speakers/speaker.ts';

/** An attribution as decided, with the quotations that are its own and whom its source means. */
export interface Voice {
  readonly draft: Draft;
  readonly own: readonly Quotation[];
  readonly resolution: Resolution | null;
  readonly kind: Attribution['kind'];
}
