import { alignDecoded } from '../documents/decoded-runs.ts';
import type { Run } from '../structure/layout.ts';

/** Text that was decoded from a stretch of the source, with where each of its code units is there. */
export interface DecodedText {
  readonly text: string;
  /** Offset in the source of each code unit, and of the end. */
  readonly places: Int32Array;
}

const escaped = /\\(?:u[\da-fA-F]{4}|.)/y;

/** Decodes the inside of a JSON string: `value` is what it says, [start, end) where it is between its marks in the source. */
export function decodedString(value: string, source: string, start: number, end: number): DecodedText {
  const places = new Int32Array(value.length + 1).fill(end);
  let at = 0;
  for (const { text, sourceStart, sourceEnd } of alignDecoded(value, source, start, end, escaped)) {
    const isVerbatim = text.length === sourceEnd - sourceStart;
    for (let offset = 0; offset < text.length; offset++) places[at++] = sourceStart + (isVerbatim ? offset : 0);
  }
  return { text: value, places };
}

/** What was decoded from text that was decoded itself, with its places in the source of that. */
export function composed({ text, places }: DecodedText, outer: DecodedText): DecodedText {
  return { text, places: places.map((place) => outer.places[Math.min(place, outer.text.length)] ?? 0) };
}

/** Texts put one after another. */
export function joinDecoded(texts: readonly DecodedText[]): DecodedText {
  const places = new Int32Array(texts.reduce((sum, { text }) => sum + text.length, 0) + 1);
  let at = 0;
  for (const each of texts) {
    places.set(each.places.subarray(0, each.text.length), at);
    at += each.text.length;
  }
  places[at] = texts.at(-1)?.places.at(-1) ?? 0;
  return { text: texts.map(({ text }) => text).join(''), places };
}

/** Runs of the text, or of a stretch of it: each one code unit to one with the source, or an escape decoded as a whole. */
export function runsOfDecoded({ text, places }: DecodedText, start = 0, end: number = text.length): readonly Run[] {
  const runs: Run[] = [];
  const place = (offset: number) => places[Math.min(offset, text.length)] ?? 0;
  const add = (from: number, to: number, sourceEnd: number) => {
    if (from < to) runs.push({ text: text.slice(from, to), sourceStart: place(from), sourceEnd });
  };
  for (let from = start; from < end; ) {
    let to = from + 1;
    while (to < end && place(to) === place(to - 1) + 1) to++;
    const last = place(to - 1);
    const isEscaped = place(to) > last + 1;
    add(from, isEscaped ? to - 1 : to, isEscaped ? last : last + 1);
    if (isEscaped) add(to - 1, to, place(to));
    from = to;
  }
  return runs;
}
