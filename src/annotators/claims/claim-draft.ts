import type { Claim } from '../../model/claim.ts';

/** A claim in the making: its number, disputes, nesting and worth are told once all claims of the article are known. */
export type ClaimDraft = Omit<Claim, 'index' | 'disputedBy' | 'nestedIn' | 'checkWorthy'>;
