import type { Span } from '../../../model/span.ts';
import { isPersonName, splitNames } from './names.ts';
import { agencies } from './vocabulary.ts';

/** An agency as printed, with the name that it goes by. */
export interface Agency extends Span {
  readonly name: string;
}

/** Who wrote the story: spans of the names in the line, and the agency that they write for. */
export interface Byline {
  readonly names: readonly Span[];
  readonly agency: Agency | null;
}

const longestByline = 160;
const lead =
  /^(?:(?:words|story|report|reporting|analysis|text|written|opinion|commentary) )?by:? +|^and +(?=\p{Lu})/iu;
/** `From Ann Lee, Abuja`: a name and, after it, a place. */
const sentFrom = /^from +(?=[^,]+, (?:\p{Lu}[\p{L}-]+ ?){1,3}$)/iu;
/** A writer that is not named: `our correspondent`, `a staff reporter`, `agencies`; given as printed. */
const nobodyNamed =
  /^(?:(?:our|an?|the|your) )?(?:own |special |staff |senior |chief |city |news |web |online |foreign ){0,2}(?:correspondents?|reporters?|writers?|staff|agencies|bureau|desk|newsroom|team)$/i;
/** `THE COURIER BUREAU`, `Courier News Desk` */
const office =
  /^(?:\p{Lu}[\p{L}.&'’-]* ){1,3}(?:Bureau|BUREAU|Desk|DESK|Correspondents?|CORRESPONDENTS?|Reporters?|REPORTERS?)$/u;

/**
 * Reads a byline: `By Paulo Santalucia and Frances d'Emilio`, `by Janie Gabbett, Reuters`, `By Jane Doe | Associated Press`.
 * Null for prose that begins with “By”: every word must belong to a name or to what may follow names.
 */
export function parseByline(line: string): Byline | null {
  if (line.length > longestByline) return null;
  const offset = (lead.exec(line) ?? sentFrom.exec(line))?.[0].length ?? 0;
  if (offset === 0) return parseSignedName(line);
  const whole = line.slice(offset).replace(/ \(?@\w+\)?$/, '');
  const rest = /\b(?:Jr|Sr)\.$/i.test(whole) ? whole : whole.replace(/\.$/, '');
  if (nobodyNamed.test(rest)) return { names: [{ start: offset, end: offset + rest.length }], agency: null };
  if (agencyName(rest.replace(/^The /i, '')) !== null) return { names: [], agency: findAgency(rest, offset) };
  const { people, affiliation } = splitAffiliation(rest);
  if (!isListOfNames(people) || !isAffiliation(affiliation)) return null;
  const isFromPlaces = / in .+ and .+ in /.test(rest);
  const names = splitNames(isFromPlaces ? rest : people).map((name) => ({
    start: name.start + offset,
    end: name.end + offset,
  }));
  return names.length === 0 ? null : { names, agency: findAgency(rest, offset) };
}

/** Whether a line names, in place of a writer, who writes for the paper: `Agencies`, `THE COURIER BUREAU`. */
export function isUnnamedWriter(line: string): boolean {
  return nobodyNamed.test(line) || office.test(line);
}

/** The name of `Ann Lee Local government correspondent`, in two parts; null for any other line. */
export function nameBeforeTrade(line: string): Span | null {
  const name = /^\p{Lu}[\p{L}.'’-]+ (?:(?:de|van|von|al|bin|Mc|Mac) )?\p{Lu}[\p{L}.'’-]+(?= )/u.exec(line)?.[0] ?? '';
  return isPersonName(name) && tradePhrase.test(line.slice(name.length + 1)) ? { start: 0, end: name.length } : null;
}

/** The name that an agency goes by; null for anything that is none. */
export function agencyName(printed: string): string | null {
  return Object.hasOwn(agencies, printed) ? (agencies[printed] ?? null) : null;
}

/** `Jane Doe, Staff Writer`; `Jane Doe, Reuters` */
function parseSignedName(line: string): Byline | null {
  const match = /^([^,|]{4,50})(?:,| \|) ([^,.!?|]{3,60})$/.exec(line);
  const name = match?.[1]?.trim() ?? '';
  const rest = match?.[2] ?? '';
  if (!isPersonName(name) || !(isTrade(rest) || agencyName(rest) !== null)) return null;
  return { names: [{ start: 0, end: name.length }], agency: findAgency(line, 0) };
}

/** Cuts `A B and C D, Reuters` after the last name. */
function splitAffiliation(rest: string): { readonly people: string; readonly affiliation: string } {
  for (const part of rest.matchAll(/, | ?\| ?|\t| [-–—] | for | in | of (?=the )/gi)) {
    const after = rest.slice(part.index + part[0].length);
    const next = after.split(/, | and | & /, 1)[0]?.trim() ?? '';
    if (part[0] === ', ' && isPersonName(next) && agencyName(next) === null && !isTrade(after)) continue;
    return { people: rest.slice(0, part.index), affiliation: after };
  }
  return { people: rest, affiliation: '' };
}

function isListOfNames(list: string): boolean {
  return list.split(/, and | and | & |, /).every((each) => isPersonName(each.trim()));
}

const tradeWord =
  /^(?:writers?|reporters?|correspondents?|columnists?|critics?|editors?|journalists?|photographers?|chief|staff|contributors?)$/i;
/** `Senior health and social care correspondent` */
const tradePhrase =
  /^(?:[\p{L}’'&-]+ ){0,6}(?:writer|reporter|correspondent|columnist|critic|editor|journalist|photographer)s?$/iu;

/** `AP Sports Writer`, `staff reporter`, `Editor of The Post` */
export function isTrade(words: string): boolean {
  const parts = words.split(/ +/);
  if (parts.length > 7 || !parts.some((part) => tradeWord.test(part))) return false;
  return parts.every(
    (part) =>
      tradeWord.test(part) || /^(?:\p{Lu}.*|of|the|for|in|and|staff|senior|sports|political|chief)$/u.test(part),
  );
}

/** What may follow the names: an outlet, a trade, a place; never a clause. Nothing may follow, too. */
function isAffiliation(words: string): boolean {
  if (words.length > 80) return false;
  if (tradePhrase.test(words)) return true;
  return words
    .split(/[\s,|/]+/)
    .every(
      (word) =>
        /^(?:\p{Lu}[\p{L}\p{M}\p{N}.’'&-]*|the|of|and|for|in|at|special|to|@\w+|&|[-–—]|)$/u.test(word) ||
        tradeWord.test(word),
    );
}

function findAgency(text: string, offset: number): Agency | null {
  for (const match of text.matchAll(/(?:\p{Lu}|dpa\b)[\p{L}-]*(?: (?:of \p{Lu}|\p{Lu})[\p{L}-]*)*/gu)) {
    const printed = match[0].replace(/^The /, '');
    const name = agencyName(printed);
    const end = offset + match.index + match[0].length;
    if (name !== null) return { start: end - printed.length, end, name };
  }
  return null;
}
