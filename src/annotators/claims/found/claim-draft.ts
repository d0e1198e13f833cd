import type { Claim } from '../../../model/claim.ts';
import type { Worth } from '../worth/check-worthiness.ts';

/** A claim before its number, disputes, nesting and worth are known, which depend on all claims of the article. */
export interface ClaimDraft extends Omit<Claim, 'index' | 'disputedBy' | 'nestedIn' | 'checkWorthy' | 'worded'> {
  /** The claim as it reads by itself, where that is more than its content. */
  readonly worded?: Claim['worded'];
  /** Index of the attribution in whose content it is, for a claim without its own. */
  readonly within?: number;
  /** Known already where the claim was found by it. */
  readonly worth?: Worth;
}
