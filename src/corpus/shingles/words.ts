import type { Span } from '../../model/span.ts';

/**
 * The words of a text, without the strings: parallel arrays, in text order.
 * A code is a 15-bit hash of the folded word, doubled, plus 1 where the word is short (`shortWord`): what is equal after
 * folding (case, accents, apostrophes, the periods of `U.S.`) has equal codes; what is not collides once in 32,768.
 */
export interface Words {
  readonly codes: Uint16Array;
  /** Offset of the first code unit of each word. */
  readonly starts: Uint32Array;
  /** Offset after the last code unit of each word. */
  readonly ends: Uint32Array;
}

/** Words of up to this many letters mostly bind others (the, of, to, and) and say little about where a text comes from. */
const shortWord = 3;

const separator = 0;
const skipped = 1;
const apostrophe = 2;
const period = 3;
/** Not looked at yet. */
const unknown = 4;
const ideograph = 5;
const firstLetter = 6;
const latinEnd = 0x250;
const punctuation = 0x2010;
const punctuationEnd = 0x2070;

/** For each code unit, what it is to the scanner: one of the kinds above, or the code unit that it folds to. Those of English news are known. */
const usualKinds = new Uint16Array(1 << 16)
  .fill(unknown)
  .map((_, code) => (code < latinEnd || (code >= punctuation && code < punctuationEnd) ? classify(code) : unknown));

function classify(code: number): number {
  if (code === 0x27 || code === 0x60 || code === 0x2019 || code === 0x2bc) return apostrophe;
  if (code === 0x2e) return period;
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) return skipped;
  if ((code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff)) return ideograph;
  if (code >= 0x300 && code <= 0x36f) return skipped;
  const letter = String.fromCharCode(code);
  if (!/[\p{L}\p{N}\p{M}]/u.test(letter)) return separator;
  const folded = letter.normalize('NFD').toLowerCase().charCodeAt(0);
  return folded < firstLetter ? separator : folded;
}

/** Cuts texts into words, all into the same memory: what it gives holds until it is called again. */
export interface WordScanner {
  /** The codes of the words alone. */
  codes(text: string, stretches: readonly Span[]): Uint16Array;
  /** The words with their offsets. */
  words(text: string, stretches: readonly Span[]): Words;
}

/** Makes a scanner with room for this many words at first. The stretches that it is given are in order and do not overlap. */
export function createWordScanner(room = usualRoom): WordScanner {
  let kinds = usualKinds;
  let units = new Uint16Array(0);
  let codes = new Uint16Array(room);
  let offsets = { starts: new Uint32Array(0), ends: new Uint32Array(0) };

  /** Finds out what a code unit is. */
  function learn(unit: number): number {
    if (kinds === usualKinds) kinds = usualKinds.slice();
    const kind = classify(unit);
    kinds[unit] = kind;
    return kind;
  }

  function kindAt(position: number): number {
    const unit = units[position] ?? 0;
    const kind = kinds[unit] ?? separator;
    return kind === unknown ? learn(unit) : kind;
  }

  /** Scans, with more room each time that there is too little. */
  function scanAll(text: string, stretches: readonly Span[], keepsOffsets: boolean): number {
    const usual = units;
    units = unitsOf(text, usual);
    const isUsual = units.length <= usualText;
    let count = scan(stretches, keepsOffsets);
    while (count > codes.length) {
      codes = new Uint16Array(codes.length * 2);
      count = scan(stretches, keepsOffsets);
    }
    if (!isUsual) units = usual;
    return count;
  }

  /** Writes words into the arrays; returns how many, or a greater number than there is room for. */
  function scan(stretches: readonly Span[], keepsOffsets: boolean): number {
    if (keepsOffsets && offsets.starts.length < codes.length)
      offsets = { starts: new Uint32Array(codes.length), ends: new Uint32Array(codes.length) };
    // Every code unit comes by here: no variables but those of this function.
    const [text, written, known] = [units, codes, kinds];
    let count = 0;
    for (const { start, end } of stretches) {
      let position = start;
      while (position < end) {
        let kind = known[text[position] ?? 0] ?? separator;
        if (kind === unknown) kind = kindAt(position);
        if (kind < ideograph) {
          position++;
          continue;
        }
        const from = position;
        let hash = 0x811c9dc5;
        let letters = 0;
        let run = 0;
        for (;;) {
          const first = position;
          while (kind >= firstLetter) {
            hash = Math.imul(hash ^ kind, 0x01000193);
            position++;
            kind = position < end ? (known[text[position] ?? 0] ?? separator) : separator;
          }
          letters += position - first;
          run += position - first;
          if (kind === separator) break;
          if (kind === unknown) {
            kind = kindAt(position);
            continue;
          }
          if (kind === ideograph) {
            if (letters > 0) break;
            hash = Math.imul(hash ^ (text[position] ?? 0), 0x01000193);
            letters = shortWord + 1;
            position++;
            break;
          }
          if (kind === apostrophe) {
            if (position + 1 >= end || kindAt(position + 1) < firstLetter) break;
          } else if (kind === period) {
            if (run !== 1 || position + 1 >= end || kindAt(position + 1) < firstLetter) break;
            if (position + 2 < end && kindAt(position + 2) >= firstLetter) break;
            run = 0;
          }
          position++;
          kind = position < end ? kindAt(position) : separator;
        }
        hash ^= hash >>> 15;
        hash = Math.imul(hash, 0x85ebca6b);
        if (count === written.length) return count + 1;
        written[count] = ((hash >>> 15) & 0xfffe) | (letters <= shortWord ? 1 : 0);
        if (keepsOffsets) {
          offsets.starts[count] = from;
          offsets.ends[count] = position;
        }
        count++;
      }
    }
    return count;
  }

  return {
    codes(text, stretches) {
      const count = scanAll(text, stretches, false);
      return codes.subarray(0, count);
    },
    words(text, stretches) {
      const count = scanAll(text, stretches, true);
      return {
        codes: codes.subarray(0, count),
        starts: offsets.starts.subarray(0, count),
        ends: offsets.ends.subarray(0, count),
      };
    },
  };
}

const usualRoom = 4096;
/** Room for the code units of most articles; that for others is not kept. */
const usualText = 1 << 15;
const isBigEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;
/** Fewer letters than a word and the space behind it have in prose, so that a short text needs little room and no second try. */
const lettersOfWord = 4;

/** The code units of a text, in the given array where there is room: to ask the string for each takes half as long again. */
function unitsOf(text: string, room: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const units = text.length <= room.length ? room : new Uint16Array(Math.max(text.length, 2 * room.length));
  if (typeof Buffer === 'undefined') {
    // A browser.
    for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
    return units;
  }
  const bytes = Buffer.from(units.buffer, 0, 2 * text.length);
  bytes.write(text, 'utf16le');
  if (isBigEndian) bytes.swap16();
  return units;
}

/** Cuts the given stretches of a text into words; the stretches are in order and do not overlap. */
export function scanWords(text: string, stretches: readonly Span[]): Words {
  const length = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  return createWordScanner(Math.ceil(length / lettersOfWord) + 1).words(text, stretches);
}
