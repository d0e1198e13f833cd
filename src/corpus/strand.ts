/** Two stretches of words that run along each other, with small gaps: [from, to) and [otherFrom, otherTo). */
export interface Strand {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
  /** Number of words that are equal. */
  readonly equal: number;
  /** The same with short words counted for a quarter: what the strand is worth as evidence. */
  readonly weight: number;
}

/** Where a strand may go on both sides, and whether it goes over edits. */
export interface Room {
  readonly isExact: boolean;
  start: number;
  end: number;
  otherStart: number;
  otherEnd: number;
}

/** Which way an extension goes, and the first place on each side that it may not take. */
interface Limits {
  readonly isExact: boolean;
  readonly step: 1 | -1;
  readonly end: number;
  readonly otherEnd: number;
}

/** How far an extension came: the first place on each side not taken. */
interface Reach {
  readonly at: number;
  readonly other: number;
  readonly equal: number;
  readonly weight: number;
}

/** Farthest that two copies may run apart in one edit, in words of both together. */
const lookahead = 16;
/** What a word that stands on one side only takes from the weight. */
const gapCost = 0.3;
/** How far the weight may fall below its best before an extension is given up. */
const drop = 4;

/** Evidence that an equal word is: short words say little. */
function weightOf(code: number): number {
  return code & 1 ? 0.25 : 1;
}

/** Evidence that the words [from, to) are, were all of them equal to others. */
export function weigh(codes: Uint16Array, from: number, to: number): number {
  let weight = 0;
  for (let at = from; at < to; at++) weight += weightOf(codes[at] ?? 0);
  return weight;
}

/** Grows a strand from a place where both sides agree. `itself`: both are one article, and the earlier side must end where the later one begins. */
export function growStrand(codes: Uint16Array, at: number, other: number, room: Room, itself: boolean): Strand {
  const { isExact } = room;
  const back = extend(codes, at - 1, other - 1, {
    isExact,
    step: -1,
    end: room.start - 1,
    otherEnd: room.otherStart - 1,
  });
  const otherEnd = itself ? Math.min(room.otherEnd, back.at + 1) : room.otherEnd;
  const ahead = extend(codes, at, other, { isExact, step: 1, end: room.end, otherEnd });
  return {
    from: back.at + 1,
    to: ahead.at,
    otherFrom: back.other + 1,
    otherTo: ahead.other,
    equal: back.equal + ahead.equal,
    weight: back.weight + ahead.weight,
  };
}

/** Extends an alignment word by word from `at` and `other` in one direction, over edits, as far as it gains weight. */
function extend(codes: Uint16Array, at: number, other: number, { isExact, step, end, otherEnd }: Limits): Reach {
  let equal = 0;
  let weight = 0;
  let best: Reach = { at, other, equal, weight };
  let a = at;
  let b = other;
  for (;;) {
    while (a !== end && b !== otherEnd && codes[a] === codes[b]) {
      weight += weightOf(codes[a] ?? 0);
      equal++;
      a += step;
      b += step;
    }
    if (weight > best.weight) best = { at: a, other: b, equal, weight };
    if (isExact) return best;
    const skip = resume(codes, a, b, step, Math.abs(end - a), Math.abs(otherEnd - b));
    if (skip < 0) return best;
    const skipped = skip >> 8;
    const otherSkipped = skip & 0xff;
    weight -= gapCost * Math.max(skipped, otherSkipped);
    if (weight < best.weight - drop) return best;
    a += step * skipped;
    b += step * otherSkipped;
  }
}

/** The nearest place where two words agree again in a row, or one long word after a small gap: words to skip on the one side times 256 plus those on the other; -1 if there is none. */
function resume(codes: Uint16Array, a: number, b: number, step: number, room: number, otherRoom: number): number {
  for (let distance = 1; distance <= lookahead; distance++) {
    const half = distance >> 1;
    for (let turn = 0; turn <= distance; turn++) {
      const skipped = turn & 1 ? half + ((turn + 1) >> 1) : half - (turn >> 1);
      const otherSkipped = distance - skipped;
      if (skipped < 0 || otherSkipped < 0 || skipped >= room || otherSkipped >= otherRoom) continue;
      const here = a + step * skipped;
      const there = b + step * otherSkipped;
      const code = codes[here] ?? 0;
      if (code !== codes[there]) continue;
      const alone = skipped + 1 >= room || otherSkipped + 1 >= otherRoom || codes[here + step] !== codes[there + step];
      if (!alone || ((code & 1) === 0 && distance <= 4)) return skipped * 256 + otherSkipped;
    }
  }
  return -1;
}
