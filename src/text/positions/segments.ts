import type { Article, Segment } from '../../model/article.ts';
import { lowerBound } from '../../model/lists/lower-bound.ts';
import type { Span } from '../../model/span.ts';

/**
 * Where a span of `Article.text` is in `Article.source`. Text that no segment covers (a line break between two blocks)
 * is led to the nearest place of the source; a stretch that was decoded (`&amp;`) is taken whole.
 */
export function toSourceSpan(article: Pick<Article, 'segments'>, span: Span): Span {
  if (article.segments === null) return { start: span.start, end: span.end };
  const start = sourceStart(article.segments, span.start);
  const end = span.end === span.start ? start : sourceEnd(article.segments, span.end);
  return { start, end: Math.max(start, end) };
}

/** Source offset of the character at `offset`, or of the next one that comes from the source. */
function sourceStart(segments: readonly Segment[], offset: number): number {
  const segment = segments[firstEndingAfter(segments, offset)];
  if (segment === undefined) return segments.at(-1)?.sourceEnd ?? 0;
  if (offset <= segment.start || !isOneToOne(segment)) return segment.sourceStart;
  return segment.sourceStart + offset - segment.start;
}

/** Source offset just after the character before `offset`, or after the last one before it that comes from the source. */
function sourceEnd(segments: readonly Segment[], offset: number): number {
  const index = firstEndingAfter(segments, offset - 1);
  const segment = segments[index];
  if (segment === undefined || offset - 1 < segment.start) return segments[index - 1]?.sourceEnd ?? 0;
  return isOneToOne(segment) ? segment.sourceStart + offset - segment.start : segment.sourceEnd;
}

/** Whether each code unit of the stretch is one of the source. */
export function isOneToOne(segment: Segment): boolean {
  return segment.end - segment.start === segment.sourceEnd - segment.sourceStart;
}

/** Index of the first segment that ends after the offset; their number where none does. */
export function firstEndingAfter(segments: readonly Segment[], offset: number): number {
  return lowerBound(segments.length, (index) => (segments[index]?.end ?? 0) <= offset);
}

/** Where an offset of `Article.source` is in `Article.text`: the same character, or the next one that was taken over. */
export function fromSourceOffset(article: Pick<Article, 'segments'>, offset: number): number {
  const { segments } = article;
  if (segments === null) return offset;
  const index = lowerBound(segments.length, (at) => (segments[at]?.sourceEnd ?? 0) <= offset);
  const segment = segments[index];
  if (segment === undefined) return segments.at(-1)?.end ?? 0;
  if (offset <= segment.sourceStart || !isOneToOne(segment)) return segment.start;
  return segment.start + offset - segment.sourceStart;
}
