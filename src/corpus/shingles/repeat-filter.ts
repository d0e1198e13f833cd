/** Distinguishes shingles that are once from those that may be more often, so that an index need not hold the former: most of them. */
export interface RepeatFilter {
  /** Counts a shingle, by its hash. */
  add(hash: number): void;
  /** How many of the shingles that were counted may repeat. */
  readonly repeating: number;
  /** False where a shingle was counted once for certain; true for some of those, too. */
  mayRepeat(hash: number): boolean;
}

/** Least number of places for each shingle, of two bits: with six, at most one shingle in six meets another one in its place. */
const placesForEach = 6;
/** Largest filter: 64 MB. */
const mostPlaces = 2 ** 28;

/** Makes a filter for about this many shingles. */
export function createRepeatFilter(shingles: number): RepeatFilter {
  let places = 64;
  while (places < shingles * placesForEach && places < mostPlaces) places *= 2;
  const counts = new Uint8Array(places >> 2);
  const mask = places - 1;
  let repeating = 0;
  return {
    get repeating() {
      return repeating;
    },
    add(hash) {
      const place = hash & mask;
      const at = place >> 2;
      const shift = (place & 3) << 1;
      const byte = counts[at] ?? 0;
      const count = (byte >> shift) & 3;
      // The second shingle of a place shows that the first one, too, may repeat.
      repeating += count === 1 ? 2 : count === 2 ? 1 : 0;
      if (count < 2) counts[at] = byte + (1 << shift);
    },
    mayRepeat(hash) {
      const place = hash & mask;
      return (((counts[place >> 2] ?? 0) >> ((place & 3) << 1)) & 3) > 1;
    },
  };
}
