import type { Resume } from './resume.ts';

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

/** Where a strand may go on both sides. */
export interface Room {
  start: number;
  end: number;
  otherStart: number;
  otherEnd: number;
}

/** Points of a word as evidence… */
const wordPoints = 20;
/** …and of a short one, which says little. */
const shortPoints = 5;
/** Points that a word that is on one side only takes away. */
const gapPoints = 6;
/** How far the points may fall below their best before an extension is given up. */
const dropPoints = 80;

/** Evidence that the words [from, to) are, were all of them equal to others. */
export function weigh(codes: Uint16Array, from: number, to: number): number {
  let points = 0;
  for (let at = from; at < to; at++) points += (codes[at] ?? 0) & 1 ? shortPoints : wordPoints;
  return points / wordPoints;
}

/** Grows a strand from a place where both sides agree; null where it is lighter than asked, with how far it went. */
export interface Grower {
  /** `itself`: both sides are one article, and the earlier side must end where the later one begins. */
  grow(at: number, other: number, room: Room, itself: boolean): Strand | null;
  /** Words that the last strand covered on the first side. */
  readonly covered: number;
}

/** Makes a grower of strands of at least that weight. */
export function makeGrower(codes: Uint16Array, isExact: boolean, leastWeight: number, resume: Resume): Grower {
  // How far the last extension came, its first place on each side not taken, and what it found. Most places make no strand:
  // objects for them would cost more than the comparison.
  let reach = 0;
  let otherReach = 0;
  let equal = 0;
  let points = 0;
  let covered = 0;

  /** Extends an alignment word by word from `at` and `other` in one direction, over edits, as far as it gains weight. */
  function extend(at: number, other: number, step: 1 | -1, end: number, otherEnd: number): void {
    let a = at;
    let b = other;
    let met = 0;
    let sum = 0;
    let bestAt = at;
    let bestOther = other;
    let bestMet = 0;
    let best = 0;
    for (;;) {
      while (a !== end && b !== otherEnd && codes[a] === codes[b]) {
        sum += (codes[a] ?? 0) & 1 ? shortPoints : wordPoints;
        met++;
        a += step;
        b += step;
      }
      if (sum > best) {
        bestAt = a;
        bestOther = b;
        bestMet = met;
        best = sum;
      }
      if (isExact) break;
      const skip = resume(codes, a, b, step, Math.abs(end - a), Math.abs(otherEnd - b));
      if (skip < 0) break;
      const skipped = skip >> 8;
      const otherSkipped = skip & 0xff;
      sum -= gapPoints * Math.max(skipped, otherSkipped);
      if (sum < best - dropPoints) break;
      a += step * skipped;
      b += step * otherSkipped;
    }
    reach = bestAt;
    otherReach = bestOther;
    equal = bestMet;
    points = best;
  }

  return {
    get covered() {
      return covered;
    },
    grow(at, other, room, itself) {
      extend(at - 1, other - 1, -1, room.start - 1, room.otherStart - 1);
      const from = reach + 1;
      const otherFrom = otherReach + 1;
      const equalBefore = equal;
      const pointsBefore = points;
      extend(at, other, 1, room.end, itself ? Math.min(room.otherEnd, from) : room.otherEnd);
      covered = reach - from;
      const weight = (points + pointsBefore) / wordPoints;
      if (weight < leastWeight) return null;
      return { from, to: reach, otherFrom, otherTo: otherReach, equal: equal + equalBefore, weight };
    },
  };
}
