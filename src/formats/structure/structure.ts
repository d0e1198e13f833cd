import type { Article, Block, BlockKind, Credit, Dateline, Note, Valued } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { readBody } from './body.ts';
import { type Agency, isUnnamedWriter, nameBeforeTrade, parseByline } from './head/byline.ts';
import { parseCredits } from './head/credits.ts';
import { isoDate, type PrintedDate, parseLeadingDate } from './head/dates.ts';
import { type Header, readHeader } from './head/header.ts';
import { parseLabels } from './head/labels.ts';
import { type MetaLine, parseMetaLine } from './head/meta-line.ts';
import { isMasthead, isPersonName, splitNames } from './head/names.ts';
import { parseNote } from './notes.ts';
import { isTerminator } from './page-parts.ts';
import type { Piece } from './piece.ts';
import { parseSectionLine, parseSlug } from './sections.ts';

/** What the structure of an article says: its fields but for those of the file. */
export type Structure = Omit<Article, 'id' | 'format' | 'source' | 'text' | 'segments'>;

/** Reads the parts of an article from its paragraphs, which are in text order. */
export function readStructure(found: readonly Piece[]): Structure {
  const pieces = splitCredits(found);
  const header = readHeader(pieces);
  const bodyFrom = header.kinds.length;
  const kinds: readonly BlockKind[] = [...header.kinds, ...readBody(pieces, bodyFrom)];
  const marked = pieces.flatMap((piece, index) => {
    const kind = kinds[index] ?? 'paragraph';
    return kind === 'paragraph' ? [] : [{ piece, kind }];
  });
  const of = (...wanted: BlockKind[]) => marked.flatMap(({ piece, kind }) => (wanted.includes(kind) ? [piece] : []));

  const headline = of('headline')[0] ?? null;
  const bylines = of('byline').map((piece, index, all) => {
    const isBelow = index > 0 && parseByline(all[index - 1]?.text ?? '') !== null;
    return { piece, byline: parseByline(piece.text) ?? bareByline(piece.text, isBelow) };
  });
  const dateline = readDateline(pieces, header);
  const metas = of('date').map((piece) => ({ piece, meta: parseMetaLine(piece.text) }));
  const date = readDate(metas, dateline?.date ?? null);
  const signed = bylines.find(({ byline }) => byline.agency !== null);
  const firstIndex = kinds.findIndex((kind, index) => index >= bodyFrom && isStory(kind));
  const lastIndex = kinds.findLastIndex((kind, index) => index >= bodyFrom && isStory(kind));
  const first = pieces[firstIndex];
  const bodyStart = first && storyStart(first, firstIndex, header);
  const bodyEnd = pieces[lastIndex]?.end ?? null;

  return {
    blocks: pieces.map(
      (piece, index): Block => ({ kind: kinds[index] ?? 'paragraph', start: piece.start, end: piece.end }),
    ),
    headline: headline && headlineSpan(headline),
    deck: spanOf(of('deck')[0]),
    bylines: [
      ...bylines.flatMap(({ piece, byline }) => byline.names.map((name) => valued(piece, name))),
      ...metas.flatMap(({ piece, meta }) => (meta?.bylines ?? []).map((name) => valued(piece, name))),
    ],
    dateline: dateline && completed(dateline, date),
    date,
    agency:
      dateline?.agency ??
      (signed ? agencyOf(signed.piece, signed.byline.agency) : null) ??
      metas.map(({ piece, meta }) => agencyOf(piece, meta?.agency ?? null)).find((agency) => agency !== null) ??
      null,
    sections: [
      ...of('section').flatMap((piece) => (parseSectionLine(piece.text) ?? []).map((name) => valued(piece, name))),
      ...(headline ? slugOf(headline) : []),
    ],
    labels: of('labels').flatMap((piece) => (parseLabels(piece.text) ?? []).map((label) => valued(piece, label))),
    abstract: joined(of('abstract')),
    notes: notesOf(of('note', 'correction')),
    credits: of('sign-off').flatMap(creditsOf),
    terminator: spanOf(of('sign-off').find((piece) => isTerminator(piece.text))),
    body: bodyStart === undefined || bodyEnd === null ? null : { start: bodyStart, end: bodyEnd },
    lede: first && bodyStart !== undefined ? { start: bodyStart, end: first.end } : null,
  };
}

