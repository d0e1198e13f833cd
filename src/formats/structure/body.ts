import type { BlockKind } from '../../model/article.ts';
import { isDeskLine } from '../../news/desk-line.ts';
import { parseCredits } from './head/credits.ts';
import { parseLabels } from './head/labels.ts';
import { parseMetaLine } from './head/meta-line.ts';
import { type PrintedNote, parseNote } from './notes.ts';
import {
  headsLinks,
  isAboutWriter,
  isBoilerplate,
  isCaption,
  isClockTime,
  isCreditLine,
  isListItem,
  isPostLine,
  isTerminator,
} from './page-parts.ts';
import type { Piece } from './piece.ts';

/** Distinguishes the kind of each piece from `from` to the end: the story, what is between its paragraphs, and what is below it. */
export function readBody(pieces: readonly Piece[], from: number): readonly BlockKind[] {
  const notes = pieces.map((piece, index) => (index < from ? null : parseNote(piece.text)));
  const correction = notes.findIndex((note, index) => index > from && note?.opens === true);
  const footer = Math.max(from + 1, pieces.length - Math.max(6, Math.floor(pieces.length / 4)));
  const links = pieces.findIndex((piece, index) => index >= footer && headsLinks(piece.text));
  return pieces.slice(from).map((piece, offset): BlockKind => {
    const index = from + offset;
    if (piece.hint !== null && piece.hint !== 'paragraph') return piece.hint;
    if (links >= 0 && index > links && isLink(piece.text)) return 'boilerplate';
    const below = index >= footer ? kindBelow(piece.text) : null;
    if (below !== null) return below;
    if (index === pieces.length - 1 && isAboutWriter(piece.text)) return 'sign-off';
    if (correction >= 0 && index > correction) return parseMetaLine(piece.text) ? 'date' : 'correction';
    return kindWithin(pieces, index, notes[index] ?? null);
  });
}

/** A line under `Related` that ends no sentence. */
function isLink(text: string): boolean {
  return text.length <= 120 && !/[.!?]["”’)]*$/.test(text) && !isTerminator(text);
}

/** Kinds that are only below a story. */
function kindBelow(text: string): BlockKind | null {
  if (isTerminator(text) || isDeskLine(text) || parseCredits(text) !== null) return 'sign-off';
  return parseLabels(text) === null ? null : 'labels';
}

/** Kinds that are anywhere. */
function kindWithin(pieces: readonly Piece[], index: number, note: PrintedNote | null): BlockKind {
  const text = pieces[index]?.text ?? '';
  if (note !== null) return note.kind === 'correction' ? 'correction' : 'note';
  if (isBoilerplate(text)) return 'boilerplate';
  if (isPostLine(text)) return 'embed';
  if (isCreditLine(text)) return 'credit';
  if (isCaption(text)) return 'caption';
  if (isClockTime(text) || isSubhead(pieces, index)) return 'subhead';
  return isListItem(text) ? 'list-item' : 'paragraph';
}

const longestSubhead = 70;

/** A short line that ends no sentence, between a paragraph that ends one and a longer paragraph. */
function isSubhead(pieces: readonly Piece[], index: number): boolean {
  const text = pieces[index]?.text ?? '';
  const after = pieces[index + 1]?.text;
  if (text.length > longestSubhead || after === undefined) return false;
  const before = paragraphBefore(pieces, index);
  if (before === undefined) return false;
  if (!/^[\p{Lu}\p{N}“"‘']/u.test(text) || /[.!?:;,…–—-]["”’)]*$|["”]$|^["“]|^[^:]{1,30}: /.test(text)) return false;
  if (!/[.!?:…]["”’)]*$/.test(before.slice(-8)) || after.length < text.length * 2) return false;
  return /[.!?:…]["”’)]*$/.test(after.slice(-8)) && text.split(/\s+/).length <= 10;
}

/** The text before, advertisements and captions skipped. */
function paragraphBefore(pieces: readonly Piece[], index: number): string | undefined {
  for (let before = index - 1; before >= Math.max(0, index - 3); before--) {
    const text = pieces[before]?.text ?? '';
    if (!isBoilerplate(text) && !isCaption(text)) return text;
  }
  return undefined;
}
