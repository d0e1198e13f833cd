import type { Article, Segment, SourceStart } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { fileStart } from '../../text/positions/file-position.ts';
import { makeLineIndex, positionAt } from '../../text/positions/line-index.ts';

/** The article with its own record of the file, a span of the source, as its source. Records come in order of the file. */
export type OwnSource = (article: Article, record: Span) => Article;

/**
 * Makes what gives each article of a file of records its record alone: the whole file with each would make a run's time and
 * memory grow with the square of the file. `from` shows where `source` begins in the file.
 */
export function makeOwnSource(source: string, from: SourceStart = fileStart): OwnSource {
  const lines = makeLineIndex(source);
  /** The last place whose column in bytes is known. */
  let known = { offset: 0, byteColumn: from.byteColumn };

  function startOf(offset: number): SourceStart {
    const { line, column } = positionAt(lines, offset);
    const lineStart = offset - column + 1;
    const base = lineStart > known.offset ? { offset: lineStart, byteColumn: 1 } : known;
    const byteColumn = base.byteColumn + new TextEncoder().encode(source.slice(base.offset, offset)).length;
    known = { offset, byteColumn };
    return {
      offset: offset + from.offset,
      line: line + from.line - 1,
      column: line === 1 ? column + from.column - 1 : column,
      byteColumn,
    };
  }

  return (article, { start, end }) => ({
    ...article,
    source: source.slice(start, end),
    sourceStart: startOf(start),
    segments: article.segments?.map((segment) => moved(segment, start)) ?? null,
  });
}

function moved({ start, end, sourceStart, sourceEnd }: Segment, by: number): Segment {
  return { start, end, sourceStart: sourceStart - by, sourceEnd: sourceEnd - by };
}
