import { createReadStream, statSync } from 'node:fs';
import { chooseFormat, formatNamed, sureFormat } from '../../formats/index.ts';
import type { Input } from '../inputs/sources.ts';
import { describeFileError, type InputProblem } from '../read/file-error.ts';
import { type CutLines, cutLines, type Lines } from '../read/json-lines.ts';
import { type ReadOptions, sizeLimit } from '../read/read.ts';
import { readStreamBytes } from '../read/read-bytes.ts';
import { unpack } from '../read/unpack.ts';
import type { ArchivedPage, OpenBytes } from '../read/warc.ts';

/** A piece of what there is to do, small enough for many to be under way; plain data, so that it can be sent to a worker thread. */
export type Work =
  | { readonly kind: 'file'; readonly id: string; readonly path: string }
  | { readonly kind: 'bytes'; readonly id: string; readonly bytes: Uint8Array }
  | { readonly kind: 'page'; readonly id: string; readonly page: ArchivedPage }
  | { readonly kind: 'lines'; readonly id: string; readonly lines: Lines }
  /** The end of the lines of an input, with the number of records in them. */
  | { readonly kind: 'end'; readonly id: string; readonly records: number }
  | { readonly kind: 'failure'; readonly id: string; readonly error: InputProblem };

/** Articles of JSON Lines are about so long, in bytes. */
const usualRecord = 4096;
/** The content of an input shows its format within this many bytes; whether it is packed, or UTF-16, within a few. */
const headLength = 4096;
const markLength = 4;

/** Takes inputs apart: JSON Lines, which may be larger than memory, as they are read; others whole. */
export async function* cutInputs(inputs: readonly Input[], options: ReadOptions): AsyncGenerator<Work> {
  for (const { id, path } of inputs) {
    if (path === null) yield* streamWork(id, options.stdin ?? nothing(), options);
    else if (isNamedLines(id, options))
      yield* streamWork(id, createReadStream(path, { highWaterMark: 1 << 18 }), options);
    else if (isNamedArchive(id, options)) yield* archiveWork(id, (start) => createReadStream(path, { start }), options);
    else yield { kind: 'file', id, path };
  }
}

/** How many articles an input holds, about; 1 where that cannot be determined. */
export function guessArticles({ id, path }: Input, options: ReadOptions): number {
  if (path === null || !isNamedLines(id, options)) return 1;
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return Math.max(1, Math.round(size / usualRecord));
}

/** Whether the name or the options say that an input is JSON Lines. */
export function isNamedLines(id: string, { format = null }: ReadOptions): boolean {
  return (format === null ? chooseFormat(id, '') : formatNamed(format)).name === 'jsonl';
}

/** Whether the name or the options say that an input is a web archive. */
function isNamedArchive(id: string, { format = null }: ReadOptions): boolean {
  return (format === null ? chooseFormat(id, '') : formatNamed(format)).name === 'warc';
}

async function* archiveWork(id: string, open: OpenBytes, options: ReadOptions): AsyncGenerator<Work> {
  const { cutWarc } = await import('../read/warc.ts');
  for await (const cut of cutWarc(open, sizeLimit(options))) {
    if (cut.kind === 'page') yield { kind: 'page', id: `${id}#${cut.name}`, page: cut.page };
    else yield { kind: 'failure', id: cut.kind === 'bad-record' ? `${id}#${cut.name}` : id, error: cut.error };
  }
}

async function* streamWork(
  id: string,
  stream: AsyncIterable<Uint8Array | string>,
  options: ReadOptions,
): AsyncGenerator<Work> {
  const limit = sizeLimit(options);
  const isNamed = isNamedLines(id, options);
  const peeked = await peek(stream, isNamed || options.format ? markLength : headLength);
  if (!peeked.ok) return yield { kind: 'failure', id, error: peeked.error };
  const { head, all } = peeked;
  const isLines = isNamed || (!options.format && chooseFormat(id, new TextDecoder().decode(head)).name === 'jsonl');
  if (isLines && !isPackedOrWide(head, options)) {
    for await (const cut of cutLines(all, options.encoding ?? null, limit, options.fields ?? {})) yield workOf(id, cut);
    return;
  }
  const read = await readStreamBytes(all, limit);
  if (read.ok && (isNamedArchive(id, options) || isArchive(read.bytes, limit))) {
    yield* archiveWork(id, (start) => oneChunk(read.bytes.subarray(start)), options);
    return;
  }
  yield read.ok ? { kind: 'bytes', id, bytes: read.bytes } : { kind: 'failure', id, error: read.error };
}

function workOf(id: string, cut: CutLines): Work {
  switch (cut.kind) {
    case 'lines':
      return { kind: 'lines', id, lines: cut.lines };
    case 'end':
      return { kind: 'end', id, records: cut.records };
    case 'bad-line':
      return { kind: 'failure', id: `${id}#${cut.name}`, error: cut.error };
    case 'bad-input':
      return { kind: 'failure', id, error: cut.error };
  }
}

/** Whether bytes are no lines before they are unpacked or decoded: gzip, zip, UTF-16. */
function isPackedOrWide(head: Uint8Array, { encoding = null }: ReadOptions): boolean {
  const mark = ((head[0] ?? 0) << 8) | (head[1] ?? 0);
  return (
    [0x1f8b, 0x504b, 0xfffe, 0xfeff].includes(mark) ||
    /^(?:unicode|utf-?16|(?:iso-10646-)?ucs-?2)/i.test(encoding ?? '')
  );
}

type Peeked =
  | { readonly ok: true; readonly head: Uint8Array; readonly all: AsyncIterable<Uint8Array | string> }
  | { readonly ok: false; readonly error: InputProblem };

/** Reads the first bytes of a stream, and gives all of it back. */
async function peek(stream: AsyncIterable<Uint8Array | string>, length: number): Promise<Peeked> {
  const source = stream[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    while (size < length) {
      const { done, value } = await source.next();
      if (done) break;
      const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
      pieces.push(bytes);
      size += bytes.length;
    }
  } catch (error) {
    return { ok: false, error: describeFileError(error) };
  }
  async function* all(): AsyncGenerator<Uint8Array | string> {
    yield* pieces.splice(0);
    yield* { [Symbol.asyncIterator]: () => source };
  }
  return { ok: true, head: Buffer.concat(pieces).subarray(0, length), all: all() };
}

/** Whether bytes, unpacked where they are gzip, begin as a web archive does. */
function isArchive(bytes: Uint8Array, limit: number): boolean {
  const unpacked = unpack(bytes, limit);
  return unpacked.ok && sureFormat(unpacked.bytes)?.name === 'warc';
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
