/** Characters of the bytes 0x80 to 0x9f in windows-1252, after the Encoding Standard of WHATWG; undefined bytes stand for themselves. */
const highControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes windows-1252. Node's own decoder takes it for Latin-1 in some versions, and loses the curly quotation marks. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = new TextDecoder('latin1').decode(bytes);
  return latin1.replace(/[\u0080-\u009f]/g, (control) => highControls[control.charCodeAt(0) - 0x80] ?? control);
}

/** What speaks for or against bytes being windows-1252 rather than damaged UTF-8 or no text at all. */
export interface HighByteCount {
  /** UTF-8 sequences of two to four bytes that are whole. */
  readonly sequences: number;
  /** Bytes from 0x80 that belong to no whole sequence. */
  readonly strays: number;
  /** Stray bytes that no windows-1252 text holds. */
  readonly undefinedStrays: number;
  /** Stray bytes that are where windows-1252 would have a letter within a word, or punctuation and signs of running text. */
  readonly plausible: number;
  /** Offset of the first stray byte; -1 where there is none. */
  readonly firstStray: number;
}

/** Counts the bytes from 0x80, by whether they are UTF-8 and whether they would make sense as windows-1252. */
export function countHighBytes(bytes: Uint8Array): HighByteCount {
  let sequences = 0;
  let strays = 0;
  let undefinedStrays = 0;
  let plausible = 0;
  let firstStray = -1;
  for (let offset = 0; offset < bytes.length; offset++) {
    const byte = bytes[offset] ?? 0;
    if (byte < 0x80) continue;
    const length = sequenceLength(bytes, offset);
    if (length > 0) {
      sequences++;
      offset += length - 1;
      continue;
    }
    if (firstStray < 0) firstStray = offset;
    strays++;
    if (undefinedBytes.has(byte)) undefinedStrays++;
    else if (isPunctuation(byte) || isAsciiLetter(bytes[offset - 1]) || isAsciiLetter(bytes[offset + 1])) plausible++;
  }
  return { sequences, strays, undefinedStrays, plausible, firstStray };
}

/** Whether the counts are clear evidence of windows-1252: no UTF-8 beside it, and every high byte makes sense in running text. */
export function looksLikeWindows1252(count: HighByteCount, length: number): boolean {
  return (
    count.sequences === 0 &&
    count.undefinedStrays === 0 &&
    count.strays <= length * mostHighBytes &&
    count.plausible >= count.strays * fewestPlausible
  );
}

/** French has some 5 % of accented letters; a text with more than a quarter of high bytes is not of western Europe. */
const mostHighBytes = 0.25;
const fewestPlausible = 0.9;
const undefinedBytes: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Quotation marks, dashes, the ellipsis, the bullet, the euro and trademark signs (0x80–0x9f), and the signs of Latin-1 (0xa0–0xbf). */
function isPunctuation(byte: number): boolean {
  return byte <= 0xbf;
}

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

/** Length of the whole UTF-8 sequence at `offset`; 0 where there is none. Overlong forms and surrogates are none. */
function sequenceLength(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] ?? 0;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let index = 1; index < length; index++) {
    const byte = bytes[offset + index] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  const second = bytes[offset + 1] ?? 0;
  if (lead === 0xe0 && second < 0xa0) return 0;
  if (lead === 0xed && second > 0x9f) return 0;
  if (lead === 0xf0 && second < 0x90) return 0;
  if (lead === 0xf4 && second > 0x8f) return 0;
  return length;
}
