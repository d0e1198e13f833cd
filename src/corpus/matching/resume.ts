/** Farthest that two copies may run apart in one edit, in words of both together. */
const lookahead = 16;
/** This many words of each side are looked at: those that may be skipped, and two. */
const reach = lookahead + 2;
/** Words of both together after which one long word that is equal will do. */
const smallGap = 4;
/** Room for two words in a row by their hash, a power of two; and for words before them. */
const slots = 1 << 12;
const span = 32;
const mostCalls = 2 ** 32 - 2 * span;

/**
 * Finds the nearest place where two words agree again in a row, or one long word after a small gap: words to skip on the one
 * side times 256 plus those on the other; -1 if there is none. `a` and `b` are the first words of the sides, which differ, in
 * direction of `step`, and the rooms how many words there are.
 */
export type Resume = (
  codes: Uint16Array,
  a: number,
  b: number,
  step: number,
  room: number,
  otherRoom: number,
) => number;

/** Makes that function, which works in memory of its own. */
export function makeResume(): Resume {
  const words = new Uint16Array(reach);
  const others = new Uint16Array(reach);
  // For each hash of two words in a row: the number of the call that met it last, plus how many words are before.
  const met = new Uint32Array(slots);
  let call = 0;

  function copy(codes: Uint16Array, at: number, step: number, count: number, window: Uint16Array): void {
    for (let index = 0; index < count; index++) window[index] = codes[at + step * index] ?? 0;
  }

  return (codes, a, b, step, room, otherRoom) => {
    const count = Math.min(room, reach);
    const otherCount = Math.min(otherRoom, reach);
    copy(codes, a, step, count, words);
    copy(codes, b, step, otherCount, others);
    for (let index = 0; index < smallGaps.length; index += 2) {
      const skipped = smallGaps[index] ?? 0;
      const otherSkipped = smallGaps[index + 1] ?? 0;
      if (skipped >= count || otherSkipped >= otherCount) continue;
      const word = words[skipped] ?? 0;
      if (word !== others[otherSkipped]) continue;
      const goesOn =
        skipped + 1 < count && otherSkipped + 1 < otherCount && words[skipped + 1] === others[otherSkipped + 1];
      if (goesOn || (word & 1) === 0) return skipped * 256 + otherSkipped;
    }

    // Two words in a row are looked up by their hash: to compare all with all takes three times as long.
    call += span;
    if (call > mostCalls) {
      met.fill(0);
      call = span;
    }
    for (let skipped = 0; skipped + 1 < count; skipped++) {
      const slot = slotOf(words, skipped);
      if ((met[slot] ?? 0) < call) met[slot] = call + skipped;
    }
    let nearest = lookahead + 1;
    let found = -1;
    for (let otherSkipped = 0; otherSkipped < nearest && otherSkipped + 1 < otherCount; otherSkipped++) {
      const skipped = (met[slotOf(others, otherSkipped)] ?? 0) - call;
      const distance = skipped + otherSkipped;
      if (skipped < 0 || distance > nearest || distance > lookahead) continue;
      if (distance === nearest && turnOf(skipped, distance) > turnOf(found >> 8, distance)) continue;
      nearest = distance;
      found = skipped * 256 + otherSkipped;
    }
    return found;
  };

  /** The slot of the two words at `at` among those of the first side that this call met, or a free one. */
  function slotOf(window: Uint16Array, at: number): number {
    const first = window[at] ?? 0;
    const second = window[at + 1] ?? 0;
    let slot = (Math.imul(first, 0x9e3b) + second) & (slots - 1);
    for (;;) {
      const known = met[slot] ?? 0;
      if (known < call || (words[known - call] === first && words[known - call + 1] === second)) return slot;
      slot = (slot + 1) & (slots - 1);
    }
  }
}

/** When a place is tried among those as far away: the one where both sides skip alike first, then turn by turn. */
function turnOf(skipped: number, distance: number): number {
  const half = distance >> 1;
  return skipped > half ? 2 * (skipped - half) - 1 : 2 * (half - skipped);
}

/** Words to skip on each of the sides, for small gaps in the order in which they are tried. */
const smallGaps = Uint8Array.from(
  Array.from({ length: smallGap }, (_, index) => index + 1).flatMap((distance) =>
    Array.from({ length: distance + 1 }, (_, skipped) => skipped)
      .sort((a, b) => turnOf(a, distance) - turnOf(b, distance))
      .flatMap((skipped) => [skipped, distance - skipped]),
  ),
);