function isStory(kind: BlockKind | undefined): boolean {
  return kind === 'paragraph' || kind === 'list-item' || kind === 'blockquote';
}

/** Where the story proper begins in its first paragraph: after the dateline. */
function storyStart(piece: Piece, index: number, header: Header): number {
  return header.dateline?.piece === index ? piece.start + header.dateline.printed.end : piece.start;
}

/** A headline that throws before its deck (`…goals;`) is given without the semicolon. */
function headlineSpan(piece: Piece): Span {
  return { start: piece.start, end: piece.end - (/\s*;$/.exec(piece.text)?.[0].length ?? 0) };
}

/** The names of a line without “By”; the name of the paper, which is below a byline, is none. */
function bareByline(text: string, isBelow: boolean): { readonly names: readonly Span[]; readonly agency: null } {
  if (isBelow && isMasthead(text)) return { names: [], agency: null };
  const whole = { start: 0, end: text.length };
  const several = splitNames(text);
  if (several.length > 1) return { names: several, agency: null };
  const name = isPersonName(text) || isUnnamedWriter(text) ? whole : nameBeforeTrade(text);
  return { names: name ? [name] : [], agency: null };
}

function slugOf(headline: Piece): readonly Valued[] {
  const slug = parseSlug(headline.text);
  return slug === null ? [] : [valued(headline, slug)];
}

function readDateline(pieces: readonly Piece[], header: Header): Dateline | null {
  const piece = header.dateline && pieces[header.dateline.piece];
  if (!header.dateline || !piece) return null;
  const { printed } = header.dateline;
  return {
    span: { start: piece.start, end: piece.start + printed.end },
    place: printed.place && valued(piece, printed.place),
    region: printed.region && valued(piece, printed.region),
    date: printed.date && { ...valued(piece, trimmedDate(piece, printed.date)), ...isoOf(printed.date) },
    agency: agencyOf(piece, printed.agency),
  };
}

/** The date without the parentheses that it may be in. */
function trimmedDate(piece: Piece, date: Span): Span {
  return piece.text[date.end - 1] === ')' ? { start: date.start, end: date.end - 1 } : date;
}

function isoOf(date: PrintedDate): { readonly value?: string } {
  return date.iso === null ? {} : { value: date.iso };
}

/** The date of publication: the first date line whose year is known, else the dateline's date. */
function readDate(
  lines: readonly { readonly piece: Piece; readonly meta: MetaLine | null }[],
  inDateline: Valued | null,
): Valued | null {
  for (const { piece, meta } of lines) {
    if (meta?.date?.iso) return { ...valued(piece, meta.date), value: meta.date.iso };
  }
  return inDateline !== null && /^\d{4}-\d\d-\d\d$/.test(inDateline.value) ? inDateline : null;
}

/** The dateline with the year of its date taken from the date of publication, which it precedes by days. */
function completed(dateline: Dateline, published: Valued | null): Dateline {
  const printed = dateline.date && parseLeadingDate(dateline.date.text);
  if (!dateline.date || !published || !printed?.monthDay || printed.iso !== null) return dateline;
  const { month, day } = printed.monthDay;
  const year = Number(published.value.slice(0, 4));
  const same = isoDate(year, month, day);
  const value = same !== null && monthsAfter(same, published.value) <= 1 ? same : isoDate(year - 1, month, day);
  return value === null ? dateline : { ...dateline, date: { ...dateline.date, value } };
}

