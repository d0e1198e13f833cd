import type { DataSet } from './kinds/data-set.ts';
import type { Kind, Measured } from './kinds/kind.ts';
import type { Workbench } from './workbench.ts';

/** What one kind measured on one data set. */
export interface Measurement extends Measured {
  readonly set: DataSet;
  readonly kind: Kind;
}

/** Runs the kinds on the data sets that are there, in order; a set that cannot be read is said and left out. */
export function measureAll(
  kinds: readonly Kind[],
  isWanted: (set: DataSet) => boolean,
  workbench: Workbench,
): readonly Measurement[] {
  return kinds.flatMap((kind) =>
    kind
      .find(workbench)
      .filter(isWanted)
      .flatMap((set) => {
        const measured = workbench.attempt(set.key, () => kind.measure(set, workbench));
        return measured ? [{ ...measured, set, kind }] : [];
      }),
  );
}

/** Figures by data set; those of the quotes and of the claims of one set stand together. */
export function figuresBySet(measurements: readonly Measurement[]): Record<string, Record<string, number>> {
  const bySet: Record<string, Record<string, number>> = {};
  for (const { set, figures } of measurements) bySet[set.key] = { ...bySet[set.key], ...figures };
  return bySet;
}
