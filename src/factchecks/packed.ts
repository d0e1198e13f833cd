/** Numbers and bytes by name. */
export type Sections = Readonly<Record<string, Uint8Array | Uint32Array>>;

const magic = 0x4e46_4331;
const headLength = 12;

/** Puts sections into one buffer, which can be kept in a file and shared between threads as it is. */
export function pack(sections: Sections): SharedArrayBuffer {
  const entries = Object.entries(sections);
  let end = 0;
  const places = entries.map(([name, data]) => {
    const start = end;
    end = aligned(start + data.byteLength);
    return [name, data instanceof Uint32Array ? 4 : 1, start, data.length] as const;
  });
  const head = new TextEncoder().encode(JSON.stringify(places));
  const start = aligned(headLength + head.length);
  const buffer = new SharedArrayBuffer(start + end);
  new Uint32Array(buffer, 0, 3).set([magic, head.length, start + end]);
  const bytes = new Uint8Array(buffer);
  bytes.set(head, headLength);
  entries.forEach(([, data], index) => {
    const place = places[index];
    if (place) bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), start + place[2]);
  });
  return buffer;
}

/** Sections of a packed buffer, as views of it; null where it was not packed by this program, or is not whole. */
export function unpack(buffer: SharedArrayBuffer): Sections | null {
  if (buffer.byteLength < headLength) return null;
  const [found, length = 0, whole] = new Uint32Array(buffer, 0, 3);
  if (found !== magic || whole !== buffer.byteLength) return null;
  const head = Uint8Array.from(new Uint8Array(buffer, headLength, length));
  const places = JSON.parse(new TextDecoder().decode(head)) as readonly (readonly [string, number, number, number])[];
  const base = aligned(headLength + length);
  return Object.fromEntries(
    places.map(([name, size, start, count]) => [
      name,
      size === 4 ? new Uint32Array(buffer, base + start, count) : new Uint8Array(buffer, base + start, count),
    ]),
  );
}

function aligned(offset: number): number {
  return (offset + 3) & ~3;
}
