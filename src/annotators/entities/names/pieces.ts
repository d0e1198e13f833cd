import type { Document } from '../../../model/document.ts';
import { foldWord, hashOf } from './hash.ts';
import type { Lexicon } from './lexicon.ts';

/** What stands between a piece and the one before it in its sentence. */
export const Gap = {
  start: 0,
  space: 1,
  hyphen: 2,
  comma: 3,
  open: 4,
  close: 5,
  quote: 6,
  slash: 7,
  period: 8,
  dash: 9,
  possessive: 10,
  other: 11,
  none: 12,
} as const;

/** How a word is written. */
export const Case = { lower: 0, capital: 1, upper: 2, mixed: 3, initial: 4, number: 5, other: 6 } as const;

/** A distinct word of a document as printed, with all that is known of it wherever it stands. */
export interface Form {
  readonly index: number;
  readonly text: string;
  /** Folded by `foldWord`. */
  readonly folded: string;
  /** Index shared by all forms with the same folded text. */
  readonly norm: number;
  readonly hash: number;
  readonly letterCase: number;
  readonly shape: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  /** Classes of the gazetteer that the word itself is in. */
  readonly classes: number;
  /** Word cluster plus one; 0 for an unknown word. */
  readonly cluster: number;
  readonly isConnector: boolean;
}

/** A word of a document as the recogniser sees it: a token, or the part of one between slashes, dashes and brackets, possessive cut off. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly form: Form;
  readonly gap: number;
}

/** A word of a token: its place in the token, and how much of a possessive stands after it. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly tail: number;
  readonly form: Form;
  /** Whether it is a bare `s`, which may be a possessive that stands off. */
  readonly isBareS: boolean;
}

