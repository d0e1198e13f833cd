import type { Span } from '../model/span.ts';

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
const ideograph = 4;
const firstLetter = 5;
const latinEnd = 0x250;

/** For each Latin code unit, what it is to the scanner: one of the kinds above, or the code unit that it folds to. */
const latin = Uint16Array.from({ length: latinEnd }, (_, code) => classify(code));

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

function kindOf(code: number): number {
  if (code < latinEnd) return latin[code] ?? separator;
  if (code >= 0x2010 && code <= 0x206f && code !== 0x2019 && code !== 0x2060) return separator;
  return classify(code);
}

/** Cuts texts into words, all into the same memory: what it gives holds until it is called again. */
export interface WordScanner {
  /** The codes of the words alone. */
  codes(text: string, stretches: readonly Span[]): Uint16Array;
  /** The words with their offsets. */
  words(text: string, stretches: readonly Span[]): Words;
}

/** Makes a scanner with room for so many words at first. The stretches that it is given are in order and do not overlap. */
export function createWordScanner(room = usualRoom): WordScanner {
  let codes = new Uint16Array(room);
  let offsets = { starts: new Uint32Array(0), ends: new Uint32Array(0) };
  /** Scans, with more room each time that there is too little. */
  function scanAll(text: string, stretches: readonly Span[], keepsOffsets: boolean): number {
    for (;;) {
      if (keepsOffsets && offsets.starts.length < codes.length)
        offsets = { starts: new Uint32Array(codes.length), ends: new Uint32Array(codes.length) };
      const count = scan(text, stretches, codes, keepsOffsets ? offsets : null);
      if (count <= codes.length) return count;
      codes = new Uint16Array(codes.length * 2);
    }
  }
  return {
    codes: (text, stretches) => codesOf(scanAll(text, stretches, false)),
    words(text, stretches) {
      const count = scanAll(text, stretches, true);
      return {
        codes: codesOf(count),
        starts: offsets.starts.subarray(0, count),
        ends: offsets.ends.subarray(0, count),
      };
    },
  };

  function codesOf(count: number): Uint16Array {
    return codes.subarray(0, count);
  }
}

const usualRoom = 4096;
/** Fewer letters than a word and the space behind it have in prose, so that a short text needs little room and no second try. */
const lettersOfWord = 4;

/** Cuts the given stretches of a text into words; the stretches are in order and do not overlap. */
export function scanWords(text: string, stretches: readonly Span[]): Words {
  const length = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  return createWordScanner(Math.ceil(length / lettersOfWord) + 1).words(text, stretches);
}

/** Writes words into arrays; returns how many, or a greater number than there is room for. */
function scan(
  text: string,
  stretches: readonly Span[],
  codes: Uint16Array,
  offsets: Pick<Words, 'starts' | 'ends'> | null,
): number {
  let count = 0;
  for (const { start, end } of stretches) {
    let position = start;
    while (position < end) {
      const first = kindOf(text.charCodeAt(position));
      if (first < ideograph) {
        position++;
        continue;
      }
      const from = position;
      let hash = 0x811c9dc5;
      let letters = 0;
      let run = 0;
      let kind = first;
      do {
        if (kind >= firstLetter) {
          hash = Math.imul(hash ^ kind, 0x01000193);
          letters++;
          run++;
        } else if (kind === ideograph) {
          if (letters > 0) break;
          hash = Math.imul(hash ^ text.charCodeAt(position), 0x01000193);
          letters = shortWord + 1;
          position++;
          break;
        } else if (kind === apostrophe) {
          if (position + 1 >= end || kindOf(text.charCodeAt(position + 1)) < firstLetter) break;
        } else if (kind === period) {
          if (run !== 1 || position + 1 >= end || kindOf(text.charCodeAt(position + 1)) < firstLetter) break;
          if (position + 2 < end && kindOf(text.charCodeAt(position + 2)) >= firstLetter) break;
          run = 0;
        } else if (kind === separator) break;
        position++;
        kind = position < end ? kindOf(text.charCodeAt(position)) : separator;
      } while (position < end);
      hash ^= hash >>> 15;
      hash = Math.imul(hash, 0x85ebca6b);
      if (count === codes.length) return count + 1;
      codes[count] = ((hash >>> 15) & 0xfffe) | (letters <= shortWord ? 1 : 0);
      if (offsets !== null) {
        offsets.starts[count] = from;
        offsets.ends[count] = position;
      }
      count++;
    }
  }
  return count;
}
