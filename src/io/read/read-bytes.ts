import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { describeFileError, type InputProblem } from './file-error.ts';

/** Bytes of an input, or why there are none. */
export type ReadBytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly error: InputProblem };

/** Reads a file, named pipes included, up to `limit` bytes; more is an error, and memory stays bounded. */
export async function readFileBytes(path: string, limit: number): Promise<ReadBytes> {
  return readRegularFile(path, limit, (file) => readFileSync(file)) ?? readFileStream(path, limit);
}

/** Reads what `FileReader` leaves: named pipes and the like. */
export function readFileStream(path: string, limit: number): Promise<ReadBytes> {
  return readStreamBytes(createReadStream(path, { highWaterMark: 1 << 18 }), limit);
}

/** Reads a regular file up to `limit` bytes, which hold until the next one is read; null for what is none, or shows no size. */
export type FileReader = (path: string, limit: number) => ReadBytes | null;

/** Files up to this many bytes are read into the same memory, one after the other. */
const mostShared = 1 << 20;

/** Makes a reader with memory of its own: new memory for each file takes as long as to read it. */
export function makeFileReader(): FileReader {
  let room = new Uint8Array(1 << 14);
  const read = (path: string, size: number): Uint8Array => {
    if (size > mostShared) return readFileSync(path);
    if (size >= room.length) room = new Uint8Array(2 * size);
    return readInto(room, path) ?? readFileSync(path);
  };
  return (path, limit) => readRegularFile(path, limit, read);
}

/** Reads a file at once, in a tenth of the time that a stream takes. */
function readRegularFile(
  path: string,
  limit: number,
  read: (path: string, size: number) => Uint8Array,
): ReadBytes | null {
  try {
    const status = statSync(path);
    if (!status.isFile() || status.size === 0) return null;
    if (status.size > limit) return { ok: false, error: tooLarge(limit) };
    const bytes = read(path, status.size);
    return bytes.length > limit ? { ok: false, error: tooLarge(limit) } : { ok: true, bytes };
  } catch (error) {
    return { ok: false, error: describeFileError(error) };
  }
}

/** Reads a file to its end; null where there is no room for it. */
function readInto(room: Uint8Array, path: string): Uint8Array | null {
  const file = openSync(path, 'r');
  try {
    for (let length = 0; length < room.length; ) {
      const count = readSync(file, room, length, room.length - length, null);
      if (count === 0) return room.subarray(0, length);
      length += count;
    }
    return null;
  } finally {
    closeSync(file);
  }
}

/** Reads a stream to its end, up to `limit` bytes. */
export async function readStreamBytes(stream: AsyncIterable<Uint8Array | string>, limit: number): Promise<ReadBytes> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
      length += bytes.length;
      if (length > limit) return { ok: false, error: tooLarge(limit) };
      chunks.push(bytes);
    }
  } catch (error) {
    return { ok: false, error: describeFileError(error) };
  }
  return { ok: true, bytes: Buffer.concat(chunks) };
}

/** The error for an input above the limit. */
export function tooLarge(limit: number): InputProblem {
  return { code: 'too-large', message: `larger than ${inWords(limit)}, skipped; increase --max-file-size to read it` };
}

function inWords(bytes: number): string {
  if (bytes >= 1 << 20) return `${Math.round((bytes / (1 << 20)) * 10) / 10} MB`;
  if (bytes >= 1 << 10) return `${Math.round((bytes / (1 << 10)) * 10) / 10} KB`;
  return `${bytes} bytes`;
}
