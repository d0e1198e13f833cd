import type { Span } from '../../../model/span.ts';
import { type Agency, agencyName } from './byline.ts';
import { type PrintedDate, parseLeadingDate } from './dates.ts';
import { kickers } from './vocabulary.ts';

/** A dateline at the start of a paragraph, spans within the paragraph. `end` is after the dash and the white space that follows. */
export interface PrintedDateline {
  readonly end: number;
  readonly place: Span | null;
  readonly region: Span | null;
  readonly date: (Span & PrintedDate) | null;
  readonly agency: Agency | null;
  /** What closes it; `none` where a date, or an outlet that uses no dash, does. */
  readonly mark: 'dash' | 'colon' | 'none';
}

/** Longest stretch that is looked at. */
const longestDateline = 120;
const word = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
const capitals = "\\p{Lu}(?:['’.-]?\\p{Lu})+\\.?";
const upperPlace = new RegExp(
  `^(?:ST\\. |FT\\. |MT\\. )?${capitals}(?:(?:[ /-]| and | AND )(?:THE |OF |DE |LA |AL-)?${capitals}){0,4}`,
  'u',
);
const mixedPlace = new RegExp(`^${word}(?:(?:[ /]| and )(?:${word}|de|la|of|the|al|upon|sur)){0,4}`, 'u');
const region = new RegExp(`^(?:, |,? \\()(${word}(?: (?:of |and |the )?${word}){0,3})\\)?`, 'u');
const agencyMark = /^(?:,? ?|--)(?:\(([\p{L}][\p{L}&. /-]{0,39})\)|\/([A-Z][\p{L}-]{2,30})\/)/u;
/** What every agency's mark and every date has one of. */
const signs = /[(/\d]/;
const dash = /^(?:(?:\s*(?:—|–|--+|―)|\s+-|-(?=\s))\s*)/u;

/**
 * Reads the dateline that a paragraph opens with: `KATHMANDU, April 25 (Reuters) - `, `GROSETO, Italy (AP) -- `,
 * `Nagpur (India) (AFP) – `, `CHARLOTTE - `, `NEW DELHI: `, `(Reuters) - `, `Dec 29 (Reuters) - `, and those of services of
 * press releases, `NEW YORK, NY / ACCESSWIRE / May 7, 2024 / `, and `February 21, 2015 (ADDIS ABABA) - `. A place that is not in
 * capitals needs an agency or a date after it. Null where there is none.
 */
export function parseDateline(paragraph: string): PrintedDateline | null {
  const text = paragraph.slice(0, longestDateline);
  const slashed = parseSlashed(text) ?? parseDated(text);
  if (slashed !== null) return slashed;
  const upper = parsePlaced(text, upperPlace);
  if (upper !== null || !signs.test(text)) return upper;
  return parsePlaced(text, mixedPlace) ?? parseUnplaced(text);
}

function parsePlaced(text: string, pattern: RegExp): PrintedDateline | null {
  const place = pattern.exec(text)?.[0];
  if (place === undefined || kickers.has(place.split(/[ '’]/)[0] ?? '') || parseLeadingDate(text) !== null) return null;
  const parts = readParts(text, place.length);
  const found = {
    place: { start: 0, end: place.length },
    region: parts.region,
    date: parts.date,
    agency: parts.agency,
  };
  const rest = text.slice(parts.end);
  const isUpper = pattern === upperPlace;
  const mark = dash.exec(rest)?.[0];
  const isSigned = parts.agency !== null || parts.date !== null;
  if (mark !== undefined && (isSigned || (isUpper && isShort(text, parts, place)))) {
    return { ...found, end: parts.end + mark.length, mark: 'dash' };
  }
  const colon = /^\s*:\s+/.exec(rest)?.[0];
  if (colon !== undefined && (parts.agency !== null || (isUpper && isShort(text, parts, place)))) {
    return { ...found, end: parts.end + colon.length, mark: 'colon' };
  }
  const follows = /^\s+(?=["“‘']?\p{Lu})/u.exec(rest)?.[0];
  if (follows !== undefined && parts.agency !== null && agencyName(parts.agency.name) !== null) {
    return { ...found, end: parts.end + follows.length, mark: 'none' };
  }
  return parts.date?.iso && rest === '' ? { ...found, end: parts.end, mark: 'none' } : null;
}

/** A line of capitals before a dash is a place where it is of three words at most, and what follows it is none in capitals, too. */
function isShort(text: string, parts: Parts, place: string): boolean {
  const after = parts.region === null ? '' : text.slice(parts.region.start, parts.region.end);
  return place.split(/[ /]/).length <= 3 && !/\p{Lu}{3}/u.test(after);
}

/** What follows a place: regions and a date in any order, then an agency. */
interface Parts {
  readonly end: number;
  readonly region: Span | null;
  readonly date: PrintedDate | null;
  readonly agency: Agency | null;
}

function readParts(text: string, from: number): Parts {
  let parts: Parts = { end: from, region: null, date: null, agency: null };
  for (let next = nextPart(text, parts); next !== null; next = nextPart(text, parts)) parts = next;
  return parts;
}

/** The parts with one more; null where none follows. An agency is the last. */
function nextPart(text: string, parts: Parts): Parts | null {
  const { end } = parts;
  if (parts.agency !== null) return null;
  const rest = text.slice(end);
  const date = parts.date === null ? leadingDate(rest) : null;
  if (date !== null)
    return { ...parts, end: end + date.end, date: { ...date, start: end + date.start, end: end + date.end } };

  const signed = agencyMark.exec(rest);
  const named = region.exec(rest);
  const isSigned =
    signed !== null && (agencyName(nameIn(signed)) !== null || !agencyMark.test(rest.slice(signed[0].length)));
  if (named !== null && !isSigned) {
    const start = end + named[0].indexOf(named[1] ?? '');
    const span = { start: parts.region?.start ?? start, end: start + (named[1]?.length ?? 0) };
    return { ...parts, end: end + named[0].length, region: span };
  }
  if (signed === null) return null;
  return {
    ...parts,
    end: end + signed[0].length,
    agency: agencyAt(nameIn(signed), end + signed[0].indexOf(nameIn(signed))),
  };
}

/** `(Reuters) - `, `Dec 29 (Reuters) - `, `(CNN) ` */
function parseUnplaced(text: string): PrintedDateline | null {
  const date = parseLeadingDate(text);
  const from = date?.end ?? 0;
  const signed = agencyMark.exec(text.slice(from));
  if (signed === null) return null;
  const agency = agencyAt(nameIn(signed), from + signed[0].indexOf(nameIn(signed)));
  const end = from + signed[0].length;
  const mark = dash.exec(text.slice(end))?.[0] ?? /^\s*:\s+/.exec(text.slice(end))?.[0];
  const known = agencyName(nameIn(signed)) !== null;
  if (mark === undefined) {
    const follows = /^\s*(?=["“‘']?\p{Lu})/u.exec(text.slice(end))?.[0];
    if (!known || follows === undefined) return null;
    return { place: null, region: null, date, agency, end: end + follows.length, mark: 'none' };
  }
  return known || /^\p{Lu}/u.test(nameIn(signed))
    ? { place: null, region: null, date, agency, end: end + mark.length, mark: 'dash' }
    : null;
}

/** `NEW YORK, NY / ACCESSWIRE / May 7, 2024 / `, `TORONTO, ON--(Marketwired - May 7, 2024) - `: what services of press releases open with. */
const slashes =
  /^((?:\p{Lu}[\p{L}.'’-]*[ -]?){1,5})(?:, ([\p{L}. ]{2,30}?))? ?\/ ?((?!\d)[A-Z][\w .&-]{2,30}?) ?\/ ?([^/]{6,24}?) ?\/ /u;

function parseSlashed(text: string): PrintedDateline | null {
  const match = slashes.exec(text);
  const [whole = '', place = '', named, agency = '', printed = ''] = match ?? [];
  const date = parseLeadingDate(printed);
  if (match === null || date === null || date.end !== printed.length) return null;
  const at = (words: string, from: number) => text.indexOf(words, from);
  const regionStart = named === undefined ? 0 : at(named, place.length);
  const agencyStart = at(agency, place.length + (named?.length ?? 0));
  const dateStart = at(printed, agencyStart + agency.length);
  return {
    end: whole.length,
    place: { start: 0, end: place.trimEnd().length },
    region: named === undefined ? null : { start: regionStart, end: regionStart + named.length },
    date: { ...date, start: dateStart, end: dateStart + printed.length },
    agency: agencyAt(agency, agencyStart),
    mark: 'dash',
  };
}

/** `February 21, 2015 (ADDIS ABABA) - `: in parentheses after a date is an agency that is known, or a place in capitals. */
function parseDated(text: string): PrintedDateline | null {
  const date = parseLeadingDate(text);
  if (date === null) return null;
  const match = /^ \(([^()]{2,40})\)/.exec(text.slice(date.end));
  const place = match?.[1] ?? '';
  const after = date.end + (match?.[0].length ?? 0);
  const mark = dash.exec(text.slice(after))?.[0];
  if (mark === undefined || agencyName(place) !== null || upperPlace.exec(place)?.[0] !== place) return null;
  // One word in capitals may be an agency that nobody lists.
  if (!place.includes(' ') && place.length <= longestInitials) return null;
  const start = date.end + 2;
  return {
    end: after + mark.length,
    place: { start, end: start + place.length },
    region: null,
    date,
    agency: null,
    mark: 'dash',
  };
}

/** Agencies that sign with initials have no more letters. */
const longestInitials = 5;

function leadingDate(rest: string): PrintedDate | null {
  const open = /^(?:,? \(|, |,? )/.exec(rest)?.[0];
  if (open === undefined) return null;
  const date = parseLeadingDate(rest.slice(open.length));
  if (date === null) return null;
  const closing = open.endsWith('(') ? 1 : 0;
  if (closing === 1 && rest[open.length + date.end] !== ')') return null;
  return { ...date, start: open.length, end: open.length + date.end + closing };
}

/** The name between the parentheses or slashes of an agency's mark. */
function nameIn(mark: RegExpExecArray): string {
  return mark[1] ?? mark[2] ?? '';
}

function agencyAt(printed: string, start: number): Agency {
  return { start, end: start + printed.length, name: agencyName(printed) ?? printed };
}
