/** Half-open range [start, end) of UTF-16 code units in `Article.text`; `text.slice(start, end)` is what it covers. `start <= end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Half-open range of token indices of a `Document`; other field names than `Span`, so that the compiler refuses one for the other. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A list that holds at least one element. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` is wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The text that the span covers. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The smallest span that holds all of the given ones. */
export function hull(spans: NonEmpty<Span>): Span {
  let { start, end } = spans[0];
  for (const span of spans) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return { start, end };
}

/** Order of spans in a text: by start, then the longer first. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Whether a list holds something. */
export function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}

/** The stretches that the spans cover together, in order; spans that touch become one. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push({ start: span.start, end: span.end });
  }
  return merged;
}
