import { type Box, boxStrands } from './box.ts';
import { createShingleIndex } from './shingle-index.ts';
import { type Winnowing, winnow } from './shingles.ts';
import { growStrand, type Room, type Strand } from './strand.ts';

/** A box between two articles, which are numbered in the order in which they were added; words are counted from the start of each article. */
export interface Match extends Box {
  readonly article: number;
  /** An earlier article, or the same; then the other stretch is the earlier one. */
  readonly other: number;
}

/** How the matcher looks for matches. */
export interface MatcherOptions {
  readonly winnowing: Winnowing;
  /** How many earlier places of a shingle are looked at. */
  readonly places: number;
}

/** Finds where articles run along earlier ones, as they are added. */
export interface Matcher {
  /** Adds an article, given by the codes of its words, and finds what it shares with itself and with those before. */
  add(codes: Uint16Array): readonly Match[];
  /** Codes of the words of an article that was added. */
  codesOf(article: number): Uint16Array;
}

/** Shifts within which two strands count as one. */
const band = 8;
/** Strands of lesser weight are chance: a common turn of phrase. */
const leastStrand = 3;
/** Strands of this weight on are copies of a passage, which one article may hold many of. */
const leastCopy = 10;
/** Words that may be gone over in extensions, for each word of an article; past that an extension goes `shortReach` at most. */
const effort = 64;
const shortReach = 64;

/** Makes a matcher that knows no articles yet. */
export function createMatcher({ winnowing, places }: MatcherOptions): Matcher {
  let codes = new Uint16Array(1 << 14);
  let count = 0;
  const firsts: number[] = [];
  const index = createShingleIndex(() => codes, winnowing.size);

  function append(added: Uint16Array): void {
    if (count + added.length > codes.length) {
      const wider = new Uint16Array(Math.max(codes.length * 2, count + added.length));
      wider.set(codes.subarray(0, count));
      codes = wider;
    }
    codes.set(added, count);
    firsts.push(count);
    count += added.length;
  }

  function articleAt(position: number): number {
    let low = 0;
    let high = firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((firsts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  return {
    codesOf: (article) => codes.subarray(firsts[article] ?? 0, firsts[article + 1] ?? count),
    add(added) {
      append(added);
      const article = firsts.length - 1;
      const start = firsts[article] ?? 0;
      const end = count;
      const strandsByOther = new Map<number, Strand[]>();
      const copies: Strand[] = [];
      let budget = effort * (end - start) + 10_000;

      function meet(position: number, earlier: number): void {
        const other = articleAt(earlier);
        const itself = other === article;
        const strands = strandsByOther.get(other) ?? [];
        let floor = start;
        for (const strand of strands.slice(-8)) {
          if (!runsAlong(strand, position - earlier, itself)) continue;
          if (position < strand.to && position >= strand.from) return;
          if (strand.to <= position) floor = Math.max(floor, strand.to);
        }
        const reach = budget > 0 ? end - start : shortReach;
        const room = {
          start: Math.max(floor, position - reach),
          end: Math.min(end, position + reach),
          otherStart: firsts[other] ?? 0,
          otherEnd: firsts[other + 1] ?? end,
        };
        if (itself) keepCopiesApart(room, copies, position, earlier, winnowing.size);
        const strand = growStrand(codes, position, earlier, room, itself);
        budget -= strand.to - strand.from;
        if (strand.weight < leastStrand) return;
        strands.push(strand);
        strandsByOther.set(other, strands);
        if (itself && strand.weight >= leastCopy) copies.push(strand);
      }

      winnow(codes, start, end, winnowing, (position, hash) => {
        index.lookUp(position, hash, places, (earlier) => meet(position, earlier));
        index.add(position, hash);
      });

      const matches: Match[] = [];
      for (const [other, strands] of strandsByOther) {
        const otherStart = firsts[other] ?? 0;
        for (const box of boxStrands(strands, other === article)) {
          matches.push({
            ...box,
            article,
            other,
            from: box.from - start,
            to: box.to - start,
            otherFrom: box.otherFrom - otherStart,
            otherTo: box.otherTo - otherStart,
          });
        }
      }
      return matches;
    },
  };
}

/**
 * Within one article, keeps the earlier side of a strand from running into the later one, and from one known copy into
 * the next: a passage that stands four times in a row is four copies, not two of double length.
 */
function keepCopiesApart(room: Room, copies: readonly Strand[], position: number, earlier: number, size: number): void {
  room.start = Math.max(room.start, earlier + size);
  room.otherEnd = position;
  let low = 0;
  let high = copies.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((copies[middle]?.from ?? 0) <= earlier) low = middle + 1;
    else high = middle;
  }
  room.otherStart = Math.max(room.otherStart, copies[low - 1]?.from ?? 0);
  room.otherEnd = Math.min(room.otherEnd, copies[low]?.from ?? position);
}

/** Whether a shift between the two sides is that of the strand; within one article every shift is, since a copied word there is the copy of one earlier word. */
function runsAlong(strand: Strand, shift: number, itself: boolean): boolean {
  const first = strand.from - strand.otherFrom;
  const last = strand.to - strand.otherTo;
  return (
    (itself && strand.weight >= leastCopy) ||
    (shift >= Math.min(first, last) - band && shift <= Math.max(first, last) + band)
  );
}
