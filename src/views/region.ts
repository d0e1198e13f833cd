import type { Article } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import type { Region } from '../model/view.ts';
import { inFile } from '../text/positions/file-position.ts';
import { makeLineIndex, type Position, positionAt } from '../text/positions/line-index.ts';
import { toSourceSpan } from '../text/positions/segments.ts';

/** Makes the function that turns spans of an article into lines and columns of its file. */
export function makeLocateRegion(article: Article): (span: Span) => Region {
  let lines: ReturnType<typeof makeLineIndex> | null = null;
  return (span) => {
    lines ??= makeLineIndex(article.source);
    const { start, end } = toSourceSpan(article, span);
    const from = positionAt(lines, start);
    const to = positionAt(lines, end);
    const inFileFrom = inFile(article, from);
    const inFileTo = inFile(article, to);
    return {
      line: inFileFrom.line,
      column: inFileFrom.column,
      endLine: inFileTo.line,
      endColumn: inFileTo.column,
      byteColumn: byteColumnOf(article, start, from),
      endByteColumn: byteColumnOf(article, end, to),
    };
  };
}

/** The column in bytes of UTF-8, in the file, of a place of the source. */
function byteColumnOf({ source, sourceStart }: Article, offset: number, { line, column }: Position): number {
  const before = line === 1 ? (sourceStart?.byteColumn ?? 1) : 1;
  return new TextEncoder().encode(source.slice(offset - column + 1, offset)).length + before;
}
