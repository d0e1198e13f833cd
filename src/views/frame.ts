import type { Article } from '../model/article.ts';
import type { FrameLine } from '../model/display/view.ts';
import type { Span } from '../model/span.ts';
import { type LineIndex, makeLineIndex, positionAt } from '../text/positions/line-index.ts';
import { toSourceSpan } from '../text/positions/segments.ts';

/** Longest stretch that is taken of a line on each side, in UTF-16 code units: no screen shows more. */
const longest = 240;

/** Makes the function that shows a span in the lines of its article's file: its first line, and those beside that hold text. */
export function makeFrame(article: Article): (span: Span | null) => readonly FrameLine[] {
  let index: LineIndex | null = null;
  return (span) => {
    if (span === null) return [];
    index ??= makeLineIndex(article.source);
    const { start, end } = toSourceSpan(article, span);
    const { line } = positionAt(index, start);
    const own = lineSpan(article.source, index, line);
    const to = Math.max(start, Math.min(end, own.end));
    const before = (article.sourceStart?.line ?? 1) - 1;
    const frame: FrameLine = {
      line: line + before,
      before: article.source.slice(Math.max(own.start, start - longest), start),
      marked: article.source.slice(start, Math.min(to, start + longest)),
      after: article.source.slice(to, Math.min(own.end, to + longest)),
    };
    const beside = (at: number) =>
      besideLine(article.source, index as LineIndex, at).map((each) => ({ ...each, line: at + before })); // made above
    return [...beside(line - 1), frame, ...(end > own.end ? [] : beside(line + 1))];
  };
}

function besideLine(source: string, index: LineIndex, line: number): readonly FrameLine[] {
  if (line < 1 || line > index.starts.length) return [];
  const { start, end } = lineSpan(source, index, line);
  const text = source.slice(start, Math.min(end, start + longest));
  return text.trim() === '' ? [] : [{ line, before: text, marked: '', after: '' }];
}

/** A line without its break. */
function lineSpan(source: string, { starts, length }: LineIndex, line: number): Span {
  const start = starts[line - 1] ?? length;
  let end = starts[line] ?? length;
  while (end > start && /[\r\n]/.test(source.charAt(end - 1))) end--;
  return { start, end };
}
