import { brotliDecompressSync } from 'node:zlib';
import { WARCParser, type WARCRecord } from 'warcio';
import { nameRecords } from '../../formats/records/record-ids.ts';
import { describeFileError, type InputProblem } from './file-error.ts';
import { tooLarge } from './read-bytes.ts';

/** A page of a web archive; plain data, so that it can be sent to a worker thread. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  /** `html`, or `text` for the plain text that Common Crawl makes of pages (WET). */
  readonly format: 'html' | 'text';
  readonly url: string;
  /** As its server named it; null where it did not. */
  readonly encoding: string | null;
  /** What was skipped before it in the file. */
  readonly notes: readonly string[];
}

/** What a web archive is cut into; `name` shows a record in its file: when it was fetched, and its address. */
export type CutWarc =
  | { readonly kind: 'page'; readonly name: string; readonly page: ArchivedPage }
  | { readonly kind: 'bad-record'; readonly name: string; readonly error: InputProblem }
  | { readonly kind: 'bad-input'; readonly error: InputProblem };

/** Opens the bytes of an archive from an offset on. */
export type OpenBytes = (start: number) => AsyncIterable<Uint8Array>;

/**
 * Cuts a web archive (WARC, ISO 28500) into its pages, record by record, packed or not. Redirects, errors, revisits and what is
 * no page are skipped, and counted in the notes of the last page. A damaged record costs itself alone. A page above `limit`
 * bytes is skipped, with an error.
 */
export async function* cutWarc(open: OpenBytes, limit: number): AsyncGenerator<CutWarc> {
  const skipped = new Map<string, number>();
  const nameOf = nameRecords();
  let start: number | null = 0;
  let held: Extract<CutWarc, { kind: 'page' }> | null = null;
  let hasRecord = false;
  let isCut = false;
  let reported: number | null = null;
  /** Where the latest record begins. */
  let lastAt = 0;
  try {
    const isPacked = await beginsPacked(open);
    while (start !== null) {
      const parser = new WARCParser(open(start));
      let failedAt: number | null = null;
      let last: WARCRecord | null = null;
      try {
        for await (const record of parser) {
          const at = start + parser.offset;
          if (!isRecord(record)) {
            failedAt = at;
            break;
          }
          hasRecord = true;
          lastAt = at;
          last = record;
          const read = await readPage(record, limit);
          if (read.kind === 'swallowed') {
            failedAt = at;
            break;
          }
          if (read.kind === 'skipped') {
            skipped.set(read.what, (skipped.get(read.what) ?? 0) + 1);
            continue;
          }
          const name = nameOf(nameIn(record));
          if (read.kind === 'too-large') {
            yield { kind: 'bad-record', name, error: tooLarge(limit) };
            continue;
          }
          if (held !== null) yield held;
          held = { kind: 'page', name, page: read.page };
        }
        // The library takes packed data that is damaged for data that is not packed.
        if (failedAt === null && isPacked && parser._reader.compressed === null) failedAt = start + parser.offset;
      } catch (error) {
        if (isFileError(error)) throw error;
        // Whatever the library throws at a record means that it is damaged.
        failedAt = start + parser.offset;
      }
      if (failedAt === null) {
        isCut = (last?._reader.limit ?? 0) > 0 || (isPacked && parser._reader.inflator?.ended === false);
        break;
      }
      if (!hasRecord && failedAt === 0) {
        yield {
          kind: 'bad-input',
          error: { code: 'format', message: 'not a web archive: no WARC record at the start' },
        };
        return;
      }
      if (failedAt !== reported)
        yield {
          kind: 'bad-record',
          name: nameOf(null),
          error: { code: 'format', message: `damaged record at byte ${failedAt}; skipped` },
        };
      reported = failedAt;
      // The library may have read into the next record before it saw that one was damaged.
      start = await nextRecord(open, isPacked ? failedAt + 1 : Math.max(lastAt + 1, failedAt - readAhead));
    }
  } catch (error) {
    yield { kind: 'bad-input', error: describeFileError(error) };
    return;
  }
  const notes = [
    ...[...skipped].map(([what, count]) => `${count} ${what} skipped`),
    ...(isCut ? ['the archive breaks off in its last record, which is not whole'] : []),
  ];
  if (held !== null) yield { ...held, page: { ...held.page, notes } };
  else
    yield {
      kind: 'bad-input',
      error: { code: 'no-articles', message: ['no page in this web archive', ...notes].join('; ') },
    };
}

