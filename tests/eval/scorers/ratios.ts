/** Precision, recall and their harmonic mean, each 0 to 1; 0 where there is nothing to divide by. */
export interface Ratios {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Ratios where a pair of gold and system is counted on both sides alike. */
export function ratios(right: number, system: number, gold: number): Ratios {
  return sidedRatios(right, system, right, gold);
}

/** Ratios where right is counted apart on each side: several system spans may be right by one gold span. */
export function sidedRatios(rightSystem: number, system: number, rightGold: number, gold: number): Ratios {
  const precision = share(rightSystem, system);
  const recall = share(rightGold, gold);
  return { precision, recall, f1: harmonicMean(precision, recall) };
}

/** `part / whole`, 0 for an empty whole. */
export function share(part: number, whole: number): number {
  return whole ? part / whole : 0;
}

/** Harmonic mean of precision and recall, 0 where both are. */
export function harmonicMean(precision: number, recall: number): number {
  return precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
}
