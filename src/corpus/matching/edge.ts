import type { Article, Block } from '../../model/article.ts';
import { fingerprint } from '../../text/words/fingerprint.ts';

/** An edge of a place, and what is directly outside of it that may belong to it. */
export interface Edge {
  readonly offset: number;
  /** Marks (quotation marks, stops, signs of money) that are there, from the edge outwards. */
  readonly marks: string;
  /** Where the marks reach the end of the block, the parts of the page around the story that follow, from the edge outwards. */
  readonly frames: readonly Frame[];
}

/** A block that is no part of the story. */
interface Frame {
  /** Offset of its outer edge. */
  readonly offset: number;
  /** Fingerprint of its text. */
  readonly text: string;
  /** Whether it says nothing: a line of dashes or stars between two parts of a page. */
  readonly isRule: boolean;
}

/** Most code units of marks at an edge. */
const mostMarks = 6;
/** Most frames at an edge. */
const mostFrames = 4;
const opening = /[^\p{L}\p{N}\p{M}\p{C}\s]+$/u;
const closing = /^[^\p{L}\p{N}\p{M}\p{C}\s]+/u;
const none: readonly Frame[] = [];

/** The edge before a word; `index` is that of its block. */
export function startEdge({ text, blocks }: Pick<Article, 'text' | 'blocks'>, offset: number, index: number): Edge {
  const marks = opening.exec(text.slice(Math.max(0, offset - mostMarks), offset))?.[0] ?? '';
  const frames = offset - marks.length === blocks[index]?.start ? framesFrom(text, blocks, index, -1) : none;
  return { offset, marks: [...marks].reverse().join(''), frames };
}

/** The edge after a word; `index` is that of its block. */
export function endEdge({ text, blocks }: Pick<Article, 'text' | 'blocks'>, offset: number, index: number): Edge {
  const marks = closing.exec(text.slice(offset, offset + mostMarks))?.[0] ?? '';
  const frames = offset + marks.length === blocks[index]?.end ? framesFrom(text, blocks, index, 1) : none;
  return { offset, marks, frames };
}

function framesFrom(text: string, blocks: readonly Block[], index: number, step: 1 | -1): readonly Frame[] {
  const frames: Frame[] = [];
  let block = blocks[index + step];
  for (let at = index + step; block?.kind === 'boilerplate' && frames.length < mostFrames; block = blocks[at]) {
    const { start, end } = block;
    const line = text.slice(start, end);
    frames.push({ offset: step < 0 ? start : end, text: fingerprintOf(line), isRule: !/[\p{L}\p{N}]/u.test(line) });
    at += step;
  }
  return frames.length === 0 ? none : frames;
}

/** Fingerprint of a text, with any white space as one space. */
export function fingerprintOf(text: string): string {
  return fingerprint([text.replace(/\s+/gu, ' ')]);
}

/** The farthest that an edge can be widened, in the direction of `step`. */
export function farthest({ offset, marks, frames }: Edge, step: 1 | -1): number {
  return frames.at(-1)?.offset ?? offset + step * marks.length;
}

/**
 * Offsets of the edges once each has taken in what it shares: with all others, or with any other. `step`: which way is
 * outwards.
 */
export function widenEdges(edges: readonly Edge[], step: 1 | -1, withAll: boolean): readonly number[] {
  const first = edges[0]?.marks;
  if (edges.every(({ marks, frames }) => marks === first && frames.length === 0))
    return edges.map(({ offset, marks }) => offset + step * marks.length);
  const ordered = edges
    .map((edge, index) => {
      const outside = [...edge.marks, ...edge.frames.map(({ text }) => text)];
      return { edge, index, outside, key: outside.join('\0') };
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  // In order, no two share more than neighbours do.
  const shared = ordered.map(({ outside }, at) => countShared(outside, ordered[at + 1]?.outside ?? []));
  const sharedByAll = countShared(ordered[0]?.outside ?? [], ordered.at(-1)?.outside ?? []);
  const offsets = edges.map(({ offset }) => offset);
  ordered.forEach(({ edge, index }, at) => {
    const count = withAll ? sharedByAll : Math.max(shared[at - 1] ?? 0, shared[at] ?? 0);
    offsets[index] = widened(edge, step, count);
  });
  return offsets;
}

function countShared(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}

/** The offset of an edge that takes in this many marks and frames; a rule belongs to it only where more follows. */
function widened({ offset, marks, frames }: Edge, step: 1 | -1, count: number): number {
  const all = [...marks];
  const frame = frames.slice(0, Math.max(0, count - all.length)).findLast(({ isRule }) => !isRule);
  if (frame) return frame.offset;
  return offset + step * all.slice(0, count).join('').length;
}