/** Words that may stand in lower case within a name. */
const connectors = new Set(
  'of the and for de la le du des del della da do dos das di e y et al el bin ibn bint ben abu von van der den ter zu und on in to at a as with against de-la los las & ul ur ud o un upon sur under'.split(
    ' ',
  ),
);
const separators = /[^/–—()[\]{}"“”:;…<>|*=+~]+/g;
const possessive = /['’](?:s|S|d|ll|re|ve|m)?$/;
const [lowerShape, capitalShape] = [hashOf('x'), hashOf('Xx')];

/** Cuts a document into pieces, in order; sentence by sentence they lie next to each other. */
export function cutPieces(document: Document, lexicon: Lexicon): readonly Piece[] {
  const { text } = document.article;
  const partsOf = makeTokenCutter(lexicon);
  const pieces: Piece[] = [];
  for (const sentence of document.sentences) {
    let last = -1;
    let wasPossessive = false;
    for (let t = sentence.from; t < sentence.to; t++) {
      const token = document.tokens[t];
      if (!token) continue;
      for (const { start, end, tail, form, isBareS } of partsOf(token.text)) {
        // Badly detokenised text stands off its possessives: `Carl ’ s`.
        if (isBareS && last >= 0 && /^ ?['’] $/.test(text.slice(last, token.start))) {
          wasPossessive = true;
          last = token.end;
          continue;
        }
        const from = token.start + start;
        const gap = last < 0 ? Gap.start : wasPossessive ? Gap.possessive : gapOf(text, last, from);
        pieces.push({ start: from, end: token.start + end, sentence: sentence.index, form, gap });
        last = token.start + end + tail;
        wasPossessive = tail > 0;
      }
    }
  }
  return pieces;
}

/** Cuts tokens into words, each distinct token of a document once. */
function makeTokenCutter(lexicon: Lexicon): (token: string) => readonly Part[] {
  const known = new Map<string, readonly Part[]>();
  const forms = new Map<string, Form>();
  const norms = new Map<string, number>();
  const formOf = (text: string) => {
    const form = forms.get(text) ?? makeForm(text, forms.size, norms, lexicon);
    forms.set(text, form);
    return form;
  };
  return (token) => {
    const parts = known.get(token) ?? cutToken(token, formOf);
    known.set(token, parts);
    return parts;
  };
}

function cutToken(token: string, formOf: (text: string) => Form): readonly Part[] {
  const parts: Part[] = [];
  for (const { 0: raw, index } of token.matchAll(separators)) {
    const lead = /^[^\p{L}\p{N}]*/u.exec(raw)?.[0].length ?? 0;
    if (lead === raw.length) continue;
    const tail = possessive.exec(raw)?.[0].length ?? 0;
    const start = index + lead;
    const end = Math.max(start + 1, index + raw.length - tail);
    parts.push({ start, end, tail, form: formOf(token.slice(start, end)), isBareS: raw === 's' });
  }
  return parts;
}

function makeForm(text: string, index: number, norms: Map<string, number>, lexicon: Lexicon): Form {
  const folded = foldWord(text);
  let norm = norms.get(folded);
  if (norm === undefined) {
    norm = norms.size;
    norms.set(folded, norm);
  }
  const hash = hashOf(folded);
  // Most words are plain: they need no look at every letter.
  const plain = /^[A-Z]?[a-z]+$/.test(text);
  const lower = text === folded;
  return {
    index,
    text,
    folded,
    norm,
    hash,
    letterCase: plain ? (lower ? Case.lower : Case.capital) : caseOf(text),
    shape: plain ? (lower ? lowerShape : capitalShape) : hashOf(shapeOf(text)),
    prefix2: hashOf(folded.slice(0, 2)),
    prefix3: hashOf(folded.slice(0, 3)),
    suffix2: hashOf(folded.slice(-2)),
    suffix3: hashOf(folded.slice(-3)),
    suffix4: hashOf(folded.slice(-4)),
    classes: lexicon.classes(hash),
    cluster: lexicon.cluster(hash),
    isConnector: connectors.has(text),
  };
}

function caseOf(text: string): number {
  if (/^\p{N}/u.test(text)) return /\p{Lu}/u.test(text) ? Case.mixed : Case.number;
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (upper === 0) return /\p{L}/u.test(text) ? Case.lower : Case.other;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 1) return Case.initial;
  if (upper === letters) return Case.upper;
  return /^\p{Lu}/u.test(text) && upper === 1 ? Case.capital : Case.mixed;
}

/** `Xx` for `Iran`, `X.X.` for `U.S.`, `XxXx` for `McCain`, `X'Xx` for `O'Neill`. */
function shapeOf(text: string): string {
  return text
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\p{N}+/gu, (run) => (run.length === 4 ? '9999' : run.length > 1 ? '99' : '9'))
    .slice(0, 12);
}

function gapOf(text: string, from: number, to: number): number {
  if (from === to) return Gap.none;
  if (to === from + 1 && text.charCodeAt(from) === 0x20) return Gap.space;
  let gap: number = Gap.other;
  for (let i = from; i < to; i++) {
    const character = text.charCodeAt(i);
    switch (character) {
      case 0x20:
      case 0x0a:
      case 0x0d:
      case 0x09:
      case 0xa0:
        if (gap === Gap.other) gap = Gap.space;
        else if (gap === Gap.hyphen) gap = Gap.dash;
        break;
      case 0x22:
      case 0x27:
      case 0x60:
      case 0x2018:
      case 0x2019:
      case 0x201c:
      case 0x201d:
      case 0xab:
      case 0xbb:
        return Gap.quote;
      case 0x28:
      case 0x5b:
      case 0x7b:
        return Gap.open;
      case 0x29:
      case 0x5d:
      case 0x7d:
        gap = Gap.close;
        break;
      case 0x2c:
      case 0x3b:
      case 0x3a:
        if (gap !== Gap.close) gap = Gap.comma;
        break;
      case 0x2f:
        gap = Gap.slash;
        break;
      case 0x2d:
        gap = gap === Gap.space ? Gap.dash : Gap.hyphen;
        break;
      case 0x2013:
      case 0x2014:
        gap = Gap.dash;
        break;
      case 0x2e:
        if (gap !== Gap.close && gap !== Gap.comma) gap = Gap.period;
        break;
      default:
        if (gap === Gap.space) gap = Gap.other;
    }
  }
  return gap;
}
