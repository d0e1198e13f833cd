import type { Document } from '../../../../model/document.ts';
import { Case, type Form, type FormTable } from './forms.ts';
import { maskOf } from './lexicon.ts';

/** What is between a piece and the one before it in its sentence. */
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

/** A word of a document as the recogniser sees it: a token, or the part of one between slashes, dashes and brackets, possessive cut off. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly form: Form;
  readonly gap: number;
}

/** A word of a token: its place in the token, and how much of a possessive is after it. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly tail: number;
  readonly form: Form;
  /** Whether it is a bare `s`, which may be a possessive that is off. */
  readonly isBareS: boolean;
}

const separators = /[^/–—()[\]{}"“”:;…<>|*=+~]+/g;
const plainWord = maskOf('common', 'function');
const possessive = /['’](?:s|S|d|ll|re|ve|m)?$/;

/** Cuts a document into pieces, in order; sentence by sentence they are next to each other. */
export function cutPieces(document: Document, cut: TokenCutter): readonly Piece[] {
  const { text } = document.article;
  const pieces: Piece[] = [];
  for (const sentence of document.sentences) {
    let last = -1;
    let wasPossessive = false;
    for (let t = sentence.from; t < sentence.to; t++) {
      const token = document.tokens[t];
      if (!token) continue;
      for (const { start, end, tail, form, isBareS } of cut(token.text)) {
        // Badly detokenised text is off its possessives: `Carl ’ s`.
        if (isBareS && last >= 0 && /^ ?['’] $/.test(text.slice(last, token.start))) {
          wasPossessive = true;
          last = token.end;
          continue;
        }
        const from = token.start + start;
        // … and the apostrophe within a name: `Ngugi wa Thiong ’ o`.
        const before = pieces.at(-1);
        if (before && start === 0 && isCutName(before, form, text.slice(last, from))) {
          const [whole] = cut(`${before.form.text}’${form.text}`);
          if (whole) pieces[pieces.length - 1] = { ...before, end: token.end, form: whole.form };
          last = token.end;
          continue;
        }
        const gap = last < 0 ? Gap.start : wasPossessive ? Gap.possessive : gapOf(text, last, from);
        pieces.push({ start: from, end: token.start + end, sentence: sentence.index, form, gap });
        last = token.start + end + tail;
        wasPossessive = tail > 0;
      }
    }
  }
  return pieces;
}

/** Whether a word in small letters goes on with a capitalised one over an apostrophe with spaces, and is neither a word of its own nor the rest of a contraction. */
function isCutName({ form: before }: Piece, { text, letterCase, classes, cluster }: Form, between: string): boolean {
  if (!/^ ['’´] $/.test(between) || letterCase !== Case.lower || before.letterCase === Case.lower) return false;
  if (classes & plainWord || (cluster > 0 && text.length > 2)) return false;
  return !/^(?:s|d|m|t|ll|re|ve)$/.test(text);
}

/** Cuts a token into words. */
export type TokenCutter = (token: string) => readonly Part[];

/** Makes a cutter that cuts each distinct token once. */
export function makeTokenCutter({ formOf }: FormTable): TokenCutter {
  const known = new Map<string, readonly Part[]>();
  return (token) => {
    let parts = known.get(token);
    if (!parts) {
      parts = cutToken(token, formOf);
      known.set(token, parts);
    }
    return parts;
  };
}

function cutToken(token: string, formOf: (text: string) => Form): readonly Part[] {
  // Most tokens are one plain word.
  if (/^[A-Za-z]+$/.test(token))
    return [{ start: 0, end: token.length, tail: 0, form: formOf(token), isBareS: token === 's' }];
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
