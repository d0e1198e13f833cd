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
}

interface Person {
  readonly names: PersonName[];
  readonly members: PersonMention[];
  /** By honorific or title. */
  gender: Gender;
  /** By the given name: decides between two, never keeps a name from its only bearer. */
  readonly givenGender: Gender;
}

/**
 * Groups mentions of persons by who they are, in order of first full name. Full names first, then surnames and given
 * names; a surname of two persons goes by honorific, else to the one introduced first.
 */
export function mergePeople(
  mentions: readonly PersonMention[],
  nicknames: Readonly<Record<string, readonly string[]>>,
): readonly (readonly number[])[] {
  const people: Person[] = [];
  const short: PersonMention[] = [];
  for (const mention of mentions) {
    if (mention.name.words.length < 2 || mention.name.bare) short.push(mention);
    else addFullName(people, mention, nicknames);
  }
  const known = people.length;
  for (const mention of short) {
    const person = findBearer(people.slice(0, known), mention) ?? findNamesake(people.slice(known), mention);
    if (person) join(person, mention);
    else people.push(personOf(mention));
  }
  return people.map((person) => person.members.map((member) => member.index).sort((a, b) => a - b));
}

function addFullName(
  people: Person[],
  mention: PersonMention,
  nicknames: Readonly<Record<string, readonly string[]>>,
): void {
  const same = people.findLast(
    (person) =>
      !genderConflict(person.gender, mention.gender) && sameFullName(longestName(person), mention.name, nicknames),
  );
  if (!same) {
    people.push(personOf(mention));
    return;
  }
  join(same, mention);
  same.names.push(mention.name);
}

/** The fullest name decides: `Dena Minning Grayson` is both `Dena Minning` and `Dena Grayson`. */
function longestName({ names: [first, ...others], members }: Person): PersonName {
  let longest = first ?? members[0]?.name;
  for (const name of others) if (name.words.length > (longest?.words.length ?? 0)) longest = name;
  if (!longest) throw new RangeError('a person without a name');
  return longest;
}

function personOf(mention: PersonMention): Person {
  return { names: [mention.name], members: [mention], gender: mention.gender, givenGender: mention.givenGender };
}

function join(person: Person, mention: PersonMention): void {
  person.members.push(mention);
  person.gender ??= mention.gender;
}

function findBearer(people: readonly Person[], mention: PersonMention): Person | null {
  let best: Person[] = [];
  let bestFit = 0;
  for (const person of people) {
    if (genderConflict(person.gender, mention.gender)) continue;
    const fit = Math.max(...person.names.map((name) => fitOfShortName(mention.name, name)));
    if (fit > bestFit) [best, bestFit] = [[], fit];
    if (fit > 0 && fit === bestFit) best.push(person);
  }
  const told = best.filter((person) => mention.gender && (person.gender ?? person.givenGender) === mention.gender);
  const open = best.filter((person) => !genderConflict(person.gender ?? person.givenGender, mention.gender));
  const likely = told.length > 0 ? told : open.length > 0 ? open : best;
  return firstIntroduced(likely);
}

/** The one introduced first: of two people of one surname, news calls the second by full name or honorific. */
function firstIntroduced(people: readonly Person[]): Person | null {
  let first: Person | null = null;
  for (const person of people) {
    if (!first || (person.members[0]?.index ?? 0) < (first.members[0]?.index ?? 0)) first = person;
  }
  return first;
}

function findNamesake(people: readonly Person[], mention: PersonMention): Person | null {
  const key = mention.name.words.join(' ');
  return (
    people.find(
      (person) =>
        !genderConflict(person.gender, mention.gender) && person.names.some((name) => name.words.join(' ') === key),
    ) ?? null
  );
}

function genderConflict(a: Gender, b: Gender): boolean {
  return a !== null && b !== null && a !== b;
}
