import type { Article, Segment } from '../../model/article.ts';
import type { Edit } from '../../model/finding.ts';
import type { Span } from '../../model/span.ts';
import { firstEndingAfter, isOneToOne } from './segments.ts';

/** New text that no markup takes for its own: letters, digits, marks of prose and spaces. */
const plainProse = /^[\p{L}\p{M}\p{N}\p{Zs}\p{Sc},.;:!?'‘’“”«»–—…%°()/+-]*$/u;

/**
 * Edits of `Article.text` as edits of `Article.source`; null where one of them covers text that is not in the source
 * in one piece, or puts in what the file's markup might take for its own.
 */
export function toSourceEdits(
  article: Pick<Article, 'format' | 'segments'>,
  edits: readonly Edit[],
): readonly Edit[] | null {
  const { format, segments } = article;
  const led: Edit[] = [];
  for (const edit of edits) {
    if (format !== 'text' && !plainProse.test(edit.text)) return null;
    const span = segments === null ? edit : inOnePiece(segments, edit);
    if (!span) return null;
    led.push({ start: span.start, end: span.end, text: edit.text });
  }
  return led;
}

/** Where a span is in the source, with nothing between its parts; null where it does not. */
function inOnePiece(segments: readonly Segment[], { start, end }: Span): Span | null {
  const from = firstEndingAfter(segments, end > start ? start : start - 1);
  const first = segments[from];
  if (!first || first.start > start) return null;
  let last = first;
  for (let index = from + 1; last.end < end; index++) {
    const next = segments[index];
    if (!next || next.start !== last.end || next.sourceStart !== last.sourceEnd) return null;
    last = next;
  }
  const sourceStart = offsetIn(first, start);
  const sourceEnd = offsetIn(last, end);
  return sourceStart === null || sourceEnd === null ? null : { start: sourceStart, end: sourceEnd };
}

/** A stretch that was decoded has no places inside it. */
function offsetIn(segment: Segment, offset: number): number | null {
  if (offset === segment.start) return segment.sourceStart;
  if (offset === segment.end) return segment.sourceEnd;
  return isOneToOne(segment) ? segment.sourceStart + offset - segment.start : null;
}
