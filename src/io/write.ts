import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { NewsanError } from '../model/error.ts';

/** Where results go. */
export interface Output {
  /** Writes when the reader has room. False once the reader has gone away (`| head -1`): then nothing more need be made. */
  write(text: string): Promise<boolean>;
  /** Makes what was written permanent. */
  finish(): Promise<void>;
  /** Gives up what was written, as far as that can be. */
  abandon(): Promise<void>;
}

/** Writes to a stream that somebody else opened, and leaves it open. A reader that goes away is no error. */
export function streamOutput(stream: Writable): Output {
  let hasReader = true;
  let failure: Error | null = null;
  stream.on('error', (error) => {
    hasReader = false;
    if (!('code' in error) || error.code !== 'EPIPE') failure = error;
  });
  stream.on('close', () => {
    hasReader = false;
  });
  return {
    async write(text) {
      if (hasReader && text !== '' && !stream.write(text)) await roomOrEnd(stream);
      if (failure) throw new NewsanError('write', `standard output: could not be written (${failure.message})`);
      return hasReader;
    },
    async finish() {
      if (hasReader && stream.writableLength > 0) await roomOrEnd(stream);
    },
    async abandon() {},
  };
}

/** Resolves when the stream has taken what was written, or will take nothing more. */
async function roomOrEnd(stream: Writable): Promise<void> {
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })]);
  } catch {
    // An error of the stream is known to its listener already.
  }
  waiting.abort();
}

/** Writes to a new file beside the wanted one, which takes its place only when all is written. */
export async function fileOutput(name: string, cwd: string): Promise<Output> {
  const path = resolve(cwd, name);
  const target = await stat(path).catch(() => null);
  if (target?.isDirectory()) throw new NewsanError('write', `${name}: a folder; name a file to write to`);
  // A device or pipe (/dev/stdout) cannot be replaced, only written to.
  const isReplaced = target === null || target.isFile();
  const draft = isReplaced ? join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`) : path;
  const stream = createWriteStream(draft, isReplaced ? { flags: 'wx' } : {});
  try {
    await once(stream, 'open');
  } catch (error) {
    throw new NewsanError('write', `${name}: cannot be written to (${codeOf(error)}); check the folder and its rights`);
  }
  const output = streamOutput(stream);
  return {
    write: output.write,
    async finish() {
      stream.end();
      if (!stream.closed) await once(stream, 'close');
      if (isReplaced) await rename(draft, path);
    },
    async abandon() {
      stream.destroy();
      if (isReplaced) await rm(draft, { force: true });
    },
  };
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
