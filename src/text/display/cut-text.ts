import type { ArticleText, Segment, SourceStart } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { inFile } from '../positions/file-position.ts';
import { makeLineIndex, positionAt } from '../positions/line-index.ts';
import { firstEndingAfter, toSourceSpan } from '../positions/segments.ts';

/** A stretch of an article's text, and how it leads back to the file; spans are counted from its own start. */
export interface TextPart extends Pick<ArticleText, 'text' | 'source' | 'segments'> {
  readonly sourceStart: Omit<SourceStart, 'byteColumn'>;
}

/** Makes a function that cuts stretches out of an article, so that the rest of it can be forgotten. */
export function makeCutter(article: ArticleText): (span: Span) => TextPart {
  const lines = makeLineIndex(article.source);
  return (span) => {
    const text = article.text.slice(span.start, span.end);
    const segments = article.segments && segmentsIn(article.segments, span);
    const { start, end } = sourceOf(article, span, segments);
    return {
      text,
      source: segments ? article.source.slice(start, end) : text,
      segments: segments?.map((segment) => moved(segment, span.start, start)) ?? null,
      sourceStart: {
        offset: (article.sourceStart?.offset ?? 0) + start,
        ...inFile(article, positionAt(lines, start)),
      },
    };
  };
}

/** The segments that a span touches. */
function segmentsIn(segments: readonly Segment[], span: Span): readonly Segment[] {
  const from = firstEndingAfter(segments, span.start);
  const last = firstEndingAfter(segments, span.end - 1);
  const to = (segments[last]?.start ?? span.end) < span.end ? last + 1 : last;
  return segments.slice(from, to);
}

/** What a span takes of the source, with all of the segments that it touches. */
function sourceOf(article: ArticleText, span: Span, segments: readonly Segment[] | null): Span {
  const first = segments?.[0];
  const last = segments?.at(-1);
  return first && last ? { start: first.sourceStart, end: last.sourceEnd } : toSourceSpan(article, span);
}

function moved({ start, end, sourceStart, sourceEnd }: Segment, by: number, sourceBy: number): Segment {
  return { start: start - by, end: end - by, sourceStart: sourceStart - sourceBy, sourceEnd: sourceEnd - sourceBy };
}
