import type { BlockKind, Segment } from '../../model/article.ts';
import { makePiece, type Piece } from './piece.ts';

/** A stretch of text and where it is in the source; one code unit to one where both are of one length, else decoded as a whole. */
export interface Run {
  readonly text: string;
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

/** A block of a marked-up source: runs of text in source order, as the markup says what it is. */
export interface MarkupBlock {
  readonly kind: BlockKind;
  readonly runs: readonly Run[];
}

/** The text of an article without its markup, the way back, and its paragraphs. */
export interface LaidOut {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly pieces: readonly Piece[];
}

/**
 * Lays blocks out as text, an empty line between two; white space within a block is collapsed, soft hyphens and characters of
 * no width are skipped. Blocks without text vanish.
 */
export function layOut(blocks: readonly MarkupBlock[]): LaidOut {
  const parts: string[] = [];
  const segments: GrowingSegment[] = [];
  const ends: { readonly kind: BlockKind; readonly start: number; readonly end: number }[] = [];
  let length = 0;
  const append = (text: string, sourceStart: number, sourceEnd: number) => {
    parts.push(text);
    addSegment(segments, length, length + text.length, sourceStart, sourceEnd);
    length += text.length;
  };
  for (const block of blocks) {
    if (!block.runs.some((run) => /[^\s\u00ad\u200b\u2060\ufeff]/.test(run.text))) continue;
    if (length > 0) {
      parts.push('\n\n');
      length += 2;
    }
    const start = length;
    let spaced = true;
    for (const run of block.runs) {
      const isVerbatim = run.text.length === run.sourceEnd - run.sourceStart;
      if (isVerbatim && !mayChange.test(run.text) && !(spaced && run.text.startsWith(' '))) {
        append(run.text, run.sourceStart, run.sourceEnd);
        spaced = run.text === '' ? spaced : run.text.endsWith(' ');
        continue;
      }
      for (const match of run.text.matchAll(/[^\s\u00ad\u200b\u2060\ufeff]+|\s+/g)) {
        const isSpace = /^\s/.test(match[0]);
        if (isSpace && spaced) continue;
        const from = isVerbatim ? run.sourceStart + match.index : run.sourceStart;
        append(isSpace ? ' ' : match[0], from, isVerbatim ? from + match[0].length : run.sourceEnd);
        spaced = isSpace;
      }
    }
    ends.push({ kind: block.kind, start, end: length });
  }
  const text = parts.join('');
  const pieces = ends
    .map(({ kind, start, end }) => makePiece(text, start, end, kind))
    .filter((piece) => piece !== null);
  return { text, segments, pieces };
}

/** White space that is collapsed, and characters of no width: text without them is as it is. */
const mayChange = /[^\S ]| {2}|[\u00ad\u200b\u2060\ufeff]/;

/** Adds a segment, or lengthens the last one where both are one code unit to one and follow each other in text and source. */
function addSegment(
  segments: GrowingSegment[],
  start: number,
  end: number,
  sourceStart: number,
  sourceEnd: number,
): void {
  const last = segments.at(-1);
  const follows =
    last !== undefined &&
    last.end === start &&
    last.sourceEnd === sourceStart &&
    last.end - last.start === last.sourceEnd - last.sourceStart &&
    end - start === sourceEnd - sourceStart;
  if (!follows || last === undefined) segments.push({ start, end, sourceStart, sourceEnd });
  else {
    last.end = end;
    last.sourceEnd = sourceEnd;
  }
}

/** A segment while the text is laid out: every stretch of text is added, so none is copied. */
type GrowingSegment = { -readonly [Name in keyof Segment]: Segment[Name] };
