import { lowerBound } from '../model/lists/lower-bound.ts';
import type { Span } from '../model/span.ts';

/** Returns whether a span is wholly within one of the given ones; each question takes the logarithm of their number. */
export function makeCover(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  // The farthest end of all that begin up to here: what begins there and ends before it is within one of them or over two that meet.
  const outer: Span[] = [];
  for (const span of sorted) {
    const last = outer.at(-1);
    if (last && span.end <= last.end) continue;
    outer.push(span);
  }
  return ({ start, end }) => {
    const around = outer[lowerBound(outer.length, (index) => (outer[index]?.start ?? 0) <= start) - 1];
    return around !== undefined && end <= around.end;
  };
}
