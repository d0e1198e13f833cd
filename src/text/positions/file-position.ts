import type { SourceStart } from '../../model/article.ts';
import type { Position } from './line-index.ts';

/** The beginning of a file. */
export const fileStart: SourceStart = { offset: 0, line: 1, column: 1, byteColumn: 1 };

/** A place in the file of an article, from one in `Article.source`. */
export function inFile(
  { sourceStart }: { readonly sourceStart?: Pick<SourceStart, 'line' | 'column'> },
  { line, column }: Position,
): Position {
  if (sourceStart === undefined) return { line, column };
  return { line: line + sourceStart.line - 1, column: line === 1 ? column + sourceStart.column - 1 : column };
}
