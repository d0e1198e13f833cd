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

/**
 * Calls `choose` with position and hash of each chosen shingle of the words [from, to), in order: the smallest hash of each
 * window, and of equal ones that which was chosen before (robust winnowing), so that one word repeated stays sparse.
 */
export function winnow(
  codes: Uint16Array,
  from: number,
  to: number,
  { size, window }: Winnowing,
  choose: (position: number, hash: number) => void,
): void {
  const last = to - size;
  const hashes = new Uint32Array(window);
  let chosen = -1;
  let least = 0;
  for (let position = from; position <= last; position++) {
    const hash = hashShingle(codes, position, size);
    hashes[position % window] = hash;
    if (position - from < window - 1 && position !== last) continue;
    if (chosen > position - window && chosen >= from) {
      if (hash >= least) continue;
      chosen = position;
      least = hash;
    } else {
      chosen = Math.max(from, position - window + 1);
      least = hashes[chosen % window] ?? 0;
      for (let candidate = chosen + 1; candidate <= position; candidate++) {
        const other = hashes[candidate % window] ?? 0;
        if (other <= least) {
          chosen = candidate;
          least = other;
        }
      }
    }
    choose(chosen, least);
  }
}
