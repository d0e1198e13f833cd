/** A case to learn from: the columns that hold in it, and 1 or 0. */
export interface LogisticCase {
  readonly columns: readonly number[];
  readonly label: number;
}

/** Weights by column, and what is added for every case. */
export interface LogisticModel {
  readonly base: number;
  readonly weights: readonly number[];
}

/** Least and most that a weight may be; 0 lies within. */
export type Bounds = readonly [least: number, most: number];

const free: Bounds = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
const sweeps = 60;
const smallestStep = 1e-4;

/**
 * Logistic regression on columns that hold or do not, with a ridge on the weights but not on the base: coordinate by
 * coordinate, until no step is large. Weights stay within the `bounds` of their columns; those that are not in it may be any.
 */
export function fitLogistic(
  cases: readonly LogisticCase[],
  width: number,
  ridge: number,
  bounds: readonly Bounds[] = [],
): LogisticModel {
  const holders: number[][] = Array.from({ length: width + 1 }, () => []);
  cases.forEach(({ columns }, index) => {
    for (const column of columns) holders[column]?.push(index);
    holders[width]?.push(index);
  });
  const sums = new Float64Array(cases.length);
  const weights = new Float64Array(width + 1);
  for (let sweep = 0, largest = 1; sweep < sweeps && largest > smallestStep; sweep++) {
    largest = 0;
    for (let column = width; column >= 0; column--) {
      const weight = weights[column] ?? 0;
      const wanted = weight + stepOf(cases, sums, holders[column] ?? [], weight, column === width ? 0 : ridge);
      const [least, most] = bounds[column] ?? free;
      const step = Math.max(least, Math.min(most, wanted)) - weight;
      weights[column] = weight + step;
      for (const index of holders[column] ?? []) sums[index] = (sums[index] ?? 0) + step;
      largest = Math.max(largest, Math.abs(step));
    }
  }
  return { base: weights[width] ?? 0, weights: [...weights.subarray(0, width)] };
}

/** Newton's step along one column, cut so that it cannot run away. */
function stepOf(
  cases: readonly LogisticCase[],
  sums: Float64Array,
  holders: readonly number[],
  weight: number,
  ridge: number,
): number {
  let slope = ridge * weight;
  let curve = ridge;
  for (const index of holders) {
    const chance = 1 / (1 + Math.exp(-(sums[index] ?? 0)));
    slope += chance - (cases[index]?.label ?? 0);
    curve += chance * (1 - chance);
  }
  return curve === 0 ? 0 : Math.max(-1, Math.min(1, -slope / curve));
}

/** Sum of the weights of a case's columns and the base. */
export function sumOf({ base, weights }: LogisticModel, columns: readonly number[]): number {
  return columns.reduce((sum, column) => sum + (weights[column] ?? 0), base);
}
