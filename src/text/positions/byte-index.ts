/** Gives how many bytes of UTF-8 are before a place of a text. */
export interface ByteIndex {
  /** Bytes before an offset in UTF-16 code units; half of a surrogate pair counts as the three bytes of U+FFFD. */
  offsetOf(offset: number): number;
}

/** Bytes are summed up at every this many code units, so that each look-up counts a stretch of bounded length. */
const stretch = 512;

/** Makes the index of a text: one pass over it, at the first look-up. */
export function makeByteIndex(text: string): ByteIndex {
  let sums: number[] | null = null;
  return {
    offsetOf(offset) {
      sums ??= sumsOf(text);
      const inside = Math.min(Math.max(offset, 0), text.length);
      const index = Math.floor(inside / stretch);
      return (sums[index] ?? 0) + bytesIn(text, index * stretch, inside);
    },
  };
}

function sumsOf(text: string): number[] {
  const sums = [0];
  for (let start = 0, sum = 0; start + stretch <= text.length; start += stretch) {
    sum += bytesIn(text, start, start + stretch);
    sums.push(sum);
  }
  return sums;
}

/** Bytes of a stretch. A pair counts where its second half is, so that stretches add up wherever they are cut. */
function bytesIn(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xdc00 && unit < 0xe000 && isLead(text.charCodeAt(at - 1))) bytes += 1;
    else bytes += 3;
  }
  return bytes;
}

function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
