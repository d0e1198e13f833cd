import { createReadStream, readFileSync, statSync } from 'node:fs';
import { describeFileError, type InputProblem } from './file-error.ts';

/** Bytes of an input, or why there are none. */
export type ReadBytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly error: InputProblem };

/** Reads a file, named pipes included, up to `limit` bytes; more is an error, and memory stays bounded. */
export async function readFileBytes(path: string, limit: number): Promise<ReadBytes> {
  return readRegularFile(path, limit) ?? readStreamBytes(createReadStream(path, { highWaterMark: 1 << 18 }), limit);
}

/** Reads a file at once, in a tenth of the time that a stream takes; null for what is no regular file, or tells no size. */
function readRegularFile(path: string, limit: number): ReadBytes | null {
  try {
    const status = statSync(path);
    if (!status.isFile() || status.size === 0) return null;
    if (status.size > limit) return { ok: false, error: tooLarge(limit) };
    const bytes = readFileSync(path);
    return bytes.length > limit ? { ok: false, error: tooLarge(limit) } : { ok: true, bytes };
  } catch (error) {
    return { ok: false, error: describeFileError(error) };
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
  return { code: 'too-large', message: `larger than ${inWords(limit)}, skipped; raise --max-file-size to read it` };
}

function inWords(bytes: number): string {
  if (bytes >= 1 << 20) return `${Math.round((bytes / (1 << 20)) * 10) / 10} MB`;
  if (bytes >= 1 << 10) return `${Math.round((bytes / (1 << 10)) * 10) / 10} KB`;
  return `${bytes} bytes`;
}
