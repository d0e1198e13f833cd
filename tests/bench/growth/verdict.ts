/** Lengths of the articles that a shape is measured at, in characters. */
export const lengths = [10_000, 40_000, 160_000] as const;
/** How much more than in proportion a cost may grow from one length to the next. */
export const mostGrowth = 1.3;
/** Processor seconds that a million characters may cost beyond what the shortest article costs. */
export const mostSeconds = 10;
/** A difference below this many milliseconds is noise: nothing is said of its growth. */
const leastCost = 150;

/** What a command costs on an article of a shape. */
export interface ShapeCost {
  /** Processor milliseconds of an article of a few words, of the same kind of file. */
  readonly floor: number;
  /** Those of each of the lengths; the last are missing where a shorter one took too long. */
  readonly costs: readonly number[];
}

/** What the costs say. */
export interface Verdict {
  /** Greatest growth from one length to the next over what it would be in proportion; null where all costs are too small to tell. */
  readonly growth: number | null;
  /** Processor seconds of a million characters beyond the floor, at the greatest length that was measured. */
  readonly seconds: number;
  readonly isGood: boolean;
}

/** Judges the costs of a command on a shape. */
export function judge({ floor, costs }: ShapeCost): Verdict {
  const own = costs.map((cost) => Math.max(0, cost - floor));
  const growths = own.slice(1).flatMap((cost, index) => {
    const before = own[index] ?? 0;
    const size = (lengths[index + 1] ?? 0) / (lengths[index] ?? 1);
    // A small cost before it may be less than its noise: what remains after it must be seen to be too much.
    return cost < leastCost ? [] : [cost / (Math.max(before, leastCost / size) * size)];
  });
  const growth = growths.length === 0 ? null : Math.max(...growths);
  const seconds = (own.at(-1) ?? 0) / 1000 / ((lengths[costs.length - 1] ?? 1) / 1e6);
  const isGood = costs.length === lengths.length && (growth ?? 0) <= mostGrowth && seconds <= mostSeconds;
  return { growth, seconds, isGood };
}

/** The lesser cost of each length of two rounds: what is more was not the command's. */
export function leastOf(a: ShapeCost | null, b: ShapeCost): ShapeCost {
  if (a === null) return b;
  const longer = a.costs.length > b.costs.length ? a : b;
  const costs = longer.costs.map((_, index) =>
    Math.min(a.costs[index] ?? Number.POSITIVE_INFINITY, b.costs[index] ?? Number.POSITIVE_INFINITY),
  );
  return { floor: Math.min(a.floor, b.floor), costs };
}
