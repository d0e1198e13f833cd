import type { Range } from '../../ranges.ts';
import { quoteMask } from './quote-mask.ts';

const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
const token = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** What an article is measured on: its words, tokens (words and single other characters) and quoted segments, by code unit. */
export interface Ground {
  readonly text: string;
  readonly inside: Uint8Array;
  readonly segments: readonly Range[];
  /** 1 where a word starts. */
  readonly wordStart: Uint8Array;
  /** 1 for each code unit of a word. */
  readonly wordAt: Uint8Array;
  /** Index of the token at each code unit, -1 for none. */
  readonly tokenAt: Int32Array;
}

/** Cuts the ground of an article. */
export function groundOf(text: string): Ground {
  const wordStart = new Uint8Array(text.length);
  const wordAt = new Uint8Array(text.length);
  const tokenAt = new Int32Array(text.length).fill(-1);
  for (const match of text.matchAll(word)) {
    wordStart[match.index] = 1;
    wordAt.fill(1, match.index, match.index + match[0].length);
  }
  let index = 0;
  for (const match of text.matchAll(token)) tokenAt.fill(index++, match.index, match.index + match[0].length);
  return { text, ...quoteMask(text), wordStart, wordAt, tokenAt };
}

/** Indices of the tokens that the ranges touch. */
export function tokensIn(ground: Ground, ranges: readonly Range[]): ReadonlySet<number> {
  const tokens = new Set<number>();
  for (const [start, end] of ranges)
    for (let i = start; i < end; i++) {
      const at = ground.tokenAt[i] ?? -1;
      if (at >= 0) tokens.add(at);
    }
  return tokens;
}

/** Indices of the tokens that touch a quoted segment. */
export function quotedTokens(ground: Ground): ReadonlySet<number> {
  return tokensIn(ground, ground.segments);
}

/** Positions in the range at which a word starts. */
export function wordStarts(ground: Ground, [start, end]: Range): number[] {
  const starts: number[] = [];
  for (let i = start; i < end; i++) if (ground.wordStart[i]) starts.push(i);
  return starts;
}

/** Whether the two lists share a code unit of a word. */
export function shareWord(ground: Ground, a: readonly Range[], b: readonly Range[]): boolean {
  return shareMarked(a, b, (i) => ground.wordAt[i] === 1);
}

/** Whether the two lists share a code unit of a token. */
export function shareToken(ground: Ground, a: readonly Range[], b: readonly Range[]): boolean {
  return shareMarked(a, b, (i) => (ground.tokenAt[i] ?? -1) >= 0);
}

function shareMarked(a: readonly Range[], b: readonly Range[], marked: (i: number) => boolean): boolean {
  return a.some((x) =>
    b.some((y) => {
      for (let i = Math.max(x[0], y[0]); i < Math.min(x[1], y[1]); i++) if (marked(i)) return true;
      return false;
    }),
  );
}

/** Number of elements in both sets. */
export function sharedCount(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const element of a) if (b.has(element)) count++;
  return count;
}
