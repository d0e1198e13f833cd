import type { Gender } from './context.ts';
import { fitOfShortName, type PersonName, sameFullName } from './person-name.ts';

/** A mention of a person, ready to be merged. */
export interface PersonMention {
  /** Position in the list of all mentions. */
  readonly index: number;
  readonly name: PersonName;
  /** Gender by honorific or title; null where none is given. */
  readonly gender: Gender;
  /** Gender that the given name suggests; null where it does not. */
  readonly givenGender: Gender;
  /** Whether the text introduces the person as somebody's kin: `his wife, Ann Reed`. */
  readonly isKin: boolean;
}

/** One of several who share a surname is meant by it where full names of this one are this many times as many. */
const prevailing = 3;

interface Person {
  /** Place in the order in which people are made. */
  readonly rank: number;
  /** Distinct full names by their words. */
  readonly names: Map<string, PersonName>;
  /** The fullest name decides: `Dena Minning Grayson` is both `Dena Minning` and `Dena Grayson`. */
  longest: PersonName;
  readonly members: PersonMention[];
  /** By honorific or title. */
  gender: Gender;
  /** By the given name: decides between two, never keeps a name from its only bearer. */
  readonly givenGender: Gender;
}

const noPeople: ReadonlySet<Person> = new Set();

/**
 * Groups mentions of persons by who they are, in order of first full name. Full names first, then surnames and given
 * names; a surname of two persons goes by honorific, else to the one whom the text called so before the other came in, and
 * is nobody's where it has not.
 */
export function mergePeople(
  mentions: readonly PersonMention[],
  nicknames: Readonly<Record<string, readonly string[]>>,
): readonly (readonly number[])[] {
  const people: Person[] = [];
  const short: PersonMention[] = [];
  const byOuterWord = new Map<string, Set<Person>>();
  for (const mention of mentions) {
    if (isShort(mention.name)) short.push(mention);
    else addFullName(people, byOuterWord, mention, nicknames);
  }
  const byWord = indexByWord(people);
  const byShortName = new Map<string, Person[]>();
  for (const mention of short) {
    const key = mention.name.words.join(' ');
    const namesakes = byShortName.get(key) ?? [];
    byShortName.set(key, namesakes);
    const person =
      findBearer(byWord.get(mention.name.words[0] ?? '') ?? noPeople, mention) ?? findNamesake(namesakes, mention);
    if (person) join(person, mention);
    else {
      const stranger = personOf(mention, people.length);
      people.push(stranger);
      namesakes.push(stranger);
    }
  }
  return people.map((person) => person.members.map((member) => member.index).sort((a, b) => a - b));
}

/** Full names of one person share their first or their last word: only those who do are compared. */
function addFullName(
  people: Person[],
  byOuterWord: Map<string, Set<Person>>,
  mention: PersonMention,
  nicknames: Readonly<Record<string, readonly string[]>>,
): void {
  const outer = [mention.name.words[0] ?? '', mention.name.words.at(-1) ?? ''];
  let same: Person | null = null;
  for (const word of outer) {
    for (const person of byOuterWord.get(word) ?? noPeople) {
      if (same && person.rank <= same.rank) continue;
      if (genderConflict(person.gender, mention.gender)) continue;
      if (sameFullName(person.longest, mention.name, nicknames)) same = person;
    }
  }
  const person = same ?? personOf(mention, people.length);
  if (same) {
    join(same, mention);
    same.names.set(mention.name.words.join(' '), mention.name);
    if (mention.name.words.length > same.longest.words.length) same.longest = mention.name;
  } else people.push(person);
  for (const word of outer) addTo(byOuterWord, word, person);
}

/** People by each word of their names, in order. */
function indexByWord(people: readonly Person[]): ReadonlyMap<string, ReadonlySet<Person>> {
  const index = new Map<string, Set<Person>>();
  for (const person of people)
    for (const { words } of person.names.values()) for (const word of words) addTo(index, word, person);
  return index;
}

function addTo(index: Map<string, Set<Person>>, word: string, person: Person): void {
  const set = index.get(word);
  if (set) set.add(person);
  else index.set(word, new Set([person]));
}

function personOf(mention: PersonMention, rank: number): Person {
  return {
    rank,
    names: new Map([[mention.name.words.join(' '), mention.name]]),
    longest: mention.name,
    members: [mention],
    gender: mention.gender,
    givenGender: mention.givenGender,
  };
}

function join(person: Person, mention: PersonMention): void {
  person.members.push(mention);
  person.gender ??= mention.gender;
}

function findBearer(people: Iterable<Person>, mention: PersonMention): Person | null {
  let best: Person[] = [];
  let bestFit = 0;
  for (const person of people) {
    if (genderConflict(person.gender, mention.gender)) continue;
    const fit = Math.max(...[...person.names.values()].map((name) => fitOfShortName(mention.name, name)));
    if (fit > bestFit) [best, bestFit] = [[], fit];
    if (fit > 0 && fit === bestFit) best.push(person);
  }
  const told = best.filter((person) => mention.gender && (person.gender ?? person.givenGender) === mention.gender);
  const open = best.filter((person) => !genderConflict(person.gender ?? person.givenGender, mention.gender));
  const likely = told.length > 0 ? told : open.length > 0 ? open : best;
  return meantBySurname(likely, mention);
}

/**
 * Of two people of one surname news calls the second by full name or honorific, where the first has had the surname alone by then,
 * where the second is kin of the first, or where the first is in everybody's mind; else the text leaves open who is meant.
 */
function meantBySurname(people: readonly Person[], mention: PersonMention): Person | null {
  const [first = null, second, ...others] = [...people].sort((a, b) => introduced(a) - introduced(b));
  if (!first || !second || introduced(second) > mention.index) return first;
  const calledSo = first.members.some(({ index, name }) => index < introduced(second) && isShort(name));
  const namesOf = (person: Person) => person.members.filter(({ name }) => !isShort(name)).length;
  const prevails = [second, ...others].every((other) => namesOf(first) >= prevailing * namesOf(other));
  return calledSo || prevails || [second, ...others].every(({ members }) => members[0]?.isKin) ? first : null;
}

/** Position of the first full name. */
function introduced({ members }: Person): number {
  return members.reduce(
    (least, { index, name }) => (isShort(name) ? least : Math.min(least, index)),
    Number.POSITIVE_INFINITY,
  );
}

function isShort({ words, bare }: PersonName): boolean {
  return words.length < 2 || bare;
}

function findNamesake(people: readonly Person[], mention: PersonMention): Person | null {
  return people.find((person) => !genderConflict(person.gender, mention.gender)) ?? null;
}

function genderConflict(a: Gender, b: Gender): boolean {
  return a !== null && b !== null && a !== b;
}
