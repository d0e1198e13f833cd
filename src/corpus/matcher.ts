import { type Box, boxStrands } from './box.ts';
import { createShingleIndex } from './shingle-index.ts';
import { type Winnowing, winnow } from './shingles.ts';
import { extend, type Strand } from './strand.ts';

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
      let budget = effort * (end - start) + 10_000;

      function meet(position: number, earlier: number): void {
        const other = articleAt(earlier);
        const itself = other === article;
        const strands = strandsByOther.get(other);
        let floor = start;
        for (let n = (strands?.length ?? 0) - 1, oldest = n - 8; n >= 0 && n > oldest; n--) {
          const strand = strands?.[n];
          if (!strand || !runsAlong(strand, position - earlier, itself)) continue;
          if (position < strand.to && position >= strand.from) return;
          if (strand.to <= position) floor = Math.max(floor, strand.to);
        }
        const otherStart = firsts[other] ?? 0;
        const otherEnd = itself ? position : (firsts[other + 1] ?? end);
        const reach = budget > 0 ? end - start : shortReach;
        if (itself) floor = Math.max(floor, earlier + winnowing.size);
        const back = extend(codes, codes, position - 1, earlier - 1, {
          step: -1,
          end: Math.max(floor, position - reach) - 1,
          otherEnd: otherStart - 1,
        });
        const ahead = extend(codes, codes, position, earlier, {
          step: 1,
          end: Math.min(end, position + reach),
          otherEnd: itself ? back.at + 1 : otherEnd,
        });
        budget -= ahead.at - back.at;
        const weight = back.weight + ahead.weight;
        if (weight < leastStrand) return;
        const strand = {
          from: back.at + 1,
          to: ahead.at,
          otherFrom: back.other + 1,
          otherTo: ahead.other,
          equal: back.equal + ahead.equal,
          weight,
        };
        if (strands) strands.push(strand);
        else strandsByOther.set(other, [strand]);
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

/** Whether a shift between the two sides is that of the strand; within one article every shift is, since a word there is a copy of one earlier word. */
function runsAlong(strand: Strand, shift: number, itself: boolean): boolean {
  const first = strand.from - strand.otherFrom;
  const last = strand.to - strand.otherTo;
  return itself || (shift >= Math.min(first, last) - band && shift <= Math.max(first, last) + band);
}
