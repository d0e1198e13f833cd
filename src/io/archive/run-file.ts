import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { NewsanError } from '../../model/error.ts';
import { append } from '../../model/lists/append.ts';

/** Fingerprints with the articles and offsets that they are at: parallel arrays. */
export interface Postings {
  readonly high: Uint16Array;
  readonly low: Uint32Array;
  readonly articles: Uint32Array;
  readonly starts: Uint32Array;
}

/** A run that is open for reading. */
export interface RunFile {
  readonly count: number;
  /** Postings whose hashes have these upper 16 bits: triples of lower hash, article and offset. */
  bucket(high: number): Uint32Array;
  /** Postings of the buckets [from, to), as triples, with where each bucket begins in them. */
  buckets(from: number, to: number): { readonly triples: Uint32Array; readonly begins: Uint32Array };
  /** Reads all of it and compares the checksum. */
  isSound(): boolean;
  close(): void;
}

const nothing = new Uint32Array(0);
const bucketCount = 65_536;
const footerWords = 4;
const magic = 0x4e535231;
const entryWords = 3;

/**
 * Writes a run: triples of 12 bytes by bucket, then the directory of where each bucket begins, then a footer with the
 * checksums of both. `write` calls `put` with the triples of one bucket after another.
 */
function writeRun(path: string, write: (put: (triples: Uint32Array) => void) => void): number {
  const handle = openSync(path, 'w');
  const begins = new Uint32Array(bucketCount + 1);
  let bucket = 0;
  let count = 0;
  let sum = 0;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  const flush = () => {
    const bytes = Buffer.concat(waiting);
    sum = crc32(bytes, sum);
    writeSync(handle, bytes);
    waiting = [];
    waitingBytes = 0;
  };
  write((triples) => {
    begins[bucket++] = count;
    if (triples.length === 0) return;
    count += triples.length / entryWords;
    waiting.push(bytesOf(triples));
    waitingBytes += triples.byteLength;
    if (waitingBytes > 1 << 20) flush();
  });
  flush();
  begins[bucketCount] = count;
  const directory = bytesOf(begins);
  writeSync(handle, directory);
  writeSync(handle, bytesOf(Uint32Array.of(magic, count, sum, crc32(directory))));
  fsyncSync(handle);
  closeSync(handle);
  return count;
}

/** Writes postings as a run. */
export function writePostings(path: string, { high, low, articles, starts }: Postings): void {
  const begins = new Uint32Array(bucketCount + 1);
  for (const bucket of high) begins[bucket + 1] = (begins[bucket + 1] ?? 0) + 1;
  for (let bucket = 0; bucket < bucketCount; bucket++)
    begins[bucket + 1] = (begins[bucket + 1] ?? 0) + (begins[bucket] ?? 0);
  const triples = new Uint32Array(high.length * entryWords);
  const next = begins.slice();
  for (let index = 0; index < high.length; index++) {
    const bucket = high[index] ?? 0;
    const at = (next[bucket] ?? 0) * entryWords;
    next[bucket] = (next[bucket] ?? 0) + 1;
    triples[at] = low[index] ?? 0;
    triples[at + 1] = articles[index] ?? 0;
    triples[at + 2] = starts[index] ?? 0;
  }
  writeRun(path, (put) => {
    for (let bucket = 0; bucket < bucketCount; bucket++) {
      put(triples.subarray((begins[bucket] ?? 0) * entryWords, (begins[bucket + 1] ?? 0) * entryWords));
    }
  });
}

/** Opens a run. Throws a `NewsanError` where it is damaged. */
export function openRun(path: string): RunFile {
  const handle = openSync(path, 'r');
  const { size } = fstatSync(handle);
  const directoryBytes = (bucketCount + 1) * 4;
  const [found, count = 0, sum = 0, directorySum] = read(handle, size - footerWords * 4, footerWords);
  const begins = read(handle, count * entryWords * 4, bucketCount + 1);
  const isWhole = found === magic && size === count * entryWords * 4 + directoryBytes + footerWords * 4;
  if (!isWhole || crc32(bytesOf(begins)) !== directorySum) {
    closeSync(handle);
    throw new NewsanError('format', `${path}: damaged; rebuild the archive`);
  }
  const buckets = (from: number, to: number) => {
    const first = begins[from] ?? 0;
    const triples = read(handle, first * entryWords * 4, ((begins[to] ?? 0) - first) * entryWords);
    return { triples, begins: begins.slice(from, to + 1).map((begin) => (begin - first) * entryWords) };
  };
  return {
    count,
    bucket: (high) => buckets(high, high + 1).triples,
    buckets,
    isSound() {
      let found = 0;
      for (let at = 0; at < count * entryWords; at += 1 << 20) {
        found = crc32(bytesOf(read(handle, at * 4, Math.min(1 << 20, count * entryWords - at))), found);
      }
      return found === sum;
    },
    close: () => closeSync(handle),
  };
}

/** Joins runs to one, a few hundred buckets at a time; postings of removed articles are skipped. */
export function mergeRuns(path: string, runs: readonly RunFile[], removed: ReadonlySet<number>): number {
  const step = 256;
  return writeRun(path, (put) => {
    for (let from = 0; from < bucketCount; from += step) {
      const parts = runs.map((run) => run.buckets(from, from + step));
      for (let bucket = 0; bucket < step; bucket++) {
        const pieces = parts.flatMap(({ triples, begins }) => {
          const piece = triples.subarray(begins[bucket], begins[bucket + 1]);
          return piece.length > 0 ? [piece] : [];
        });
        if (pieces.length === 0) {
          put(nothing);
          continue;
        }
        const joined = new Uint32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
        let at = 0;
        for (const piece of pieces) {
          const kept = removed.size > 0 ? withoutArticles(piece, removed) : piece;
          joined.set(kept, at);
          at += kept.length;
        }
        put(joined.subarray(0, at));
      }
    }
  });
}

function withoutArticles(triples: Uint32Array, removed: ReadonlySet<number>): Uint32Array {
  const kept: number[] = [];
  for (let at = 0; at < triples.length; at += entryWords) {
    if (!removed.has(triples[at + 1] ?? 0)) append(kept, triples.subarray(at, at + entryWords));
  }
  return Uint32Array.from(kept);
}

function read(handle: number, position: number, words: number): Uint32Array {
  const array = new Uint32Array(Math.max(0, words));
  readSync(handle, array, 0, array.byteLength, Math.max(0, position));
  return array;
}

function bytesOf(array: Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
