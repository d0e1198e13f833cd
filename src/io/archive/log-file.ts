import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Fingerprints } from '../../corpus/fingerprint.ts';

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
  const records: LogRecord[] = [];
  let at = 0;
  while (at + headBytes <= bytes.length) {
    const jsonLength = bytes.readUInt32LE(at);
    const body = bytes.subarray(at + headBytes, at + headBytes + bytes.readUInt32LE(at + 4));
    if (body.length !== bytes.readUInt32LE(at + 4) || crc32(body) !== bytes.readUInt32LE(at + 8)) break;
    const head = JSON.parse(body.toString('utf8', 0, jsonLength)) as Omit<LogRecord, 'postings'>; // the checksum says that newsan wrote it
    records.push(withPostings(head, body.subarray(jsonLength)));
    at += headBytes + body.length;
  }
  return { records, length: at };
}

function withPostings(head: Omit<LogRecord, 'postings'>, bytes: Buffer): LogRecord {
  const count = bytes.length / 10;
  const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const postings = {
    low: new Uint32Array(copy, 0, count),
    starts: new Uint32Array(copy, count * 4, count),
    high: new Uint16Array(copy, count * 8, count),
  };
  return (head.kind === 'add' ? { ...head, postings } : head) as LogRecord; // an added article has postings, and no other record
}
