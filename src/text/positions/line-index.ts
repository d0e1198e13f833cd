/** Where a line starts, for each line of a text; made once a text, at the edge. */
export interface LineIndex {
  readonly starts: readonly number[];
  /** Length of the text, in UTF-16 code units. */
  readonly length: number;
}

/** 1-based line, and 1-based column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds the lines of a text. A line ends at LF, CRLF or a lone CR; the break belongs to the line that it ends. */
export function makeLineIndex(text: string): LineIndex {
  const starts = [0];
  if (text.includes('\r')) {
    for (let offset = 0; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === LF || (code === CR && text.charCodeAt(offset + 1) !== LF)) starts.push(offset + 1);
    }
  } else {
    for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  }
  return { starts, length: text.length };
}

/** Line and column of an offset; offsets outside the text are taken as its nearest end. */
export function positionAt(index: LineIndex, offset: number): Position {
  const inside = Math.min(Math.max(offset, 0), index.length);
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(index, middle) <= inside) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: inside - startOf(index, low) + 1 };
}

/** Offset of a line and column: the inverse of `positionAt`. A line that is not there gives the nearest end of the text. */
export function offsetAt(index: LineIndex, position: Position): number {
  if (position.line < 1) return 0;
  if (position.line > index.starts.length) return index.length;
  return Math.min(startOf(index, position.line - 1) + position.column - 1, index.length);
}

const LF = 0x0a;
const CR = 0x0d;

function startOf(index: LineIndex, line: number): number {
  return index.starts[line] ?? 0;
}
