import type { Article } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import type { Region } from '../model/view.ts';
import { makeLineIndex, positionAt } from '../text/line-index.ts';
import { toSourceSpan } from '../text/segments.ts';

/** Makes the function that turns spans of an article into lines and columns of its file. */
export function makeLocateRegion(article: Article): (span: Span) => Region {
  let lines: ReturnType<typeof makeLineIndex> | null = null;
  return (span) => {
    lines ??= makeLineIndex(article.source);
    const { start, end } = toSourceSpan(article, span);
    const from = positionAt(lines, start);
    const to = positionAt(lines, end);
    return {
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      byteColumn: byteColumnOf(article.source, start, from.column),
      endByteColumn: byteColumnOf(article.source, end, to.column),
    };
  };
}

/** The column in bytes of UTF-8 of a place whose column in code units is known. */
function byteColumnOf(source: string, offset: number, column: number): number {
  return new TextEncoder().encode(source.slice(offset - column + 1, offset)).length + 1;
}
