/** Strings by number and numbers by string, in typed arrays, so that hundreds of thousands cost no objects. */
export interface StringTable {
  readonly size: number;
  /** Number of a string; -1 where it is not in the table. */
  indexOf(text: string): number;
  at(index: number): string;
}

/** What a table is kept as: all strings one after the other, where each ends, and the slots of an open hash table. */
export interface PackedStrings {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
  readonly slots: Uint32Array;
}

/** Texts that are seen before the room for all others is guessed, and the share of it by which it grows at least. */
const leastSeen = 1000;
const growth = 16;

/** Packs this many texts, each requested once. */
export function packTexts(count: number, textAt: (index: number) => string): Pick<PackedStrings, 'bytes' | 'ends'> {
  const ends = new Uint32Array(count);
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(1 << 16);
  let length = 0;
  for (let index = 0; index < count; index++) {
    const text = textAt(index);
    // A code unit takes three bytes at most.
    if (length + 3 * text.length > bytes.length) {
      // What is left is guessed by what there was: doubling holds up to three times as much at once.
      const rest = index < leastSeen ? bytes.length : Math.ceil((1.05 * length * (count - index)) / index);
      const larger = new Uint8Array(length + rest + 3 * text.length + bytes.length / growth);
      larger.set(bytes);
      bytes = larger;
    }
    length += encoder.encodeInto(text, bytes.subarray(length)).written;
    ends[index] = length;
  }
  return { bytes: bytes.subarray(0, length), ends };
}

/** Packs strings, each of which is there once, by number. */
export function packStrings(strings: readonly string[]): PackedStrings {
  let room = 16;
  while (room < 2 * strings.length) room *= 2;
  const slots = new Uint32Array(room);
  strings.forEach((text, index) => {
    let slot = hashOf(text) & (room - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (room - 1);
    slots[slot] = index + 1;
  });
  return { ...packTexts(strings.length, (index) => strings[index] ?? ''), slots };
}

/** Opens packed strings. */
export function openStrings({ bytes, ends, slots }: PackedStrings): StringTable {
  const decoder = new TextDecoder();
  const at = (index: number): string => {
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
    // A decoder does not read memory that threads share.
    return decoder.decode(bytes.slice(start, ends[index] ?? start));
  };
  return {
    size: ends.length,
    at,
    indexOf(text) {
      for (let slot = hashOf(text) & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
        const entry = slots[slot] ?? 0;
        if (entry === 0) return -1;
        if (at(entry - 1) === text) return entry - 1;
      }
    },
  };
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return hash >>> 0;
}
