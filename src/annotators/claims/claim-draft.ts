import type { Claim } from '../../model/claim.ts';
import type { Worth } from './check-worthiness.ts';

/** A claim in the making: its number, disputes, nesting and worth are told once all claims of the article are known. */
export interface ClaimDraft extends Omit<Claim, 'index' | 'disputedBy' | 'nestedIn' | 'checkWorthy'> {
  /** Index of the attribution in whose content it stands, for a claim without its own. */
  readonly within?: number;
  /** Known already where the claim was found by it. */
  readonly worth?: Worth;
}
