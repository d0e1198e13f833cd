import type { Claim, ClaimType, Dispute } from '../../../model/claim.ts';
import type { Span } from '../../../model/span.ts';

/** Types of claims that can be denied. */
export const deniable: ReadonlySet<ClaimType> = new Set([
  'accusation',
  'assertion',
  'confirmation',
  'estimate',
  'finding',
  'suggestion',
]);

/** A claim, and what is against it. */
export interface Found {
  readonly claim: Claim;
  readonly dispute: Dispute;
}

/** The claim as disputed by the denial. */
export function found(claim: Claim, denial: Claim, basis: Dispute['basis'], evidence: Span, confidence: number): Found {
  return { claim, dispute: { claim: denial.index, basis, evidence, confidence } };
}
