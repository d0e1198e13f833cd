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

/** Packs strings, each of which stands there once, by number. */
export function packStrings(strings: readonly string[]): PackedStrings {
  const ends = new Uint32Array(strings.length);
  const encoder = new TextEncoder();
  const parts = strings.map((text) => encoder.encode(text));
  let length = 0;
  parts.forEach((part, index) => {
    length += part.length;
    ends[index] = length;
  });
  const bytes = new Uint8Array(length);
  parts.forEach((part, index) => {
    bytes.set(part, index === 0 ? 0 : (ends[index - 1] ?? 0));
  });
  let room = 16;
  while (room < 2 * strings.length) room *= 2;
  const slots = new Uint32Array(room);
  strings.forEach((text, index) => {
    let slot = hashOf(text) & (room - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (room - 1);
    slots[slot] = index + 1;
  });
  return { bytes, ends, slots };
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
export function hashOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return hash >>> 0;
}
