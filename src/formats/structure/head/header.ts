import type { BlockKind } from '../../../model/article.ts';
import { parseNote } from '../notes.ts';
import { isBoilerplate, isCaption } from '../page-parts.ts';
import type { Piece } from '../piece.ts';
import { isKicker, parseSectionLine } from '../sections.ts';
import { isTrade, isUnnamedWriter, nameBeforeTrade, parseByline } from './byline.ts';
import { type PrintedDateline, parseDateline } from './dateline.ts';
import { parseMetaLine } from './meta-line.ts';
import { isPersonName } from './names.ts';

/** What is above the story. */
export interface Header {
  /** Kind of each piece before the body. */
  readonly kinds: readonly BlockKind[];
  readonly dateline: HeaderDateline | null;
}

/** A dateline, and the index of the piece that it opens or, where it stands alone, is. */
export interface HeaderDateline {
  readonly piece: number;
  readonly printed: PrintedDateline;
}

/** This many pieces are looked at. */
const mostPieces = 14;
const longestHeadline = 250;
const longestDeck = 320;

/**
 * Separates date line, section line, headline, deck, byline and abstract from the story that follows. What is not known for sure
 * is story: a deck is one only where a line of the header or a dateline follows it, or the headline throws before it.
 */
export function readHeader(pieces: readonly Piece[]): Header {
  const lines = pieces.slice(0, mostPieces);
  const kinds = markOpenings(lines, lines.map(kindOfLine));
  const dateline = findDateline(pieces, kinds);
  const headline = findHeadline(lines, kinds, dateline?.piece ?? lines.length);
  const afterHeadline = headline === null ? 0 : headline + 1;
  const bodyFrom = findBody(lines, kinds, afterHeadline, dateline);

  const header = kinds.slice(0, bodyFrom).map((kind, index): BlockKind => {
    if (index === headline) return 'headline';
    if (index === dateline?.piece) return 'dateline';
    if (kind !== null) return kind;
    return isWriterLine(lines[index]?.text ?? '') ? 'byline' : 'deck';
  });
  return { kinds: header, dateline };
}

function kindOfLine(piece: Piece): BlockKind | null {
  if (piece.hint !== null && piece.hint !== 'paragraph') return piece.hint;
  const { text } = piece;
  if (parseMetaLine(text) !== null) return 'date';
  if (parseByline(text) !== null) return 'byline';
  if (parseSectionLine(text) !== null) return 'section';
  if (isBoilerplate(text)) return 'boilerplate';
  if (isKicker(text)) return 'section';
  if (isCaption(text)) return 'caption';
  if (/^[*•] \S/.test(text)) return 'list-item';
  return parseNote(text) === null ? null : 'note';
}

/** `ABSTRACT.` … `FULL TEXT.` enclose an abstract; `UPDATE: …` … `PREVIOUSLY:` enclose a note. */
function markOpenings(lines: readonly Piece[], kinds: readonly (BlockKind | null)[]): readonly (BlockKind | null)[] {
  const abstract = lines.findIndex((line) => /^abstract[.:]?$/i.test(line.text));
  const fullText = lines.findIndex((line) => /^full text[.:]?$/i.test(line.text));
  const update = kinds.indexOf('note');
  const previously = lines.findIndex((line) => /^previously:$/i.test(line.text));
  return kinds.map((kind, index) => {
    if (kind !== null) return kind;
    if (abstract >= 0 && abstract < index && index < fullText) return 'abstract';
    return update >= 0 && update < index && index < previously ? 'note' : null;
  });
}

/** A name alone, or a trade, outlet or handle under it; one of the header only beside an anchor. */
function isWriterLine(line: string): boolean {
  if (line.length > 80 || /[.!?]$/.test(line)) return false;
  return (
    isPersonName(line) ||
    isUnnamedWriter(line) ||
    nameBeforeTrade(line) !== null ||
    isTrade(line) ||
    /^@\w+$/.test(line) ||
    /^(?:\p{Lu}[\p{L}-]* ){0,2}(?:News|Press|Service)(?:, \p{Lu}[\p{L} -]+)?$/u.test(line)
  );
}

/** Kinds that only the head of an article has; the body comes after the last of them. */
const anchors: ReadonlySet<BlockKind | null> = new Set(['date', 'byline', 'section', 'abstract', 'dateline']);

