import { Case, type Form } from './forms.ts';
import { combine } from './hash.ts';
import { type Lexicon, maskOf, prefixBit } from './lexicon.ts';
import { Gap, type Piece } from './pieces.ts';

/** How the letters of a sentence are used: as usual, Every Word Capital, or ALL CAPITALS. */
export const Lettering = { usual: 0, title: 1, upper: 2 } as const;

/** A document's pieces with what the features of each are made from. Arrays run parallel to `pieces`. */
export interface Reading {
  readonly pieces: readonly Piece[];
  /** First piece of each sentence; one more entry closes the last. */
  readonly sentenceStarts: readonly number[];
  readonly lettering: Uint8Array;
  /** Whether the piece may belong to a name; the model is applied to no other. */
  readonly candidate: Uint8Array;
  /** First piece of the run of capitalised words around a candidate, and the piece after its last. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** Classes of the phrases of the gazetteer that begin, go on, or end at the piece, and of phrases of several words only. */
  readonly begins: Int32Array;
  readonly inside: Int32Array;
  readonly ends: Int32Array;
  readonly norms: number;
}

const longestPhrase = 7;
const functionWord = maskOf('function');

/** Finds candidates, runs and phrases of the gazetteer. */
export function readPieces(pieces: readonly Piece[], lexicon: Lexicon): Reading {
  const count = pieces.length;
  const sentenceStarts: number[] = [];
  let norms = 0;
  pieces.forEach((piece, index) => {
    if (piece.gap === Gap.start) sentenceStarts.push(index);
    if (piece.form.norm >= norms) norms = piece.form.norm + 1;
  });
  sentenceStarts.push(count);
  const reading = {
    pieces,
    sentenceStarts,
    lettering: new Uint8Array(count),
    candidate: new Uint8Array(count),
    runStart: new Int32Array(count),
    runEnd: new Int32Array(count),
    begins: new Int32Array(count),
    inside: new Int32Array(count),
    ends: new Int32Array(count),
    norms,
  };
  for (let s = 0; s + 1 < sentenceStarts.length; s++) {
    const [from, to] = [sentenceStarts[s] as number, sentenceStarts[s + 1] as number]; // s + 1 is within
    reading.lettering.fill(letteringOf(pieces, from, to), from, to);
    markCandidates(pieces, reading.candidate, from, to);
    markRuns(reading, from, to);
    matchPhrases(reading, lexicon, from, to);
  }
  return reading;
}

function letteringOf(pieces: readonly Piece[], from: number, to: number): number {
  let [words, capital, upper] = [0, 0, 0];
  for (let i = from; i < to; i++) {
    const form = formAt(pieces, i);
    if (form.letterCase > Case.mixed || form.text.length < 4) continue;
    words++;
    if (form.letterCase !== Case.lower) capital++;
    if (form.letterCase === Case.upper) upper++;
  }
  if (words < 3) return Lettering.usual;
  if (upper * 5 >= words * 4) return Lettering.upper;
  return capital * 5 >= words * 4 ? Lettering.title : Lettering.usual;
}

function isCapital(form: Form): boolean {
  return (
    form.letterCase === Case.capital ||
    form.letterCase === Case.upper ||
    form.letterCase === Case.mixed ||
    form.letterCase === Case.initial
  );
}

function markCandidates(pieces: readonly Piece[], candidate: Uint8Array, from: number, to: number): void {
  let lastCapital = -10;
  for (let i = from; i < to; i++) {
    const form = formAt(pieces, i);
    if (!isCapital(form) || isPlainOpening(pieces, i, to)) continue;
    candidate[i] = 1;
    if (isHyphenated(pieces, i) && formAt(pieces, i - 1).letterCase === Case.lower) candidate[i - 1] = 1;
    if (i + 1 < to && isHyphenated(pieces, i + 1)) candidate[i + 1] = 1;
    for (let k = i - 1; k >= from && k >= i - 3 && k > lastCapital; k--) {
      const between = formAt(pieces, k);
      if (!between.isConnector && between.letterCase !== Case.number) break;
      candidate[k] = 1;
    }
    const next = i + 1 < to ? formAt(pieces, i + 1) : null;
    if (next?.letterCase === Case.number) candidate[i + 1] = 1;
    lastCapital = i;
  }
}

/** `The`, `In`, `He` at the start of a sentence or quotation, with no capital after it, is no name: the model need not be asked. */
function isPlainOpening(pieces: readonly Piece[], i: number, to: number): boolean {
  const form = formAt(pieces, i);
  if (!(form.classes & functionWord) || form.letterCase !== Case.capital) return false;
  const gap = pieces[i]?.gap;
  if (gap !== Gap.start && gap !== Gap.quote) return false;
  return i + 1 >= to || formAt(pieces, i + 1).letterCase === Case.lower;
}

function isHyphenated(pieces: readonly Piece[], index: number): boolean {
  const gap = pieces[index]?.gap;
  return gap === Gap.hyphen || (gap === Gap.dash && formAt(pieces, index).letterCase === Case.lower);
}

function markRuns({ pieces, candidate, runStart, runEnd }: Reading, from: number, to: number): void {
  let start = from;
  while (start < to) {
    if (!candidate[start] || !isCapital(formAt(pieces, start))) {
      runStart[start] = start;
      runEnd[start] = start + 1;
      start++;
      continue;
    }
    let end = start + 1;
    for (let k = end; k < to && k <= end + 3; k++) {
      if (!candidate[k] || !joins(pieces, k)) break;
      if (isCapital(formAt(pieces, k))) end = k + 1;
    }
    for (let k = start; k < end; k++) {
      runStart[k] = start;
      runEnd[k] = end;
    }
    start = end;
  }
}

/** Whether the piece belongs to the one before it by what is between. */
function joins(pieces: readonly Piece[], index: number): boolean {
  const gap = pieces[index]?.gap;
  if (gap === Gap.period) return (formAt(pieces, index - 1).text.length ?? 0) <= 3;
  return gap === Gap.space || gap === Gap.hyphen || gap === Gap.none;
}

function matchPhrases({ pieces, begins, inside, ends }: Reading, lexicon: Lexicon, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const first = formAt(pieces, i);
    if (!(first.classes & prefixBit)) continue;
    let hash = first.hash;
    let [best, bestEnd] = [0, i];
    for (let k = i + 1; k < to && k < i + longestPhrase; k++) {
      const gap = pieces[k]?.gap;
      if (gap !== Gap.space && gap !== Gap.hyphen && gap !== Gap.period && gap !== Gap.possessive) break;
      hash = combine(hash, formAt(pieces, k).hash);
      const found = lexicon.classes(hash);
      if (found & ~prefixBit) [best, bestEnd] = [found & ~prefixBit, k];
      if (!(found & prefixBit)) break;
    }
    if (best === 0 || !isCapital(first)) continue;
    begins[i] = (begins[i] ?? 0) | best;
    for (let k = i + 1; k < bestEnd; k++) inside[k] = (inside[k] ?? 0) | best;
    ends[bestEnd] = (ends[bestEnd] ?? 0) | best;
  }
}

/** Form of a piece that is known to be there. */
export function formAt(pieces: readonly Piece[], index: number): Form {
  return (pieces[index] as Piece).form; // callers stay within the pieces
}
