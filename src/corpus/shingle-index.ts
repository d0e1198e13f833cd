import { hashShingle } from './shingles.ts';

/** Positions of shingles, by hash, the latest first; 12 bytes a shingle. */
export interface ShingleIndex {
  /** Calls `meet` with the latest places, at most `most`, where the shingle at `position` stood before. */
  lookUp(position: number, hash: number, most: number, meet: (earlier: number) => void): void;
  add(position: number, hash: number): void;
}

/** Longest chain that is walked for one look-up, foreign hashes included. */
const longestWalk = 64;

/** Makes an empty index over `codes()`, the words of all articles one after another (a function, since they grow). */
export function createShingleIndex(codes: () => Uint16Array, size: number): ShingleIndex {
  let heads = new Int32Array(1 << 12).fill(-1);
  let positions = new Uint32Array(1 << 12);
  let next = new Int32Array(1 << 12);
  let count = 0;

  function grow(): void {
    const words = codes();
    const wider = new Uint32Array(count * 2);
    wider.set(positions);
    positions = wider;
    next = new Int32Array(count * 2);
    heads = new Int32Array(count * 2).fill(-1);
    for (let entry = 0; entry < count; entry++) {
      const slot = hashShingle(words, positions[entry] ?? 0, size) & (heads.length - 1);
      next[entry] = heads[slot] ?? -1;
      heads[slot] = entry;
    }
  }

  return {
    lookUp(position, hash, most, meet) {
      const words = codes();
      let met = 0;
      let entry = heads[hash & (heads.length - 1)] ?? -1;
      for (let walked = 0; entry >= 0 && met < most && walked < longestWalk; walked++) {
        const earlier = positions[entry] ?? 0;
        let same = 0;
        while (same < size && words[earlier + same] === words[position + same]) same++;
        if (same === size) {
          met++;
          meet(earlier);
        }
        entry = next[entry] ?? -1;
      }
    },
    add(position, hash) {
      if (count === positions.length) grow();
      const slot = hash & (heads.length - 1);
      positions[count] = position;
      next[count] = heads[slot] ?? -1;
      heads[slot] = count++;
    },
  };
}
