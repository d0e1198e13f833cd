/** Positions of shingles, by hash, the latest first; 12 bytes a shingle. */
export interface ShingleIndex {
  /** Writes the latest places, as many as `found` has room for, where the shingle at `position` was before; returns how many. */
  lookUp(position: number, hash: number, found: Uint32Array): number;
  add(position: number, hash: number): void;
}

/** Longest chain that is walked for one look-up, foreign hashes included. */
const longestWalk = 64;

/** Makes the function that makes indexes over words for at most `capacity` shingles of `size` words. Each takes the memory of the one before. */
export function makeIndexMaker(): (codes: Uint16Array, size: number, capacity: number) => ShingleIndex {
  let heads = new Int32Array(0);
  let entries = new Int32Array(0);
  return (codes, size, capacity) => {
    let slots = 16;
    while (slots < capacity) slots *= 2;
    if (heads.length < slots) heads = new Int32Array(slots);
    // Position and next entry, side by side: an entry is read at random, and what is near it comes with it.
    if (entries.length < 2 * capacity) entries = new Int32Array(2 * capacity);
    return createShingleIndex(codes, size, capacity, heads.subarray(0, slots).fill(-1), entries);
  };
}

function createShingleIndex(
  codes: Uint16Array,
  size: number,
  capacity: number,
  heads: Int32Array,
  entries: Int32Array,
): ShingleIndex {
  const slots = heads.length;
  let count = 0;
  return {
    lookUp(position, hash, found) {
      let met = 0;
      let entry = heads[hash & (slots - 1)] ?? -1;
      for (let walked = 0; entry >= 0 && met < found.length && walked < longestWalk; walked++) {
        const earlier = entries[2 * entry] ?? 0;
        let same = 0;
        while (same < size && codes[earlier + same] === codes[position + same]) same++;
        if (same === size) found[met++] = earlier;
        entry = entries[2 * entry + 1] ?? -1;
      }
      return met;
    },
    add(position, hash) {
      if (count === capacity) throw new Error(`createShingleIndex: more than ${capacity} shingles`);
      const slot = hash & (slots - 1);
      entries[2 * count] = position;
      entries[2 * count + 1] = heads[slot] ?? -1;
      heads[slot] = count++;
    },
  };
}