function isAnchor(line: Piece, kind: BlockKind | null): boolean {
  return anchors.has(kind) || (kind === 'boilerplate' && /^(?:full text|previously)[.:]$/i.test(line.text));
}

/** The first dateline with no more than a headline and a deck of unknown kind before it. */
function findDateline(pieces: readonly Piece[], kinds: readonly (BlockKind | null)[]): HeaderDateline | null {
  let unknown = 0;
  for (let index = 0; index < kinds.length && unknown <= 2; index++) {
    const piece = pieces[index];
    if (piece !== undefined && kinds[index] === 'dateline') return statedDateline(piece, index);
    if (piece === undefined || kinds[index] !== null) continue;
    const printed = parseDateline(piece.text);
    if (isWriterLine(piece.text)) continue;
    const isTurn = printed?.mark === 'colon' && isTranscript(pieces, index);
    if (printed !== null && !isTurn && !isSlug(pieces, index, printed)) return { piece: index, printed };
    unknown++;
  }
  return null;
}

/** A dateline that the markup states; no dash need close it. */
function statedDateline(piece: Piece, index: number): HeaderDateline | null {
  const printed = parseDateline(piece.text) ?? parseDateline(`${piece.text} — `);
  return printed && { piece: index, printed: { ...printed, end: Math.min(printed.end, piece.text.length) } };
}

/** A first line that opens as a dateline does is a headline with its slug (`SOCCER - JAPAN GET LUCKY WIN`) where a shorter story than it would be follows. */
function isSlug(pieces: readonly Piece[], index: number, printed: PrintedDateline): boolean {
  const text = pieces[index]?.text ?? '';
  const next = pieces[index + 1]?.text ?? '';
  return index === 0 && text.length <= 120 && next !== '' && printed.agency === null && printed.date === null;
}

/** Whether other paragraphs, too, open with capitals and a colon: speakers, not places. */
function isTranscript(pieces: readonly Piece[], index: number): boolean {
  return pieces
    .slice(0, index + 12)
    .some((piece, other) => other !== index && /^\p{Lu}[\p{Lu} .'’-]+:\s/u.test(piece.text.slice(0, 60)));
}

/** A sentence that shows who said it, or when it was: the first of a story without a headline. */
const storySentence =
  /\b(?:said|told|according to|yesterday|(?:on|last|late|early) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b.*\.["”’)]*$/;

/** The first piece of unknown kind, where it is short and the story is still to come. */
function findHeadline(lines: readonly Piece[], kinds: readonly (BlockKind | null)[], before: number): number | null {
  const hinted = kinds.indexOf('headline');
  if (hinted >= 0) return hinted;
  const index = kinds.indexOf(null);
  const text = lines[index]?.text;
  if (text === undefined || index >= before || text.length > longestHeadline) return null;
  if (storySentence.test(text)) return null;
  const sentences = text.match(/[.!?]["”’)]*\s+["“‘(]?\p{Lu}/gu)?.length ?? 0;
  if (sentences > 1 || (sentences === 1 && text.length > 160)) return null;
  const isLast = !kinds.slice(index + 1).includes(null);
  return isLast && /[.!?]["”’)]*$/.test(text) ? null : index;
}

/** Index of the first piece of the body: after the last anchor that no more than one deck separates from the headline. */
function findBody(
  lines: readonly Piece[],
  kinds: readonly (BlockKind | null)[],
  from: number,
  dateline: HeaderDateline | null,
): number {
  if (dateline !== null) {
    const alone = dateline.printed.end >= (lines[dateline.piece]?.text.length ?? 0);
    return alone ? dateline.piece + 1 : dateline.piece;
  }
  let body = from;
  let decks = 0;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    const kind = kinds[index] ?? null;
    if (line === undefined) break;
    if (kind === null && isWriterLine(line.text)) continue;
    if (kind === null) {
      const breaksOff = index === from && from > 0 && /;$/.test(lines[from - 1]?.text ?? '');
      if (++decks > 1 || line.text.length > longestDeck) break;
      if (breaksOff) body = index + 1;
    } else if (isAnchor(line, kind)) body = index + 1;
  }
  const isSigned = body > from && ['byline', 'date'].includes(kinds[body - 1] ?? '');
  return isSigned && isWriterLine(lines[body]?.text ?? '') ? body + 1 : body;
}
