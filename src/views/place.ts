import type { ArticleText } from '../model/article.ts';
import type { NonEmpty, Span } from '../model/span.ts';
import type { TextPart } from '../text/display/cut-text.ts';
import { inFile } from '../text/positions/file-position.ts';
import { makeLineIndex, positionAt } from '../text/positions/line-index.ts';
import { toSourceSpan } from '../text/positions/segments.ts';

/**
 * A span as users see it: half-open range [start, end) of UTF-16 code units in the decoded file, byte-order mark not counted,
 * with the 1-based line and column of its start, and the text that it covers.
 */
export interface Place {
  /** @asType integer */
  readonly start: number;
  /** @asType integer */
  readonly end: number;
  /** @asType integer */
  readonly line: number;
  /** @asType integer */
  readonly column: number;
  readonly text: string;
}

/** Turns a span of `Article.text` into a place in the file. */
export type Locate = (span: Span) => Place;

/** Makes the one function that leads an article's spans back to its file; the file's lines are counted at the first call. */
export function makeLocate(article: Pick<ArticleText, 'text' | 'source' | 'segments'> & Partial<TextPart>): Locate {
  let lines: ReturnType<typeof makeLineIndex> | null = null;
  return (span) => {
    lines ??= makeLineIndex(article.source);
    const { start, end } = toSourceSpan(article, span);
    const { line, column } = inFile(article, positionAt(lines, start));
    const before = article.sourceStart?.offset ?? 0;
    return { start: start + before, end: end + before, line, column, text: article.text.slice(span.start, span.end) };
  };
}

/** Places of several spans, at least one. */
export function locateAll(locate: Locate, spans: NonEmpty<Span>): NonEmpty<Place> {
  const [first, ...rest] = spans;
  return [locate(first), ...rest.map(locate)];
}

/** Place of a span, or null where there is none. */
export function locateOptional(locate: Locate, span: Span | null): Place | null {
  return span && locate(span);
}
