import type { Span } from '../../../model/span.ts';

/** Where an article names people other than one of them. */
export interface OtherPeople {
  /** Start of their first mention at or after the position; infinite where there is none. */
  nextStart(position: number): number;
  /** Their mention that ends at the position; null where there is none. */
  endingAt(position: number): Span | null;
}

/** Indexes the mentions of people, in text order and apart from each other; `personOf` shows whom the mention at an index names. */
export function indexPeople(
  spans: readonly Span[],
  personOf: (index: number) => number,
): (person: number) => OtherPeople {
  const byEnd = new Map(spans.map((span, index) => [span.end, index]));
  // For each mention the next one of somebody else.
  const nextOther = new Array<number>(spans.length);
  for (let index = spans.length - 1; index >= 0; index--)
    nextOther[index] =
      index + 1 < spans.length && personOf(index + 1) === personOf(index) ? (nextOther[index + 1] ?? 0) : index + 1;
  return (person) => ({
    nextStart(position) {
      const next = firstFrom(spans, position);
      const other = next < spans.length && personOf(next) === person ? nextOther[next] : next;
      return spans[other ?? next]?.start ?? Number.POSITIVE_INFINITY;
    },
    endingAt(position) {
      const index = byEnd.get(position);
      return index === undefined || personOf(index) === person ? null : (spans[index] ?? null);
    },
  });
}

/** Index of the first span that starts at or after the position. */
function firstFrom(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
