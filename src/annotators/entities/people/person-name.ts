import { fold } from '../../../text/words/fold.ts';
import { isHonour } from './honours.ts';

/** A person's name taken apart. All words are folded; particles of surnames are skipped of `words`. */
export interface PersonName {
  /** Words without honorifics, suffix and particles: `nouri`, `maliki`. */
  readonly words: readonly string[];
  /** All words with their particles, without honorifics and suffix: `abu amer`. */
  readonly printed: readonly string[];
  /** `jr`, `iii`; null where there is none. */
  readonly suffix: string | null;
  /** Whether it is a particle with what belongs to it or one hyphenated word, so that it can only be a surname: `Al Maliki`, `de la Cruz Ramírez`, `Kazemi-Qomi`. */
  readonly bare: boolean;
}

const particles = new Set(
  'al el ul ad ar as ash bin ben ibn bint abu de da do dos das di du del della der den la le las los van von ter zu y e'.split(
    ' ',
  ),
);
/** Particles that may begin a full name too: `Abu Hassan Amer`, `Ben Roberts-Smith`. */
const opening = new Set(['abu', 'al', 'el', 'ul', 'ben', 'bin', 'ibn', 'bint']);
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'md']);

/** Takes a printed name apart; `honorifics` are words to skip in front. */
export function parsePersonName(text: string, honorifics: Readonly<Record<string, unknown>>): PersonName {
  const printed = fold(text)
    .replace(/["“”][^"“”]*["“”]/g, ' ')
    .replace(/[.,]/g, '')
    .trim();
  const words = printed.split(/[\s-]+/).filter((word) => word !== '');
  while (words.length > 1 && Object.hasOwn(honorifics, words[0] ?? '')) words.shift();
  while (words.length > 1 && isHonour(words.at(-1) ?? '')) words.pop();
  const last = words.at(-1) ?? '';
  const suffix = words.length > 1 && suffixes.has(last) ? last : null;
  if (suffix) words.pop();
  const kept = words.filter((word, index) => index === words.length - 1 || !particles.has(word));
  const [first = ''] = words;
  const isSurname = particles.has(first) && (kept.length === 1 || !opening.has(first));
  const bare = words.length > 1 && (isSurname || !printed.includes(' '));
  return { words: kept, printed: words, suffix, bare };
}

/** Whether two names of two or more words each may be one person's: `Bill Clinton` and `William J. Clinton`, never `Hillary` and `Bill`. */
export function sameFullName(
  a: PersonName,
  b: PersonName,
  nicknames: Readonly<Record<string, readonly string[]>>,
): boolean {
  if (a.suffix && b.suffix && a.suffix !== b.suffix) return false;
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (isEdge(short, long)) return true;
  if (short.at(-1) !== long.at(-1)) return false;
  return sameGiven(short[0], long[0], nicknames) && middlesAgree(short.slice(1, -1), long.slice(1, -1));
}

/** How a short name fits a full one: 4 as its end with its particles (`Abu Amer` of `Sadeq Abu Amer`), 3 as its end (surname), 2 in the middle (`Martínez` of `Fernando Martínez Gómez`), 1 as its beginning (given name), 0 not. */
export function fitOfShortName(short: PersonName, full: PersonName): number {
  const [a, b] = [short.words, full.words];
  if (a.length >= b.length) return 0;
  if (short.printed.length > a.length && endsWith(full.printed, short.printed)) return 4;
  if (endsWith(b, a)) return 3;
  if (short.bare) return 0;
  if (a.length === 1 && b.length > 2 && b.slice(1, -1).includes(a[0] ?? '')) return 2;
  return a.every((word, index) => word === b[index]) ? 1 : 0;
}

function isEdge(short: readonly string[], long: readonly string[]): boolean {
  return short.every((word, index) => word === long[index]) || endsWith(long, short);
}

function endsWith(long: readonly string[], short: readonly string[]): boolean {
  const offset = long.length - short.length;
  return offset >= 0 && short.every((word, index) => word === long[offset + index]);
}

function sameGiven(
  a: string | undefined,
  b: string | undefined,
  nicknames: Readonly<Record<string, readonly string[]>>,
): boolean {
  if (!a || !b) return false;
  if (a === b || abbreviates(a, b) || abbreviates(b, a)) return true;
  return isNickname(a, b, nicknames) || isNickname(b, a, nicknames);
}

function isNickname(short: string, long: string, nicknames: Readonly<Record<string, readonly string[]>>): boolean {
  return Object.hasOwn(nicknames, short) && (nicknames[short] ?? []).includes(long);
}

/** Initials: `j` of `john`; two letters (`gw`) stand for two names and abbreviate nothing. */
function abbreviates(initial: string, name: string): boolean {
  return initial.length === 1 && name.startsWith(initial) && name.length > 2;
}

function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.every((word, index) => {
    const other = b[index];
    return other === undefined || word === other || abbreviates(word, other) || abbreviates(other, word);
  });
}