function monthsAfter(date: string, reference: string): number {
  return Number(date.slice(5, 7)) - Number(reference.slice(5, 7));
}

/** The notes of these pieces; what follows a label that stands alone (`CORRECTION:`) belongs to that note. */
function notesOf(pieces: readonly Piece[]): readonly Note[] {
  const notes: Note[] = [];
  let isOpen = false;
  for (const piece of pieces) {
    const note = parseNote(piece.text);
    if (note !== null && !(isOpen && note.end === piece.text.length && !note.opens)) {
      notes.push({ kind: note.kind, span: within(piece, note) });
    }
    isOpen ||= note?.opens === true;
  }
  return notes;
}

const lastCredit =
  / (?:\((?:additional )?(?:reporting|writing|editing|compiled|reported|written) (?:and \w+ )?by [^()]{2,300}\)\.?|(?<=[.!?”"] )(?:Enditem|-30-|-ENDS?-|###))$/i;
const creditEnd = /(?:\)\.?|item|-|#)$/i;
/** Credits are in the last paragraphs. */
const lastPieces = 4;

/** Pieces with the credits or the mark that close a last paragraph, `… he said. (Reporting by …)`, as pieces of their own. */
function splitCredits(pieces: readonly Piece[]): readonly Piece[] {
  const lastFrom = Math.max(0, pieces.length - lastPieces);
  const last = pieces
    .slice(lastFrom)
    .map(withoutCutMark)
    .flatMap(([piece, mark]): readonly Piece[] => {
      const parts = splitCredit(piece);
      return mark === null ? parts : [...parts, mark];
    });
  return [...pieces.slice(0, lastFrom), ...last];
}

/** A piece, and the mark at its end that says how much was cut off, as a piece of its own: `… he said. [+2000 chars]`. */
function withoutCutMark(piece: Piece): readonly [Piece, Piece | null] {
  const at = piece.text.endsWith(' chars]') ? piece.text.search(/ ?\[\+\d{1,9} chars\]$/) : 0;
  if (at <= 0) return [piece, null];
  const text = piece.text.slice(0, at).trimEnd();
  const from = at + (piece.text[at] === ' ' ? 1 : 0);
  return [
    { ...piece, end: piece.start + text.length, text },
    { ...piece, start: piece.start + from, text: piece.text.slice(from), hint: 'boilerplate' },
  ];
}

function splitCredit(piece: Piece): readonly Piece[] {
  if (piece.text.length > 20_000 || !creditEnd.test(piece.text.slice(-4))) return [piece];
  const at = lastCredit.exec(piece.text)?.index ?? 0;
  if (at === 0) return [piece];
  const text = piece.text.slice(0, at).trimEnd();
  const credit = piece.text.slice(at + 1);
  return [
    { ...piece, end: piece.start + text.length, text },
    { ...piece, start: piece.start + at + 1, text: credit, hint: null },
  ];
}

function creditsOf(piece: Piece): readonly Credit[] {
  return (parseCredits(piece.text) ?? []).map((credit) => ({
    span: within(piece, credit),
    role: credit.role,
    people: credit.people.map((name) => piece.text.slice(name.start, name.end)),
  }));
}

function agencyOf(piece: Piece, agency: Agency | null): Valued | null {
  return agency && { ...valued(piece, agency), value: agency.name };
}

function joined(pieces: readonly Piece[]): Span | null {
  const first = pieces[0];
  return first === undefined ? null : { start: first.start, end: pieces.at(-1)?.end ?? first.end };
}

function spanOf(piece: Piece | undefined): Span | null {
  return piece === undefined ? null : { start: piece.start, end: piece.end };
}

function within(piece: Piece, span: Span): Span {
  return { start: piece.start + span.start, end: piece.start + span.end };
}

function valued(piece: Piece, span: Span): Valued {
  const text = piece.text.slice(span.start, span.end);
  return { span: within(piece, span), text, value: text };
}
