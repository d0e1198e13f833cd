import type { Span } from '../../model/span.ts';

/** Makes the test whether one of the given spans, in any order, holds a span wholly; each test takes logarithmic time. */
export function containmentTest(spans: readonly Span[]): (span: Span) => boolean {
  const holders = [...spans].sort((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const { end } of holders) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return ({ start, end }) => {
    let low = 0;
    let high = holders.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((holders[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (reach[low - 1] ?? 0) >= end;
  };
}
