import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Fingerprints } from '../../corpus/shingles/fingerprint.ts';

/** An article of an archive. */
export interface ArchivedArticle {
  readonly id: string;
  /** Fingerprint of its text, by which an unchanged article is known again. */
  readonly hash: string;
  readonly words: number;
}

/** What a record of the log says: an article was added, in place of another one if `replaces` is its number, or one was removed. */
export type LogRecord =
  | {
      readonly kind: 'add';
      readonly article: ArchivedArticle;
      readonly replaces: number | null;
      readonly postings: Pick<Fingerprints, 'high' | 'low' | 'starts'>;
    }
  | { readonly kind: 'remove'; readonly number: number };

const headBytes = 12;

/** The bytes of a record: lengths and checksum, then the head as JSON, then the postings. */
export function encodeRecord(record: LogRecord): Buffer {
  const { postings, ...rest } = record.kind === 'add' ? record : { ...record, postings: null };
  const json = Buffer.from(JSON.stringify(rest));
  const arrays = postings ? [postings.low, postings.starts, postings.high] : [];
  const body = Buffer.concat([
    json,
    ...arrays.map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)),
  ]);
  const head = Buffer.alloc(headBytes);
  head.writeUInt32LE(json.length, 0);
  head.writeUInt32LE(body.length, 4);
  head.writeUInt32LE(crc32(body), 8);
  return Buffer.concat([head, body]);
}

/** Reads the records of a log up to the first one that is not whole, which is where a process was killed; `length` is where that begins. */
export function readLog(path: string): { readonly records: readonly LogRecord[]; readonly length: number } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { records: [], length: 0 };
    throw error;
  }
  const bodies: { readonly head: Omit<LogRecord, 'postings'>; readonly bytes: Buffer }[] = [];
  let at = 0;
  while (at + headBytes <= bytes.length) {
    const jsonLength = bytes.readUInt32LE(at);
    const body = bytes.subarray(at + headBytes, at + headBytes + bytes.readUInt32LE(at + 4));
    if (body.length !== bytes.readUInt32LE(at + 4) || crc32(body) !== bytes.readUInt32LE(at + 8)) break;
    const head = JSON.parse(body.toString('utf8', 0, jsonLength)) as Omit<LogRecord, 'postings'>; // the checksum says that newsan wrote it
    bodies.push({ head, bytes: body.subarray(jsonLength) });
    at += headBytes + body.length;
  }
  return { records: withPostings(bodies), length: at };
}

const postingBytes = 10;

/** Gives the added articles their postings, which are in the same arrays: an array of its own for each costs more than reading it. */
function withPostings(
  bodies: readonly { readonly head: Omit<LogRecord, 'postings'>; readonly bytes: Buffer }[],
): readonly LogRecord[] {
  const total = bodies.reduce((sum, { bytes }) => sum + bytes.length / postingBytes, 0);
  const low = new Uint32Array(total);
  const starts = new Uint32Array(total);
  const high = new Uint16Array(total);
  const [lowBytes, startBytes, highBytes] = [low, starts, high].map(({ buffer }) => new Uint8Array(buffer));
  let from = 0;
  return bodies.map(({ head, bytes }) => {
    if (head.kind !== 'add') return head as LogRecord; // an added article has postings, and no other record
    const count = bytes.length / postingBytes;
    const to = from + count;
    lowBytes?.set(bytes.subarray(0, count * 4), from * 4);
    startBytes?.set(bytes.subarray(count * 4, count * 8), from * 4);
    highBytes?.set(bytes.subarray(count * 8), from * 2);
    const postings = { low: low.subarray(from, to), starts: starts.subarray(from, to), high: high.subarray(from, to) };
    from = to;
    return { ...head, postings } as LogRecord;
  });
}
