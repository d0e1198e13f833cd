/** How fingerprints are chosen: shingles of `size` words, one in each `window` (Schleimer, Wilkerson and Aiken 2003, winnowing). A run of `size + window - 1` equal words is always found. */
export interface Winnowing {
  readonly size: number;
  readonly window: number;
}

/** Hash of the shingle of `size` words at `at`. */
export function hashShingle(codes: Uint16Array, at: number, size: number): number {
  let hash = 0x9747b28c;
  for (let index = at; index < at + size; index++) {
    hash = Math.imul(hash ^ (codes[index] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Writes the hashes of the first `count` shingles of `size` words from `from` on. */
export type HashShingles = (codes: Uint16Array, from: number, size: number, count: number, hashes: Uint32Array) => void;

/** Hashes each shingle on its own: what is kept on disk. */
export const hashEach: HashShingles = (codes, from, size, count, hashes) => {
  for (let index = 0; index < count; index++) hashes[index] = hashShingle(codes, from + index, size);
};

/** A large odd number, one of those of xxHash. */
const base = 0xc2b2ae3d;

/** Hashes each shingle from the one before (Karp and Rabin 1987), in half the time; where words are compared besides. */
export const hashRolling: HashShingles = (codes, from, size, count, hashes) => {
  let highest = 1;
  let sum = 0;
  for (let index = 0; index < size; index++) {
    highest = Math.imul(highest, base);
    sum = (Math.imul(sum, base) + (codes[from + index] ?? 0)) | 0;
  }
  for (let index = 0; index < count; index++) {
    const hash = Math.imul(sum ^ (sum >>> 15), 0x85ebca6b);
    hashes[index] = hash ^ (hash >>> 13);
    const next = codes[from + index + size] ?? 0;
    sum = (Math.imul(sum, base) + next - Math.imul(codes[from + index] ?? 0, highest)) | 0;
  }
};

/** Chosen shingles: parallel arrays, of which the first `count` count, in order. They hold until more are chosen. */
export interface ChosenShingles {
  readonly count: number;
  /** Where each begins, from the first word on. */
  readonly positions: Uint32Array;
  readonly hashes: Uint32Array;
}

/** Chooses shingles of the words [from, to). */
export type Winnow = (codes: Uint16Array, from: number, to: number) => ChosenShingles;

/**
 * Makes a function that chooses shingles: the smallest hash of each window, and of equal ones that which was chosen before
 * (robust winnowing), so that one word repeated stays sparse.
 */
export function makeWinnow({ size, window }: Winnowing, hashShingles: HashShingles): Winnow {
  let all = new Uint32Array(0);
  let positions = new Uint32Array(0);
  let hashes = new Uint32Array(0);
  return (codes, from, to) => {
    const shingles = Math.max(0, to - from - size + 1);
    if (all.length < shingles) {
      all = new Uint32Array(shingles + (shingles >> 1));
      positions = new Uint32Array(all.length);
      hashes = new Uint32Array(all.length);
    }
    hashShingles(codes, from, size, shingles, all);
    const count = choose(all, shingles, window, positions);
    for (let index = 0; index < count; index++) hashes[index] = all[positions[index] ?? 0] ?? 0;
    return { count, positions, hashes };
  };
}

/** Writes the places of the chosen ones among the first `count` hashes; returns how many. */
function choose(hashes: Uint32Array, count: number, window: number, positions: Uint32Array): number {
  let made = 0;
  let chosen = -1;
  let least = 0;
  for (let position = Math.min(window, count) - 1; position >= 0 && position < count; position++) {
    const hash = hashes[position] ?? 0;
    if (chosen > position - window && chosen >= 0) {
      if (hash >= least) continue;
      chosen = position;
      least = hash;
    } else {
      chosen = Math.max(0, position - window + 1);
      least = hashes[chosen] ?? 0;
      for (let candidate = chosen + 1; candidate <= position; candidate++) {
        const other = hashes[candidate] ?? 0;
        if (other <= least) {
          chosen = candidate;
          least = other;
        }
      }
    }
    positions[made++] = chosen;
  }
  return made;
}
