import type { Range } from '../../ranges.ts';

/** What stands within double quotation marks (“ ” " „ « » and doubled singles), marks included. */
export interface QuoteMask {
  /** 1 for each code unit within marks. */
  readonly inside: Uint8Array;
  readonly segments: readonly Range[];
}

interface Mark {
  readonly kind: 'open' | 'close' | 'either';
  readonly length: number;
}

/** Finds the stretches within quotation marks, paragraph by paragraph. The scorer's own view of marks: systems are judged on it. */
export function quoteMask(text: string): QuoteMask {
  const segments = [...text.matchAll(/[^\n]+/g)].flatMap((line) =>
    segmentsOf(text, line.index, line.index + line[0].length),
  );
  const inside = new Uint8Array(text.length);
  for (const [start, end] of segments) inside.fill(1, start, end);
  return { inside, segments };
}

function segmentsOf(text: string, start: number, end: number): Range[] {
  const segments: Range[] = [];
  let open = -1;
  for (let i = start; i < end; i++) {
    const mark = markAt(text, i, end);
    if (!mark) continue;
    const previous = i > start ? text.charAt(i - 1) : ' ';
    const next = i + mark.length < end ? text.charAt(i + mark.length) : ' ';
    if (open < 0) {
      if (opens(mark, previous, next)) open = i;
    } else if (reopens(mark, i > start, previous, next)) {
      segments.push([open, i]);
      open = i;
    } else {
      segments.push([open, i + mark.length]);
      open = -1;
    }
    i += mark.length - 1;
  }
  if (open >= 0) segments.push([open, end]);
  return segments;
}

function markAt(text: string, i: number, end: number): Mark | null {
  const char = text.charAt(i);
  if ('“„«‟'.includes(char)) return { kind: 'open', length: 1 };
  if ('”»'.includes(char)) return { kind: 'close', length: 1 };
  if (char === '"') return { kind: 'either', length: 1 };
  const doubled = "'’‘`".includes(char) && i + 1 < end && text.charAt(i + 1) === char;
  return doubled ? { kind: '`‘'.includes(char) ? 'open' : 'either', length: 2 } : null;
}

/** A closing mark opens only where it is turned the wrong way; a straight one not where it trails a word. */
function opens(mark: Mark, previous: string, next: string): boolean {
  if (mark.kind === 'close') return (isSpace(previous) || '([—-'.includes(previous)) && !isSpace(next);
  return !(mark.kind === 'either' && !isSpace(previous) && !'([—–-/…:.“„«‟'.includes(previous) && isSpace(next));
}

function reopens(mark: Mark, afterStart: boolean, previous: string, next: string): boolean {
  return (mark.kind === 'open' || (mark.kind === 'either' && afterStart)) && isSpace(previous) && !isSpace(next);
}

function isSpace(char: string): boolean {
  return /\s/.test(char);
}
