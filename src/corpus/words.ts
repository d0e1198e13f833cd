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

/** Cuts the given stretches of a text into words; the stretches are in order and do not overlap. */
export function scanWords(text: string, stretches: readonly Span[]): Words {
  let room = 16;
  for (const { start, end } of stretches) room += (end - start + 1) >> 1;
  const codes = new Uint16Array(room);
  const starts = new Uint32Array(room);
  const ends = new Uint32Array(room);
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
      codes[count] = ((hash >>> 15) & 0xfffe) | (letters <= shortWord ? 1 : 0);
      starts[count] = from;
      ends[count] = position;
      count++;
    }
  }
  return { codes: codes.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
}
