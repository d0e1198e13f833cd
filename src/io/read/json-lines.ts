import type { FieldMapping } from '../../formats/format.ts';
import { idOfLine, nameRecords } from '../../formats/records/record-ids.ts';
import { type LinesStart, recordLines } from '../../formats/records/record-lines.ts';
import { type Decoded, decodeText } from '../../text/encoding/decode.ts';
import { fileStart } from '../../text/positions/file-position.ts';
import { makeLineIndex } from '../../text/positions/line-index.ts';
import { describeFileError, type InputProblem } from './file-error.ts';
import { tooLarge } from './read-bytes.ts';

/** Some whole lines of a JSON Lines input; plain data, so that it can be sent to a worker thread. */
export interface Lines {
  readonly text: string;
  readonly from: LinesStart;
  /** What was assumed to read them, and not said before. */
  readonly warning: string | null;
}

/** What a JSON Lines input is cut into: lines, lines that cannot be read, and its end; or a failure of all of it. */
export type CutLines =
  | { readonly kind: 'lines'; readonly lines: Lines }
  | { readonly kind: 'bad-line'; readonly name: string; readonly error: InputProblem }
  | { readonly kind: 'bad-input'; readonly error: InputProblem }
  | { readonly kind: 'end'; readonly records: number };

/** Lines of about this many code units are read at a time. */
const mostText = 1 << 16;
const newline = 0x0a;

/**
 * Cuts a stream into lines as they come, so that memory does not grow with it. A line above `limit` bytes, or that is no text,
 * is skipped; where that is the first, the input is taken for something else than JSON Lines. What is cut does not depend on
 * the pieces that the stream comes in, but for where one lot of lines ends and the next begins.
 */
export async function* cutLines(
  stream: AsyncIterable<Uint8Array | string>,
  encoding: string | null,
  limit: number,
  fields: FieldMapping,
): AsyncGenerator<CutLines> {
  let next: LinesStart = { ...fileStart, records: 0 };
  let from = next;
  let text = '';
  let warning: string | null = null;
  let isWarned = false;
  let isFirst = true;
  // Ids are given here, where all lines go by: those of two records that state the same are distinguished.
  const nameOf = nameRecords();
  let names: string[] = [];

  function* give(): Generator<CutLines> {
    if (text !== '') yield { kind: 'lines', lines: { text, from: { ...from, names }, warning } };
    names = [];
    from = next;
    text = '';
    warning = null;
  }

  for await (const read of readLines(stream, limit)) {
    if (!read.ok) {
      yield* give();
      yield { kind: 'bad-input', error: read.error };
      return;
    }
    for (const line of read.lines) {
      const decoded = decodeLine(line, encoding, next.line, limit);
      if (!decoded.ok) {
        if (isFirst) {
          yield { kind: 'bad-input', error: decoded };
          return;
        }
        yield* give();
        next = { ...next, offset: next.offset + lengthOf(line), line: next.line + 1, records: next.records + 1 };
        from = next;
        yield { kind: 'bad-line', name: nameOf(null), error: decoded };
        continue;
      }
      // A warning goes with the first article of a lot.
      if (text.length > mostText || (decoded.warning !== null && !isWarned)) yield* give();
      if (!isWarned) warning = decoded.warning;
      isWarned ||= warning !== null;
      text += decoded.text;
      for (const { start, end } of recordLines(decoded.text))
        names.push(nameOf(idOfLine(decoded.text.slice(start, end), fields)));
      next = after(next, decoded.text);
      isFirst = false;
    }
    // What has come is shown before more is waited for.
    yield* give();
  }
  yield { kind: 'end', records: next.records };
}

function after({ offset, line, records, ...start }: LinesStart, text: string): LinesStart {
  return {
    ...start,
    offset: offset + text.length,
    line: line + makeLineIndex(text).starts.length - 1,
    records: records + recordLines(text).length,
  };
}

/** A line with its end; of one above the limit, only how many UTF-16 code units it has. */
type RawLine = { readonly bytes: Uint8Array } | { readonly bytes: null; readonly length: number };

type ReadLines =
  | { readonly ok: true; readonly lines: readonly RawLine[] }
  | { readonly ok: false; readonly error: InputProblem };

/** The lines that each piece of a stream completes. */
async function* readLines(stream: AsyncIterable<Uint8Array | string>, limit: number): AsyncGenerator<ReadLines> {
  let open = makeOpenLine(limit);
  try {
    for await (const piece of stream) {
      const bytes = typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
      const lines: RawLine[] = [];
      let start = 0;
      for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
        open.add(bytes.subarray(start, end + 1));
        lines.push(open.close());
        open = makeOpenLine(limit);
        start = end + 1;
      }
      open.add(bytes.subarray(start));
      if (lines.length > 0) yield { ok: true, lines };
    }
  } catch (error) {
    yield { ok: false, error: describeFileError(error) };
    return;
  }
  const last = open.close();
  if (last.bytes?.length !== 0) yield { ok: true, lines: [last] };
}

/** Gathers the pieces of a line. */
function makeOpenLine(limit: number) {
  const parts: Uint8Array[] = [];
  const decoder = new TextDecoder();
  let size = 0;
  let length = 0;
  return {
    add(part: Uint8Array) {
      size += part.length;
      parts.push(part);
      if (size <= limit) return;
      for (const each of parts.splice(0)) length += decoder.decode(each, { stream: true }).length;
    },
    close: (): RawLine => (size <= limit ? { bytes: Buffer.concat(parts) } : { bytes: null, length }),
  };
}

function decodeLine(
  { bytes }: RawLine,
  encoding: string | null,
  line: number,
  limit: number,
): Extract<Decoded, { ok: true }> | ({ readonly ok: false } & InputProblem) {
  return bytes === null ? { ok: false, ...tooLarge(limit) } : decodeText(bytes, { forced: encoding, firstLine: line });
}

function lengthOf(line: RawLine): number {
  return line.bytes === null ? line.length : new TextDecoder().decode(line.bytes).length;
}
