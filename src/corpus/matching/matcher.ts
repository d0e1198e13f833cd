import type { Corpus } from '../shingles/corpus.ts';
import { createRepeatFilter } from '../shingles/repeat-filter.ts';
import { makeIndexMaker, type ShingleIndex } from '../shingles/shingle-index.ts';
import { hashRolling, makeWinnow, type Winnow, type Winnowing } from '../shingles/shingles.ts';
import { type Box, boxStrands } from './box.ts';
import { makeResume, type Resume } from './resume.ts';
import { makeGrower, type Room, type Strand } from './strand.ts';

/** A box between two articles, which go by their numbers; words are counted from the start of each article. */
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
  /** Whether every edit ends a match. */
  readonly isExact: boolean;
  /** Least evidence of a match, in words of more than three letters (four short ones count as one). */
  readonly leastWeight: number;
}

/** Finds where articles of a corpus run along earlier ones. */
export interface Matcher {
  /** Finds what an article shares with itself and with those before it. Articles are given in order, each once. */
  match(article: number): readonly Match[];
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
/** Strands with another article that a place may belong to: the latest ones. */
const latestStrands = 8;
/** Fewer words than these are indexed as they are. */
const leastFiltered = 1 << 14;

const none: readonly Strand[] = [];

/** What matchers of the same options may share, one at a time: to make it again for each pair of stretches costs more than to match them. */
export interface MatcherTools {
  readonly winnow: Winnow;
  readonly resume: Resume;
  readonly makeIndex: (codes: Uint16Array, size: number, capacity: number) => ShingleIndex;
}

/** Makes the tools of matchers. */
export function makeMatcherTools(winnowing: Winnowing): MatcherTools {
  return { winnow: makeWinnow(winnowing, hashRolling), resume: makeResume(), makeIndex: makeIndexMaker() };
}

/** Makes a matcher over a corpus. */
export function createMatcher(corpus: Corpus, options: MatcherOptions, tools: MatcherTools): Matcher {
  const { winnowing, places, isExact, leastWeight } = options;
  const { codes } = corpus;
  const { winnow, resume, makeIndex } = tools;
  const { mayRepeat, count } = findRepeating(corpus, winnow, winnowing.window);
  const index = makeIndex(codes, winnowing.size, count);
  const found = new Uint32Array(places);
  const grower = makeGrower(codes, isExact, leastStrand, resume);
  const room: Room = { start: 0, end: 0, otherStart: 0, otherEnd: 0 };

  return {
    match(article) {
      const start = corpus.start(article);
      const end = corpus.end(article);
      const strandsByOther = new Map<number, Strand[]>();
      const copies: Strand[] = [];
      let budget = effort * (end - start) + 10_000;

      function meet(position: number, earlier: number): void {
        const other = corpus.articleAt(earlier);
        const itself = other === article;
        const known = strandsByOther.get(other);
        let floor = start;
        const strands = known ?? none;
        for (let at = Math.max(0, strands.length - latestStrands); at < strands.length; at++) {
          const strand = strands[at];
          if (!strand || !runsAlong(strand, position - earlier, itself)) continue;
          if (position < strand.to && position >= strand.from) return;
          if (strand.to <= position) floor = Math.max(floor, strand.to);
        }
        const reach = budget > 0 ? end - start : shortReach;
        room.start = Math.max(floor, position - reach);
        room.end = Math.min(end, position + reach);
        room.otherStart = corpus.start(other);
        room.otherEnd = corpus.end(other);
        if (itself) keepCopiesApart(room, copies, position, earlier, winnowing.size);
        const strand = grower.grow(position, earlier, room, itself);
        budget -= grower.covered;
        if (strand === null) return;
        if (known) known.push(strand);
        else strandsByOther.set(other, [strand]);
        if (itself && strand.weight >= leastCopy) copies.push(strand);
      }

      const chosen = winnow(codes, start, end);
      for (let each = 0; each < chosen.count; each++) {
        const hash = chosen.hashes[each] ?? 0;
        if (!mayRepeat(hash)) continue;
        const position = start + (chosen.positions[each] ?? 0);
        const met = index.lookUp(position, hash, found);
        for (let at = 0; at < met; at++) meet(position, found[at] ?? 0);
        index.add(position, hash);
      }

      const matches: Match[] = [];
      for (const [other, strands] of strandsByOther) {
        // A box weighs no more than its strands together.
        if (strands.reduce((sum, { weight }) => sum + weight, 0) < leastWeight) continue;
        const otherStart = corpus.start(other);
        for (const box of isExact ? strands : boxStrands(strands, other === article)) {
          if (box.weight < leastWeight) continue;
          matches.push({
            article,
            other,
            from: box.from - start,
            to: box.to - start,
            otherFrom: box.otherFrom - otherStart,
            otherTo: box.otherTo - otherStart,
            equal: box.equal,
            weight: box.weight,
          });
        }
      }
      return matches;
    },
  };
}

/** Which shingles of a corpus may is repeated, and how many places they have. Few words are not worth another round over them. */
function findRepeating(
  { codes, count, start, end }: Corpus,
  winnow: Winnow,
  window: number,
): { mayRepeat(hash: number): boolean; count: number } {
  if (codes.length < leastFiltered) return { mayRepeat: () => true, count: codes.length };
  const filter = createRepeatFilter((2 * codes.length) / (window + 1));
  for (let article = 0; article < count; article++) {
    const chosen = winnow(codes, start(article), end(article));
    for (let each = 0; each < chosen.count; each++) filter.add(chosen.hashes[each] ?? 0);
  }
  return { mayRepeat: filter.mayRepeat, count: filter.repeating };
}

/**
 * Within one article, keeps the earlier side of a strand from running into the later one, and from one known copy into
 * the next: a passage that is four times in a row is four copies, not two of double length.
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
