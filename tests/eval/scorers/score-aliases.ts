import { harmonicMean, type Ratios, share } from './ratios.ts';

/** Label of each mention's entity, by gold and by the system, in one order; null where the system has no such mention. */
export interface LabelledMentions {
  readonly gold: readonly number[];
  readonly system: readonly (number | null)[];
}

/** B³ (Bagga and Baldwin 1998) over all mentions of all articles: one that the system does not have stands alone. */
export function scoreAliases(articles: readonly LabelledMentions[]): Ratios {
  let precision = 0;
  let recall = 0;
  let mentions = 0;
  for (const { gold, system } of articles) {
    gold.forEach((goldLabel, index) => {
      const systemLabel = system[index] ?? null;
      const ours = systemLabel === null ? [index] : indicesOf(system, systemLabel);
      const theirs = indicesOf(gold, goldLabel);
      const right = theirs.filter((other) => ours.includes(other)).length;
      precision += right / ours.length;
      recall += right / theirs.length;
      mentions += 1;
    });
  }
  const ratios = { precision: share(precision, mentions), recall: share(recall, mentions) };
  return { ...ratios, f1: harmonicMean(ratios.precision, ratios.recall) };
}

function indicesOf(labels: readonly (number | null)[], label: number): readonly number[] {
  return labels.flatMap((other, index) => (other === label ? [index] : []));
}
