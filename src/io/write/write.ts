import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { appendFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { NewsanError } from '../../model/error.ts';
import { forgetDraft, keepDraft } from '../inputs/drafts.ts';

/** Where results go. */
export interface Output {
  /**
   * Writes when the reader has room. False once the reader has gone away (`| head -1`): then nothing more need be made.
   * Throws a `NewsanError` where it cannot be written.
   */
  write(text: string): Promise<boolean>;
  /** Makes what was written permanent. */
  finish(): Promise<void>;
  /** Gives up what was written, as far as that can be. */
  abandon(): Promise<void>;
}

/**
 * Characters whose end of writing may be outstanding. A file takes everything at once, but reports so only when the program
 * waits for something, which one that reads and analyses without a pause never does: all its output would stay in memory.
 */
const mostUnsettled = 1 << 20;

/** Writes to a stream that somebody else opened, and leaves it open. A reader that goes away is no error. */
export function streamOutput(stream: Writable, name = 'standard output'): Output {
  let hasReader = true;
  let failure: NewsanError | null = null;
  let lastWrite = Promise.resolve();
  let unsettled = 0;
  const fail = (error: Error) => {
    // What follows the first error only repeats that the stream is gone.
    if (hasReader && codeOf(error) !== 'EPIPE') failure = cannotWrite(name, error);
    hasReader = false;
  };
  stream.on('error', fail);
  stream.on('close', () => {
    hasReader = false;
  });
  const check = () => {
    if (failure) throw failure;
  };
  return {
    async write(text) {
      check();
      if (!hasReader || text === '') return hasReader;
      let hasRoom = true;
      const { length } = text;
      unsettled += length;
      lastWrite = new Promise((done) => {
        hasRoom = stream.write(text, (error) => {
          unsettled -= length;
          if (error) fail(error);
          done();
        });
      });
      if (!hasRoom || unsettled > mostUnsettled) await lastWrite;
      check();
      return hasReader;
    },
    async finish() {
      await lastWrite;
      check();
    },
    async abandon() {},
  };
}

/**
 * Writes to a new file beside the wanted one, which takes its place, with its permissions, only when all is written. What cannot
 * be replaced is written to as `cat >` does: a pipe or device, a file of several names, one in a folder that may not be written.
 * A symbolic link stays, and the file that it leads to is written. `name` is relative to `cwd`.
 */
export async function fileOutput(name: string, cwd: string): Promise<Output> {
  const path = await targetOf(resolve(cwd, name));
  const target = await stat(path).catch(() => null);
  if (target?.isDirectory()) throw new NewsanError('write', `${name}: is a folder; specify an output file`);
  const isReplaced = !isOfSystem(path) && (target === null || (target.isFile() && target.nlink === 1));
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`);
  const opened = isReplaced ? await openDraft(beside, target?.mode, target !== null, name) : null;
  const draft = opened === null ? null : beside;
  const stream = opened ?? (await openStream(path, {}, name));
  const output = streamOutput(stream, name);
  const closed = new Promise<void>((done) => stream.on('close', () => done()));
  return {
    write: output.write,
    async finish() {
      await output.finish();
      stream.end();
      await closed;
      await output.finish();
      if (draft === null) return;
      await rename(draft, path);
      forgetDraft(draft);
    },
    async abandon() {
      stream.destroy();
      if (draft === null) return;
      await rm(draft, { force: true });
      forgetDraft(draft);
    },
  };
}

/** The file that a path leads to through symbolic links, whether it is there or not; the path itself where it leads to no file. */
async function targetOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (isOfSystem(path) || (found !== null && !found.isFile())) return path;
  if (found !== null) return realpath(path);
  let target = path;
  for (let links = 0; links < mostLinks; links++) {
    const link = await readlink(target).catch(() => null);
    if (link === null) return target;
    target = resolve(dirname(target), link);
  }
  return target;
}

/** Whether a path names what the process has open (`/dev/stdout`), even where that is a file. */
function isOfSystem(path: string): boolean {
  return /^\/(?:dev|proc)\//.test(path);
}

/** Systems follow some forty links. */
const mostLinks = 40;

/** Opens a draft; null where the folder takes none, but the file that is there can be written. */
async function openDraft(
  draft: string,
  mode: number | undefined,
  isThere: boolean,
  name: string,
): Promise<WriteStream | null> {
  keepDraft(draft);
  try {
    return await openStream(draft, { flags: 'wx', ...(mode !== undefined && { mode: mode & 0o777 }) }, name);
  } catch (error) {
    forgetDraft(draft);
    if (isThere && error instanceof NewsanError && error.message.endsWith(reasons['EACCES'] ?? '')) return null;
    throw error;
  }
}

async function openStream(
  path: string,
  options: { flags?: string; mode?: number },
  name: string,
): Promise<WriteStream> {
  const stream = createWriteStream(path, options);
  try {
    await once(stream, 'open');
  } catch (error) {
    throw cannotWrite(name, error);
  }
  return stream;
}

/** Adds to a file, whole lines as far as there is room, and a last line that says where something was skipped. `room` is in bytes. */
export function appendOutput(name: string, cwd: string, room: number): Output {
  const path = resolve(cwd, name);
  const texts: string[] = [];
  return {
    async write(text) {
      texts.push(text);
      return true;
    },
    async finish() {
      try {
        await appendFile(path, withinRoom(texts.join(''), room));
      } catch (error) {
        throw cannotWrite(name, error);
      }
    },
    async abandon() {},
  };
}

function withinRoom(text: string, room: number): string {
  if (Buffer.byteLength(text) <= room) return text;
  const cut = new TextDecoder().decode(Buffer.from(text).subarray(0, room));
  return `${cut.slice(0, cut.lastIndexOf('\n'))}\n\n… and more than there is room for\n`;
}

/** Writes behind what a file holds; what is written stays, even where the run is given up. */
export async function continuedOutput(name: string, cwd: string): Promise<Output> {
  const stream = createWriteStream(resolve(cwd, name), { flags: 'a' });
  try {
    await once(stream, 'open');
  } catch (error) {
    throw cannotWrite(name, error);
  }
  const output = streamOutput(stream, name);
  const closed = new Promise<void>((done) => stream.on('close', () => done()));
  const close = async () => {
    await output.finish();
    stream.end();
    await closed;
  };
  return { write: output.write, finish: close, abandon: close };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such folder',
  ENOTDIR: 'no such folder',
  EEXIST: 'a file of this name exists',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'read-only file system',
  ENOSPC: 'disk full',
};

/** The error for a file or folder that cannot be written. Rethrows what is no error of the file system. */
export function cannotWrite(name: string, error: unknown): NewsanError {
  const code = codeOf(error);
  return new NewsanError('write', `${name}: cannot write: ${reasons[code] ?? code}`);
}

/** Code of an error of the file system. Rethrows what is none. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
