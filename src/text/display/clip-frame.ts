import type { FrameLine } from '../../model/display/view.ts';
import { makeVisible } from './visible.ts';
import { columnsOf } from './wrap.ts';

/** A line of a file, cut to the width of a screen, with what a terminal would obey made visible. */
export interface FrameRow {
  readonly line: number;
  readonly before: string;
  /** What is underlined; empty for a line beside. */
  readonly marked: string;
  readonly after: string;
}

/** Share of the width that is before what is marked, where the line is longer. */
const shareBefore = 0.3;

/** Cuts a line to `width` columns, around what is marked in it; an ellipsis is where something was cut. */
export function clipFrame({ line, before, marked, after }: FrameLine, width: number): FrameRow {
  const parts = [before, marked, after].map((part) => makeVisible(part.replace(/\t/g, ' ')));
  const [head = '', middle = '', tail = ''] = parts;
  if (columnsOf(head + middle + tail) <= width) return { line, before: head, marked: middle, after: tail };
  if (middle === '') return { line, before: cutEnd(head + tail, width), marked: '', after: '' };
  const clippedMiddle = cutEnd(middle, Math.max(1, width - Math.min(columnsOf(head), Math.floor(width * shareBefore))));
  const room = width - columnsOf(clippedMiddle);
  const headRoom = Math.min(columnsOf(head), Math.max(Math.floor(width * shareBefore), room - columnsOf(tail)), room);
  const clippedHead = cutStart(head, headRoom);
  return {
    line,
    before: clippedHead,
    marked: clippedMiddle,
    after: cutEnd(tail, room - columnsOf(clippedHead)),
  };
}

function cutEnd(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  let kept = '';
  let columns = 1;
  for (const character of text) {
    columns += columnsOf(character);
    if (columns > width) break;
    kept += character;
  }
  return width < 1 ? '' : `${kept}…`;
}

function cutStart(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  return [...cutEnd([...text].reverse().join(''), width)].reverse().join('');
}
