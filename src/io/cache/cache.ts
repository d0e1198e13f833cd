import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  type Dirent,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Results kept on disk between runs, by keys that stand for all that they were made from. Several runs may use one folder
 * at a time: an entry is a file of its own that takes its place whole, and one that is damaged counts as absent.
 */
export interface Cache {
  /** Whether something is kept under a key, sound or not. */
  has(key: string): boolean;
  /** What was kept under a key of `digest`; null where nothing is, or nothing sound. */
  read(key: string): string | null;
  /** Keeps a text. Where the disk does not let it, nothing is kept and nothing is said: a cache is never needed. */
  write(key: string, text: string): void;
  /** Bytes that were kept under a key, as they are: whoever reads them knows whether they are whole. Null where nothing is. */
  readBytes(key: string): SharedArrayBuffer | null;
  /** Keeps bytes, with the same provisos as `write`. */
  writeBytes(key: string, bytes: Uint8Array): void;
}

/** What a cache holds. */
export interface CacheStatus {
  readonly entries: number;
  readonly bytes: number;
}

/** Most bytes that a cache may hold; past that the entries that were not used for longest go. */
const mostBytes = 200 * 1024 * 1024;
/** So much is left of a cache that was too large, so that not every write finds it full. */
const shareKept = 0.8;
/** So much may be written before a run looks again whether the cache is too large. */
const shareUnpruned = 0.05;
/** Drafts older than this were left behind by a run that was killed, in milliseconds. */
const draftAge = 60 * 60 * 1000;
const checksumLength = 64;
const entryName = /^[0-9a-f]{62}$/;
const draftName = /^[0-9a-f]{62}\.[0-9a-f]{8}\.tmp$/;

/** Opens the cache in a folder, which is made when the first entry is written. */
export function openCache(folder: string, limit = mostBytes): Cache {
  let unpruned = Number.POSITIVE_INFINITY;
  return {
    has: (key) => existsSync(pathOf(folder, key)),
    read(key) {
      const path = pathOf(folder, key);
      const text = attempt(() => readFileSync(path, 'utf8'));
      if (text === null) return null;
      const content = text.slice(checksumLength);
      if (text.slice(0, checksumLength) !== digest([content])) return null;
      const now = new Date();
      attempt(() => utimesSync(path, now, now));
      return content;
    },
    write: (key, text) => place(key, digest([text]) + text, text.length),
    readBytes: (key) => readShared(pathOf(folder, key)),
    writeBytes: (key, bytes) => place(key, bytes, bytes.length),
  };
  function place(key: string, content: string | Uint8Array, length: number): void {
    const path = pathOf(folder, key);
    const draft = `${path}.${randomBytes(4).toString('hex')}.tmp`;
    attempt(() => {
      // Entries quote articles: they are for their owner alone.
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      writeFileSync(draft, content, { mode: 0o600, flag: 'wx' });
      renameSync(draft, path);
    });
    attempt(() => rmSync(draft, { force: true }));
    // To look at all entries for each that is written would take the square of their number.
    unpruned += length;
    if (unpruned < limit * shareUnpruned) return;
    unpruned = 0;
    prune(folder, limit);
  }
}

/** Reads a file into memory that threads can share, without a copy; null where it cannot be read. */
function readShared(path: string): SharedArrayBuffer | null {
  return attempt(() => {
    const file = openSync(path, 'r');
    try {
      const buffer = new SharedArrayBuffer(fstatSync(file).size);
      const bytes = new Uint8Array(buffer);
      for (let at = 0; at < bytes.length; ) {
        const count = readSync(file, bytes, at, bytes.length - at, null);
        if (count === 0) return null;
        at += count;
      }
      const now = new Date();
      utimesSync(path, now, now);
      return buffer;
    } finally {
      closeSync(file);
    }
  });
}

/** How much a cache holds. */
export function cacheStatus(folder: string): CacheStatus {
  const entries = listEntries(folder).filter(({ isDraft }) => !isDraft);
  return { entries: entries.length, bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** Takes all entries out, and nothing else that may be in the folder. Returns what was there. */
export function clearCache(folder: string): CacheStatus {
  const status = cacheStatus(folder);
  for (const { path } of listEntries(folder)) attempt(() => rmSync(path, { force: true }));
  return status;
}

/** A key that stands for a list of strings: SHA-256, hexadecimal. */
export function digest(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    if (parts.length > 1) hash.update(`${part.length}\0`);
    hash.update(part);
  }
  return hash.digest('hex');
}

interface Entry {
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly usedAt: number;
  readonly isDraft: boolean;
}

function prune(folder: string, limit: number): void {
  const now = Date.now();
  const entries = listEntries(folder);
  for (const { path, isDraft, usedAt } of entries) {
    if (isDraft && now - usedAt > draftAge) attempt(() => rmSync(path, { force: true }));
  }
  const kept = entries.filter(({ isDraft }) => !isDraft).sort((a, b) => a.usedAt - b.usedAt);
  let bytes = kept.reduce((sum, entry) => sum + entry.bytes, 0);
  if (bytes <= limit) return;
  for (const entry of kept) {
    if (bytes <= limit * shareKept) break;
    attempt(() => rmSync(entry.path, { force: true }));
    bytes -= entry.bytes;
  }
}

function listEntries(folder: string): readonly Entry[] {
  const folders = list(folder).filter((entry) => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name));
  return folders.flatMap(({ name }) =>
    list(join(folder, name))
      .filter((entry) => entry.isFile() && (entryName.test(entry.name) || draftName.test(entry.name)))
      .flatMap((entry) => {
        const path = join(folder, name, entry.name);
        const status = attempt(() => statSync(path));
        if (status === null) return [];
        return [{ path, bytes: status.size, usedAt: status.mtimeMs, isDraft: draftName.test(entry.name) }];
      }),
  );
}

function list(folder: string): readonly Dirent[] {
  return attempt(() => readdirSync(folder, { withFileTypes: true })) ?? [];
}

function pathOf(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), key.slice(2));
}

/** The result of a call of the file system; null where it fails. */
function attempt<Result>(call: () => Result): Result | null {
  try {
    return call();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