function isRecord(record: WARCRecord): boolean {
  return /^WARC\/\d/.test(record.warcHeaders.statusline);
}

/** When a record was fetched and its address, as archives of the web name it: `20240304101500/https://…`. */
function nameIn(record: WARCRecord): string | null {
  const url = record.warcTargetURI;
  const date = record.warcDate?.replace(/\D/g, '').slice(0, 14);
  return url ? [date, url].filter(Boolean).join('/') : null;
}

type ReadPage =
  | { readonly kind: 'page'; readonly page: ArchivedPage }
  | { readonly kind: 'skipped'; readonly what: string }
  | { readonly kind: 'too-large' }
  /** Other records are in it: its length is wrong. */
  | { readonly kind: 'swallowed' };

async function readPage(record: WARCRecord, limit: number): Promise<ReadPage> {
  const skip = (what: string): ReadPage => ({ kind: 'skipped', what });
  const { warcType } = record;
  if (warcType !== 'response' && warcType !== 'conversion' && warcType !== 'resource')
    return skip(`${warcType ?? 'unknown'} records`);
  const type =
    (warcType === 'response'
      ? record.httpHeaders?.headers.get('content-type')
      : record.warcHeaders.headers.get('Content-Type')) ?? '';
  const status = Number(record.httpHeaders?.statusCode ?? 200);
  const isHtml = /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(type);
  if (!isHtml && !(warcType === 'conversion' && /^\s*text\/plain/i.test(type))) return skip('records that are no page');
  if (status < 200 || status > 299) return skip(`responses with status ${status}`);
  if (record.warcContentLength > limit) return { kind: 'too-large' };
  const bytes = await contentOf(record, limit);
  if (bytes === null) return { kind: 'too-large' };
  if (bytes.includes('\r\n\r\nWARC/1.') && /\r\n\r\nWARC\/1\.\d\r\nWARC-/.test(bytes.toString('latin1')))
    return { kind: 'swallowed' };
  const encoding = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(type)?.[1] ?? null;
  const url = record.warcTargetURI ?? '';
  return { kind: 'page', page: { bytes, format: isHtml ? 'html' : 'text', url, encoding, notes: [] } };
}

/** The body of a record, unpacked; null where it is larger than `limit` bytes. */
async function contentOf(record: WARCRecord, limit: number): Promise<Buffer | null> {
  if (/^\s*br\s*$/i.test(record.httpHeaders?.headers.get('content-encoding') ?? ''))
    return brotliDecompressSync(await record.readFully(false), { maxOutputLength: limit });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const gzip = Buffer.from([0x1f, 0x8b, 0x08]);
const plain = Buffer.from('\nWARC/1.');
/** Bytes of the head of a record, at most, that may be taken for the end of a damaged one before it. */
const readAhead = 512;

/** Where a record may begin from an offset on: at the mark of packed data, or at a line that begins as records do; null where none does. */
async function nextRecord(open: OpenBytes, from: number): Promise<number | null> {
  let offset = from;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of open(from)) {
    const bytes = Buffer.concat([rest, chunk]);
    const found = [bytes.indexOf(gzip), bytes.indexOf(plain) + 1].filter(
      (at, index) => at >= index && at >= 0 && (index === 0 || at > 0),
    );
    if (found.length > 0) return offset + Math.min(...found);
    const kept = Math.min(bytes.length, plain.length);
    rest = bytes.subarray(bytes.length - kept);
    offset += bytes.length - kept;
  }
  return null;
}

async function beginsPacked(open: OpenBytes): Promise<boolean> {
  for await (const chunk of open(0)) return Buffer.from(chunk.subarray(0, gzip.length)).equals(gzip);
  return false;
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);
}
