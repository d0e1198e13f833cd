import type { SourceStart } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';

/** Where lines begin in their file, and how many records are before them. */
export interface LinesStart extends SourceStart {
  readonly records: number;
  /** Names of the records in the lines, each once in its file; missing where the lines are all of their file. */
  readonly names?: readonly string[];
}

/** Lines that hold a record, without their ends: those that are not blank. */
export function recordLines(source: string): readonly Span[] {
  return [...source.matchAll(/[^\r\n]+/g)]
    .filter(([line]) => line.trim() !== '')
    .map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}
