import type { Naming, Referent } from './referent.ts';
import { surnameOf } from './referent.ts';

/** One of several who share a name is meant by it where full names of this one are this many times as many. */
const prevailing = 3;
const honorific = /\b(?:(Mr|Sir|Lord|Senhor|Herr)|(Mrs|Ms|Miss|Lady|Dame|Frau|Madame))\.?\s$/;

/** How the article has called one of several who share a name. */
interface Called {
  readonly referent: Referent;
  full: number;
  surname: number;
  /** By the given name, or the surname with a particle. */
  other: number;
  /** Where the last naming ends. */
  last: number;
}

/**
 * Distinguishes people of one surname where it stands alone: by the honorific; the one whom the article has called so
 * already; the only one whom it does not call by the given name; the one whom it names far more often; the one who was
 * named last. Left open where one sentence named two last. Nobody is meant by a name before the article brings him
 * in, where it has brought in another who bears it. Namings in text order; so is the result.
 */
export function tellNamesakesApart(text: string, namings: readonly Naming[]): readonly Naming[] {
  const bearers = bearersOf(namings);
  if (bearers.size === 0) return namings;
  const called = new Map<number, Called>();
  return namings.map((naming) => {
    const { referent, start, end } = naming;
    if (referent.type !== 'person') return naming;
    const words = text.slice(start, end).split(/\s+/);
    const [first = ''] = words;
    const sharing = words.length === 1 ? bearers.get(first.toLowerCase()) : undefined;
    const told = sharing ? meant(text, sharing, called, naming) : naming;
    note(called, told, words);
    return told;
  });
}

/** People by each outer word of their names that two of them share. */
function bearersOf(namings: readonly Naming[]): ReadonlyMap<string, readonly Referent[]> {
  const people = new Map<number, Referent>();
  for (const { referent } of namings)
    if (referent.type === 'person' && referent.name.includes(' ')) people.set(referent.index, referent);
  const byWord = new Map<string, Referent[]>();
  for (const referent of people.values()) {
    for (const word of new Set([surnameOf(referent.name), referent.name.split(' ')[0]?.toLowerCase() ?? ''])) {
      const list = byWord.get(word);
      if (list) list.push(referent);
      else byWord.set(word, [referent]);
    }
  }
  for (const [word, list] of byWord) if (list.length < 2) byWord.delete(word);
  return byWord;
}

function meant(
  text: string,
  bearers: readonly Referent[],
  called: ReadonlyMap<number, Called>,
  naming: Naming,
): Naming {
  const gender = honorificGender(text, naming.start);
  const known = bearers.flatMap(({ index }) => called.get(index) ?? []);
  if (known.length === 0) return naming;
  const fitting = known.filter(({ referent }) => !gender || !referent.gender || referent.gender === gender);
  const [only, ...others] = fitting.length > 0 ? fitting : known;
  if (!only) return naming;
  if (others.length === 0) return { ...naming, referent: only.referent };
  const among = [only, ...others];
  const sure =
    single(among.filter(({ surname }) => surname > 0)) ??
    single(among.filter(({ other }) => other === 0)) ??
    single(among.filter((one) => among.every((other) => other === one || one.full >= prevailing * other.full)));
  if (sure) return { ...naming, referent: sure.referent };
  const [last, next] = among.toSorted((a, b) => b.last - a.last);
  const rivals = among.map(({ referent }) => referent);
  // Two in one sentence are as near as each other.
  if (last && next && /[.!?…]["”’)]*\s/.test(text.slice(next.last, last.last)))
    return { ...naming, referent: last.referent, rivals: rivals.filter((rival) => rival !== last.referent) };
  return { ...naming, referent: openReferent(naming.referent, rivals) };
}

function single(found: readonly Called[]): Called | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Nobody in particular: a name that several bear. */
function openReferent(referent: Referent, rivals: readonly Referent[]): Referent {
  return { ...referent, open: rivals.map(({ index }) => index) };
}

function honorificGender(text: string, start: number): Referent['gender'] {
  const found = honorific.exec(text.slice(Math.max(0, start - 10), start));
  return found ? (found[1] ? 'male' : 'female') : null;
}

function note(called: Map<number, Called>, { referent, rivals, end }: Naming, words: readonly string[]): void {
  if (referent.open.length > 0) return;
  const one = called.get(referent.index) ?? { referent, full: 0, surname: 0, other: 0, last: end };
  const [word = ''] = words;
  const opens = referent.name.toLowerCase().startsWith(word.toLowerCase());
  if (words.length > 1 && opens) one.full++;
  else if (words.length > 1 || opens) one.other++;
  else if (rivals.length === 0) one.surname++;
  one.last = end;
  called.set(referent.index, one);
}
