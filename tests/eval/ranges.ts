/** Half-open range of UTF-16 code units, as the data files write it: `[start, end]`. */
export type Range = readonly [start: number, end: number];

/** Length of what two ranges share, 0 where they do not meet. */
export function sharedLength(a: Range, b: Range): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

/** Whether both lists hold the same ranges in the same order. */
export function sameRanges(a: readonly Range[], b: readonly Range[]): boolean {
  return a.length === b.length && a.every((range, i) => range[0] === b[i]?.[0] && range[1] === b[i]?.[1]);
}

/** Whether any range of one list meets any of the other. */
export function meet(a: readonly Range[], b: readonly Range[]): boolean {
  return a.some((x) => b.some((y) => x[0] < y[1] && y[0] < x[1]));
}

/** The smallest range that holds all of the given ones; null for none. */
export function hullOf(ranges: readonly Range[]): Range | null {
  if (ranges.length === 0) return null;
  return [Math.min(...ranges.map((range) => range[0])), Math.max(...ranges.map((range) => range[1]))];
}
