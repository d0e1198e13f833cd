import type { Span } from '../../../model/span.ts';
import { mastheadWords, nameParticles } from './vocabulary.ts';

/** A capitalised part of a name: `O’Malley`, `d'Emilio`, `J.`, `McCaskill`, `Al-Maliki`, `PAULO`. */
const namePart = /^(?:[dDlL]['’])?\p{Lu}[\p{L}\p{M}'’.-]*$/u;
/** Words of the names of outlets. */
const outlet =
  /^(?:News|Press|Post|Times|Tribune|Journal|Herald|Network|Service|Services|Agency|Bureau|Radio|TV|TODAY|Today|Magazine|Media|Reuters|University)$/;
const suffix = /^(?:Jr|Sr|II|III|IV)\.?$/i;
const endsInSuffix = / (?:Jr|Sr)$/i;

/** Whether the words could be one person's name: two to five parts, all capitalised but for particles. */
export function isPersonName(words: string): boolean {
  const parts = words.split(/ +/);
  if (parts.length < 2 || parts.length > 5 || parts.some((part) => outlet.test(part))) return false;
  if (!namePart.test(parts.at(-1) ?? '') || !parts.every((part) => namePart.test(part) || nameParticles.has(part)))
    return false;
  return parts.filter((part) => namePart.test(part)).length >= 2;
}

/** Whether a line could be the name of a newspaper: `The Daily Gull`, `Harbor Courier`. */
export function isMasthead(line: string): boolean {
  return line.length <= 60 && (/^The \p{Lu}/u.test(line) || line.split(/[ -]/).some((word) => mastheadWords.has(word)));
}

/** An outlet before its writer: `CNN's Ann Lee`. */
const possessive = /^(?:\p{Lu}[\p{L}.]* ){0,2}\p{Lu}[\p{L}.]*['’]s /u;

/** Words before a name that say what its bearer does for the paper: `Associated Press writers`, `Staff writer`. */
const trade =
  /^(?:[\p{L}.’'-]+ ){0,4}?(?:writers?|reporters?|correspondents?|staff|editors?|researchers?|producers?|photographers?|journalists?) +/u;

/**
 * Finds the names in `Associated Press writers Ann Lee in Berlin, Paulo Santalucia and Frances d'Emilio contributed`: spans
 * within `list`. Places after “in” and parts that are no name of a person are skipped.
 */
export function splitNames(list: string): readonly Span[] {
  const names: Span[] = [];
  let start = 0;
  let afterPlace = false;
  for (const separator of [...list.matchAll(/[,;/]| and | & | in | at |[.:]?$/g)]) {
    const raw = list.slice(start, separator.index);
    const lead =
      raw.length - raw.trimStart().length + (/^\s*(?:and|the|with) /i.exec(raw)?.[0].trimStart().length ?? 0);
    const owner = possessive.exec(raw.slice(lead))?.[0].length ?? 0;
    const skip = lead + owner + (trade.exec(raw.slice(lead + owner))?.[0].length ?? 0);
    const bare = raw.slice(skip).trimEnd();
    const name = endsInSuffix.test(bare) && separator[0] === '.' ? `${bare}.` : bare;
    const previous = names.at(-1);
    if (suffix.test(name) && previous !== undefined)
      names[names.length - 1] = { start: previous.start, end: start + skip + name.length };
    else if (!afterPlace && isPersonName(name)) names.push({ start: start + skip, end: start + skip + name.length });
    afterPlace = / (?:in|at) /.test(separator[0]);
    start = separator.index + separator[0].length;
  }
  return names;
}
