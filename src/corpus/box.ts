import type { Strand } from './strand.ts';

/** Strands that lie close together on both sides, in whatever order: a passage that was cut, rearranged or filled out. Ranges are the hulls. */
export type Box = Strand;

/** Most words that may lie between two strands of one box, on either side. */
const widestGap = 90;
/** Weight that a strand needs for each word of the gap before it. */
const weightPerGap = 0.25;
/** How often the words of a box may be matched on the average: strands that use the same words twice are two copies, not two parts. */
const mostUse = 1.15;

/** Joins strands between one pair of articles to boxes. `itself`: both sides are one article, and a box must not overlap itself. */
export function boxStrands(strands: readonly Strand[], itself: boolean): readonly Box[] {
  let boxes: Box[] = [...strands].sort((a, b) => a.from - b.from || a.otherFrom - b.otherFrom);
  for (let round = 0; round < 4; round++) {
    const joined = joinOnce(boxes, itself);
    if (joined.length === boxes.length) break;
    boxes = joined;
  }
  return boxes;
}

function joinOnce(boxes: readonly Box[], itself: boolean): Box[] {
  const done: Box[] = [];
  let open: Box[] = [];
  for (const box of boxes) {
    const near: Box[] = [];
    for (const candidate of open) (candidate.to + widestGap < box.from ? done : near).push(candidate);
    const at = near.findIndex((candidate) => belongTogether(candidate, box, itself));
    const partner = near[at];
    if (partner) near[at] = join(partner, box);
    else near.push(box);
    open = near;
  }
  done.push(...open);
  return done.sort((a, b) => a.from - b.from || a.otherFrom - b.otherFrom);
}

function belongTogether(a: Box, b: Box, itself: boolean): boolean {
  const gap = Math.max(0, b.from - a.to, a.from - b.to, b.otherFrom - a.otherTo, a.otherFrom - b.otherTo);
  if (gap > widestGap || Math.min(a.weight, b.weight) < weightPerGap * gap) return false;
  const length = Math.max(a.to, b.to) - Math.min(a.from, b.from);
  const otherLength = Math.max(a.otherTo, b.otherTo) - Math.min(a.otherFrom, b.otherFrom);
  if (a.equal + b.equal > mostUse * Math.min(length, otherLength)) return false;
  return !itself || Math.max(a.otherTo, b.otherTo) <= Math.min(a.from, b.from);
}

function join(a: Box, b: Box): Box {
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
