import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { NewsanError } from '../../model/error.ts';

/** A run of fingerprints, in files `<name>.run` and `<name>.articles`. */
export interface RunEntry {
  readonly name: string;
  /** Number of its first article; they are numbered on from there. */
  readonly first: number;
  readonly articles: number;
  readonly fingerprints: number;
}

/** What an archive consists of. All that it does not name is not part of it: what a killed process left behind. */
export interface Manifest {
  /** Oldest first. */
  readonly runs: readonly RunEntry[];
  /** File of the articles that are in no run yet. */
  readonly log: string;
  /** Number of the first article of the log. */
  readonly next: number;
  /** Number that the next file is named by. */
  readonly file: number;
  /** Numbers of articles that were removed or replaced. */
  readonly removed: readonly number[];
}

const fileName = 'manifest';
/** Number of the format: of the files, and of what a fingerprint is. */
const version = 1;
const head = `newsan-archive ${version}`;

/** An archive without articles. */
export const emptyManifest: Manifest = { runs: [], log: 'log-0', next: 0, file: 1, removed: [] };

/** Reads the manifest of an archive; null where the folder holds none. Throws a `NewsanError` where it cannot be understood. */
export function readManifest(folder: string): Manifest | null {
  let text: string;
  try {
    text = readFileSync(join(folder, fileName), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const [first, sum, body = ''] = text.split('\n');
  if (first !== head) {
    const other = Number(/^newsan-archive (\d{1,6})$/.exec(first ?? '')?.[1] ?? 0);
    const wrong = other > version ? `archive format ${other} is newer; update newsan` : 'not a newsan archive';
    throw new NewsanError('format', `${folder}: ${wrong} (this version reads format ${version})`);
  }
  if (sum !== crc32(body).toString(16)) throw new NewsanError('format', `${folder}: damaged manifest`);
  return JSON.parse(body) as Manifest; // the checksum says that newsan wrote it
}

/** Puts a manifest in the place of the one before, at once: a reader sees the old one or the new one. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const body = JSON.stringify(manifest);
  const path = join(folder, fileName);
  writeFileSync(`${path}.new`, `${head}\n${crc32(body).toString(16)}\n${body}\n`, { flush: true });
  renameSync(`${path}.new`, path);
  syncFolder(folder);
}

/** Makes the names in a folder permanent, where the system can. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
