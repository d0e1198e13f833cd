import type { Article } from '../model/article.ts';
import type { Region } from '../model/display/view.ts';
import type { Span } from '../model/span.ts';
import { makeByteIndex } from '../text/positions/byte-index.ts';
import { inFile } from '../text/positions/file-position.ts';
import { makeLineIndex, positionAt } from '../text/positions/line-index.ts';
import { toSourceSpan } from '../text/positions/segments.ts';

/** Makes the function that turns spans of an article into lines and columns of its file. */
export function makeLocateRegion(article: Article): (span: Span) => Region {
  let places: ReturnType<typeof makePlaces> | null = null;
  return (span) => {
    places ??= makePlaces(article);
    const { start, end } = toSourceSpan(article, span);
    const from = places(start);
    const to = places(end);
    return {
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      byteColumn: from.byteColumn,
      endByteColumn: to.byteColumn,
    };
  };
}

/** Lines and columns of offsets of the source; the column in bytes of UTF-8, too. */
function makePlaces(article: Article) {
  const lines = makeLineIndex(article.source);
  const bytes = makeByteIndex(article.source);
  return (offset: number) => {
    const { line, column } = positionAt(lines, offset);
    const before = line === 1 ? (article.sourceStart?.byteColumn ?? 1) : 1;
    return {
      ...inFile(article, { line, column }),
      byteColumn: bytes.offsetOf(offset) - bytes.offsetOf(offset - column + 1) + before,
    };
  };
}
