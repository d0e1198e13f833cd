import { append } from '../../model/lists/append.ts';
import type { Strand } from './strand.ts';

/** Strands that are close together on both sides, in whatever order: a passage that was cut, rearranged or filled out. Ranges are the hulls. */
export type Box = Strand;

/** Most words that may be between two strands of one box, on either side. */
const widestGap = 120;
/** Weight that each of two strands needs for each word that is between them, on both sides together. */
const weightPerGap = 0.2;
/** How often the words of a box may be matched on the average: strands that use the same words twice are two copies, not two parts. */
const mostUse = 1.3;
/** Share of a strand that is within a stronger one, on both sides, to be dropped for it. */
const strayed = 0.8;

/** Share of a box's earlier side from which on a copy in it may make it several copies in a row. */
const ownRepeat = 0.3;

/** Joins strands between one pair of articles to boxes. `itself`: both sides are one article, and a box must not overlap itself. */
export function boxStrands(strands: readonly Strand[], itself: boolean): readonly Box[] {
  if (strands.length === 1) return strands;
  const ordered = [...strands].sort((a, b) => a.from - b.from || a.otherFrom - b.otherFrom);
  let boxes = ordered;
  for (let round = 0; round < 4; round++) {
    const joined = joinOnce(boxes, itself ? ordered : null);
    if (joined.length === boxes.length) break;
    boxes = joined;
  }
  return boxes;
}

function joinOnce(boxes: readonly Box[], copies: readonly Strand[] | null): Box[] {
  const done: Box[] = [];
  let open: Box[] = [];
  for (const box of boxes) {
    const near: Box[] = [];
    for (const candidate of open) (candidate.to + widestGap < box.from ? done : near).push(candidate);
    const at = near.findIndex(
      (candidate) =>
        (box.weight < candidate.weight ? isWithin(box, candidate) : isWithin(candidate, box)) ||
        belongTogether(candidate, box, copies),
    );
    const partner = near[at];
    if (partner) near[at] = join(partner, box);
    else near.push(box);
    open = near;
  }
  append(done, open);
  return done.sort((a, b) => a.from - b.from || a.otherFrom - b.otherFrom);
}

/** Whether most of the lesser one is within the rectangle of the other: it strayed onto the same words. */
function isWithin(lesser: Box, other: Box): boolean {
  const length = lesser.to - lesser.from;
  const otherLength = lesser.otherTo - lesser.otherFrom;
  return (
    Math.min(lesser.to, other.to) - Math.max(lesser.from, other.from) >= strayed * length &&
    Math.min(lesser.otherTo, other.otherTo) - Math.max(lesser.otherFrom, other.otherFrom) >= strayed * otherLength
  );
}

function belongTogether(a: Box, b: Box, copies: readonly Strand[] | null): boolean {
  const gap = Math.max(0, b.from - a.to, a.from - b.to);
  const otherGap = Math.max(0, b.otherFrom - a.otherTo, a.otherFrom - b.otherTo);
  if (Math.max(gap, otherGap) > widestGap) return false;
  if (Math.min(a.weight, b.weight) < weightPerGap * (gap + otherGap)) return false;
  const length = Math.max(a.to, b.to) - Math.min(a.from, b.from);
  const otherLength = Math.max(a.otherTo, b.otherTo) - Math.min(a.otherFrom, b.otherFrom);
  if (a.equal + b.equal > mostUse * Math.min(length, otherLength)) return false;
  if (!copies) return true;
  const other = { from: Math.min(a.otherFrom, b.otherFrom), to: Math.max(a.otherTo, b.otherTo) };
  return other.to <= Math.min(a.from, b.from) && !repeatsItself(other, copies);
}

/** Whether the range looks like several copies in a row: a copy of some earlier text begins in it where as much text of the range has gone before. The copies are in order. */
function repeatsItself(range: { readonly from: number; readonly to: number }, copies: readonly Strand[]): boolean {
  const least = ownRepeat * (range.to - range.from);
  let low = 0;
  let high = copies.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((copies[middle]?.from ?? 0) < range.from + least) low = middle + 1;
    else high = middle;
  }
  for (let copy = copies[low]; copy && copy.from < range.to - least; copy = copies[++low]) {
    const before = copy.from - range.from;
    const length = Math.min(copy.to, range.to) - copy.from;
    if (Math.min(before, length) >= 0.75 * Math.max(before, length)) return true;
  }
  return false;
}

function join(a: Box, b: Box): Box {
  const [lesser, other] = a.weight < b.weight ? [a, b] : [b, a];
  if (isWithin(lesser, other)) return other;
  const from = Math.min(a.from, b.from);
  const to = Math.max(a.to, b.to);
  const otherFrom = Math.min(a.otherFrom, b.otherFrom);
  const otherTo = Math.max(a.otherTo, b.otherTo);
  const most = Math.min(to - from, otherTo - otherFrom);
  return {
    from,
    to,
    otherFrom,
    otherTo,
    equal: Math.min(most, a.equal + b.equal),
    weight: Math.min(most, a.weight + b.weight),
  };
}
