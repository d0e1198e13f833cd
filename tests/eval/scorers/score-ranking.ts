/** A scored sentence; `label` is 1 where it is worth checking, else 0. */
export interface Ranked {
  readonly score: number;
  readonly label: number;
}

/**
 * Average precision, 0 to 1; ties are broken against the system. Null where nothing is worth checking. `ratio`: as if
 * there were so many not worth checking for each that is; the ratio of the items where it is left out.
 */
export function averagePrecision(items: readonly Ranked[], ratio: number | null = null): number | null {
  const ranking = [...items].sort((a, b) => b.score - a.score || a.label - b.label);
  const all = items.filter(({ label }) => label).length;
  const share = ratio === null ? 1 : (ratio * all) / (items.length - all);
  let found = 0;
  let sum = 0;
  ranking.forEach((item, index) => {
    if (!item.label) return;
    found++;
    sum += found / (found + share * (index + 1 - found));
  });
  return found ? sum / found : null;
}

/** Area under the ROC curve by Mann-Whitney with mid-ranks, 0 to 1. Null where either label is absent. */
export function areaUnderCurve(items: readonly Ranked[]): number | null {
  const ascending = [...items].sort((a, b) => a.score - b.score);
  const positives = items.filter((item) => item.label).length;
  const negatives = items.length - positives;
  if (positives === 0 || negatives === 0) return null;
  let rankSum = 0;
  for (let from = 0; from < ascending.length; ) {
    let to = from;
    while (ascending[to]?.score === ascending[from]?.score && to < ascending.length) to++;
    rankSum += ((from + 1 + to) / 2) * ascending.slice(from, to).filter((item) => item.label).length;
    from = to;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
