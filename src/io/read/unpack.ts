import { gunzipSync } from 'node:zlib';
import type { InputProblem } from './file-error.ts';
import { type ReadBytes, tooLarge } from './read-bytes.ts';

/** The bytes themselves, or what they unpack to where they are gzip; what unpacks to more than `limit` bytes is an error, found before memory is taken. */
export function unpack(bytes: Uint8Array, limit: number): ReadBytes {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { ok: true, bytes };
  try {
    return { ok: true, bytes: gunzipSync(bytes, { maxOutputLength: limit }) };
  } catch (error) {
    return { ok: false, error: describe(error, limit) };
  }
}

function describe(error: unknown, limit: number): InputProblem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(limit);
  if (typeof code === 'string' && /^Z_/.test(code))
    return { code: 'format', message: 'damaged or truncated gzip data' };
  throw error;
}
