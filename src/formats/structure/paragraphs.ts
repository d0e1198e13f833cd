import type { Span } from '../../model/span.ts';
import { makePiece, type Piece } from './piece.ts';

/** A line with its indentation; `blankBefore` where an empty line, or the start of the text, is before it. */
interface Line extends Span {
  readonly indent: number;
  readonly blankBefore: boolean;
}

/**
 * Cuts plain text into paragraphs. A line is a paragraph, with or without empty lines between; in text that is wrapped at a
 * fixed width, lines are joined, and a paragraph starts after an empty line, at an indented line, or after a short line that
 * ends a sentence.
 */
export function findParagraphs(text: string): readonly Piece[] {
  const lines = findLines(text);
  const margin = leftMargin(lines);
  const width = wrapWidth(text, lines, margin);
  const pieces: Piece[] = [];
  for (let first = 0; first < lines.length; ) {
    let last = first;
    while (width !== null && last + 1 < lines.length && isContinued(text, lines, last, width, margin)) last++;
    const piece = makePiece(text, lines[first]?.start ?? 0, lines[last]?.end ?? 0);
    if (piece !== null) pieces.push(piece);
    first = last + 1;
  }
  return pieces;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

function findLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  const hasReturns = text.includes('\r');
  let blankBefore = true;
  let breaks = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || code === carriageReturn) {
      at += code === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1;
      breaks++;
      continue;
    }
    const start = at;
    at = endOfLine(text, start, hasReturns);
    const line = text.slice(start, at);
    const indent = isPrinted(code) ? 0 : line.length - line.trimStart().length;
    if (breaks > 1 || indent === line.length) blankBefore = true;
    breaks = 0;
    if (indent === line.length) continue;
    const end = isPrinted(text.charCodeAt(at - 1)) ? at : start + line.trimEnd().length;
    lines.push({ start, end, indent, blankBefore });
    blankBefore = false;
  }
  return lines;
}

function endOfLine(text: string, start: number, hasReturns: boolean): number {
  const feed = text.indexOf('\n', start);
  const end = feed < 0 ? text.length : feed;
  if (!hasReturns) return end;
  let at = start;
  while (at < end && text.charCodeAt(at) !== carriageReturn) at++;
  return at;
}

/** Whether a code unit is no white space for certain. */
function isPrinted(code: number): boolean {
  return code > 0x20 && code < 0x80;
}

/** The smallest indentation: a line that is set in further opens a paragraph. */
function leftMargin(lines: readonly Line[]): number {
  return lines.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY);
}

const widestWrap = 132;
const narrowestWrap = 40;

/** Width at which the text is wrapped: its longest line, where most lines are filled as a wrapping editor fills them. Null where it is not wrapped. */
function wrapWidth(text: string, lines: readonly Line[], margin: number): number | null {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.end - line.start);
  if (width > widestWrap || width < narrowestWrap) return null;
  let joints = 0;
  let filled = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || next.blankBefore || next.indent > margin) return;
    joints++;
    if (isFilled(text, line, next, width) && !endsSentence(text, line)) filled++;
  });
  return joints >= 2 && filled >= joints * 0.6 ? width : null;
}

/** Whether the first word of the next line would not have found room in this one, give or take what ragged wrapping leaves. */
function isFilled(text: string, line: Line, next: Line, width: number): boolean {
  const start = next.start + next.indent;
  const space = text.indexOf(' ', start);
  const firstWord = (space < 0 || space > next.end ? next.end : space) - start;
  return line.end - line.start + 1 + firstWord > width - width * 0.12;
}

function isContinued(text: string, lines: readonly Line[], index: number, width: number, margin: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined || next.blankBefore || next.indent > margin) return false;
  return isFilled(text, line, next, width) || !endsSentence(text, line);
}

function endsSentence(text: string, line: Line): boolean {
  return /[.!?:]["'”’)\]]*$/.test(text.slice(Math.max(line.start, line.end - 6), line.end));
}
