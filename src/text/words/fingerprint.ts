/** 16 hexadecimal digits that stand for a list of strings: 64-bit FNV-1a over code units, with a separator no text holds (Fowler, Noll, Vo). */
export function fingerprint(parts: readonly string[]): string {
  // Two interleaved 32-bit lanes with different offsets: 64-bit multiplication is slow in JavaScript.
  let high = 0x811c9dc5;
  let low = 0xcbf29ce4;
  const mix = (unit: number) => {
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ (unit + 0x9e37), 0x01000193) ^ (high >>> 15);
  };
  for (const part of parts) {
    for (let index = 0; index < part.length; index++) mix(part.charCodeAt(index));
    mix(0x1_0000);
  }
  return hex(high) + hex(low);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
