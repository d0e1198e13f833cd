import type { BlockKind } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';

/** A paragraph of an article before it is known which part it is; trimmed, never empty. `hint` is what the format's markup says, null where it says nothing. */
export interface Piece extends Span {
  readonly text: string;
  readonly hint: BlockKind | null;
}

/** A piece of the text, with the white space at its ends skipped; null where nothing is left. */
export function makePiece(text: string, start: number, end: number, hint: BlockKind | null = null): Piece | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from === to ? null : { start: from, end: to, text: text.slice(from, to), hint };
}

/** White space, and the control characters that wires close their copy with. */
function isSpace(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0x7f ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x200b ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x3000
  );
}
