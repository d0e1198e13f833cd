import { countHighBytes, decodeWindows1252, looksLikeWindows1252 } from './windows-1252.ts';

/** What is known of a file's encoding before its bytes are looked at. */
export interface EncodingHints {
  /** Encoding that the user named; believed over everything. */
  readonly forced?: string | null;
  /** Encoding that the file names itself (HTML meta, XML declaration); believed over detection, not over a byte-order mark. */
  readonly declared?: string | null;
  /** Number of the line that the bytes begin with; 1 where not given. */
  readonly firstLine?: number;
}

/** Decoded text, or why there is none. Messages say what is wrong and what to do, without naming the file. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: string; readonly warning: string | null }
  | { readonly ok: false; readonly code: 'binary' | 'encoding'; readonly message: string };

/**
 * Decodes the bytes of a text file: the encoding that the user named, else that of a byte-order mark, else the declared one,
 * else UTF-8, strictly, else windows-1252 where that is clear, with a warning. A declaration is believed as browsers believe
 * it: one that nobody knows counts as none, and bytes that it does not allow are replaced, with a warning. The byte-order
 * mark is removed and nothing else changed; CRLF stays. Never throws.
 */
export function decodeText(bytes: Uint8Array, hints: EncodingHints = {}): Decoded {
  const marked = encodingOfMark(bytes);
  if (hints.forced) return decodeAs(bytes, hints.forced, 'was specified');
  if (marked !== null) return decodeAs(bytes, marked, 'is what its byte-order mark says');
  const kind = binaryKind(bytes);
  if (kind !== null) return { ok: false, code: 'binary', message: kind };
  const declared = hints.declared && isEncoding(hints.declared) ? hints.declared : null;
  const isOther = declared !== null && !isUnicode(declared);
  const asDeclared = isOther ? decodeAs(bytes, declared, 'is what it declares') : null;
  if (asDeclared?.ok) return asDeclared;

  const text = strictly('utf-8', bytes);
  if (text !== null) return { ok: true, text, encoding: 'utf-8', warning: null };
  const count = countHighBytes(bytes);
  if (!isOther && looksLikeWindows1252(count, bytes.length)) {
    return {
      ok: true,
      text: decodeWindows1252(bytes),
      encoding: 'windows-1252',
      warning: 'not UTF-8; read as windows-1252 (specify another with --encoding)',
    };
  }
  if (declared !== null) return decodeLossily(bytes, declared);
  return { ok: false, code: 'encoding', message: invalidMessage(bytes, 'utf-8', count.firstStray, hints.firstLine) };
}

/** Whether the name is one that the Encoding Standard knows, as `latin1`, `utf-16le` or `shift_jis`. */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string, because: string): Decoded {
  if (!isEncoding(encoding)) {
    return {
      ok: false,
      code: 'encoding',
      message: `unknown encoding “${encoding}”; specify one such as utf-8 or windows-1252 with --encoding`,
    };
  }
  const text = strictly(encoding, bytes);
  if (text === null) {
    return {
      ok: false,
      code: 'encoding',
      message: `not valid ${encoding}, which ${because}; specify another with --encoding`,
    };
  }
  if (text.includes('\0')) return { ok: false, code: 'binary', message: 'binary file; skipped' };
  return { ok: true, text, encoding: new TextDecoder(encoding).encoding, warning: null };
}

/** Decodes with a replacement character for each stretch of bytes that the encoding does not allow. */
function decodeLossily(bytes: Uint8Array, encoding: string): Decoded {
  const decoder = new TextDecoder(encoding);
  const text = decoder.decode(bytes);
  const count = text.split('\uFFFD').length - 1;
  const places = count === 1 ? 'one place is' : `${count} places are`;
  const warning = `${places} not valid ${decoder.encoding}, although declared; read as \uFFFD`;
  return { ok: true, text, encoding: decoder.encoding, warning };
}

/** Nearly all that is read; making a decoder takes as long as decoding an article. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes, or gives null where the bytes are not valid in that encoding. */
function strictly(encoding: string, bytes: Uint8Array): string | null {
  const decoder = encoding === 'utf-8' ? utf8 : new TextDecoder(encoding, { fatal: true });
  if (decoder.encoding === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function isUnicode(encoding: string): boolean {
  return /^(?:unicode|utf-?(?:8|16)(?:[lb]e)?)$/i.test(encoding);
}

/** First bytes of files that people take for articles. */
const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF file, not text; convert it first, for instance with pdftotext'],
  ['{\\rtf', 'an RTF file, not text; save it as plain text or .docx first'],
  ['\u{d0}\u{cf}\u{11}\u{e0}', 'an old Word or Office file, not text; save it as .docx or plain text first'],
  ['PK\u{3}\u{4}', 'a zip archive, not text'],
  ['\u{1f}\u{8b}', 'gzip data that could not be unpacked here'],
];

/** How binary bytes are to be called, null for text. A NUL byte or a run of other control characters makes a file binary. */
function binaryKind(bytes: Uint8Array): string | null {
  for (const [signature, kind] of signatures) if (startsWith(bytes, signature)) return kind;
  let controls = 0;
  const { fours, from, to } = inFours(bytes);
  for (let offset = 0; offset < bytes.length; offset++) {
    // Four at a time, as long as none of them is below a space.
    if (offset >= from && offset < to && ((offset - from) & 3) === 0) {
      let four = (offset - from) >> 2;
      while (four < fours.length && isPrinted(fours[four] ?? 0)) four++;
      offset = from + 4 * four;
      if (offset >= bytes.length) break;
    }
    const byte = bytes[offset] ?? 0;
    if (byte >= 0x20) continue;
    if (byte === 0) return nulMessage(bytes);
    if (byte < 0x09 || (byte > 0x0d && byte !== 0x1b)) controls++;
  }
  return controls > 8 && controls > bytes.length * mostControls ? 'binary file; skipped' : null;
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  let at = 0;
  while (at < signature.length && bytes[at] === signature.charCodeAt(at)) at++;
  return at === signature.length;
}

/** The bytes as numbers of four, and the range of offsets that those cover. */
function inFours({ buffer, byteOffset, length }: Uint8Array) {
  const from = Math.min(-byteOffset & 3, length);
  const fours = new Uint32Array(buffer, byteOffset + from, (length - from) >> 2);
  return { fours, from, to: from + 4 * fours.length };
}

/** Whether none of four bytes is below a space. */
function isPrinted(four: number): boolean {
  return ((four - 0x20202020) & ~four & 0x80808080) === 0;
}

/** Wire copy holds a few control characters (STX, ETX), never one in fifty. */
const mostControls = 0.02;

/** Every second byte NUL is UTF-16 whose byte-order mark was lost. */
function nulMessage(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, offset) => {
    if (byte !== 0) return;
    if (offset % 2 === 0) even++;
    else odd++;
  });
  const half = sample.length / 2;
  if (odd > half * 0.8 && even < half * 0.05) return 'UTF-16 without byte-order mark; read it with --encoding utf-16le';
  if (even > half * 0.8 && odd < half * 0.05) return 'UTF-16 without byte-order mark; read it with --encoding utf-16be';
  return 'binary file; skipped';
}

function invalidMessage(bytes: Uint8Array, encoding: string, offset: number, firstLine = 1): string {
  let line = firstLine;
  for (let index = 0; index < offset; index++) if (bytes[index] === 0x0a) line++;
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return `not valid ${encoding} (byte 0x${byte} in line ${line}); name its encoding with --encoding`;
}
