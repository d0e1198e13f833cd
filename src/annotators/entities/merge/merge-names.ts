import type { Document, TagLayer } from '../../../model/document.ts';
import type { NameMention } from '../../../model/entity.ts';
import type { RoleWords } from '../../../model/resources/names.ts';
import type { Gazetteer } from '../../../model/resources/places.ts';
import type { Resources } from '../../../model/resources.ts';
import { type Span, textOf } from '../../../model/span.ts';
import { fold } from '../../../text/words/fold.ts';
import { placeKey } from '../../../text/words/place-key.ts';
import { genderOfGivenName, personContext } from '../people/context.ts';
import { mergePeople, type PersonMention } from '../people/merge-people.ts';
import { parsePersonName } from '../people/person-name.ts';
import { countryOfPeople } from '../places/gazetteer.ts';
import { tokenAt } from '../token-at.ts';
import { mergeOrganizations, type OrganizationMention } from './merge-organizations.ts';
import { nameKey } from './name-keys.ts';

/** Data that merging needs. */
export type MergeData = Pick<Resources, 'roles' | 'nicknames' | 'groups' | 'acronyms' | 'placeForms'>;

/** Groups the mentions of names by who or what they name: lists of positions in `mentions`, ascending; every position once. */
export function mergeNames(
  document: Document,
  tags: TagLayer,
  mentions: readonly NameMention[],
  gazetteer: Gazetteer,
  data: MergeData,
): readonly (readonly number[])[] {
  const people: PersonMention[] = [];
  const organizations: OrganizationMention[] = [];
  const others = new Map<string, number[]>();
  mentions.forEach((mention, index) => {
    if (mention.type === 'person') people.push(personMention(document, tags, mention, index, data));
    else if (mention.type === 'organization')
      organizations.push(organizationMention(document, mentions, index, gazetteer));
    else {
      const key = `${mention.type} ${nameKey(mention.type, textOf(document.article.text, mention.span), gazetteer, data)}`;
      const list = others.get(key);
      if (list) list.push(index);
      else others.set(key, [index]);
    }
  });
  return [
    ...mergePeople(shareSurnames(document, mentions, withGivenNames(document, mentions, people)), data.nicknames),
    ...mergeOrganizations(organizations, data.acronyms),
    ...others.values(),
  ];
}

/** Words that begin a surname (`Ben Ali`, `al-Maliki`) or are a given name (`Ben Carson`, `Al Gore`). */
const particleOrGiven = /^(?:ben|al|van)$/;

/** Takes `Ben` in `Ben Carson` for a given name, unless the article has a longer name that ends so. */
function withGivenNames(
  document: Document,
  mentions: readonly NameMention[],
  people: readonly PersonMention[],
): readonly PersonMention[] {
  const printed = people.map(({ index }) =>
    fold(textOf(document.article.text, mentions[index]?.span ?? { start: 0, end: 0 })).split(/[\s-]+/),
  );
  const surnames = new Set(printed.filter((words) => words.length > 2).map((words) => words.slice(-2).join(' ')));
  return people.map((person, position) => {
    const words = printed[position] ?? [];
    const isGiven = words.length === 2 && particleOrGiven.test(words[0] ?? '') && !surnames.has(words.join(' '));
    return isGiven && person.name.bare ? { ...person, name: { ...person.name, words, bare: false } } : person;
  });
}

/** Gives `Khizr` in `Khizr and Ghazala Khan` the surname, where it is nobody's own and stands alone nowhere else. */
function shareSurnames(
  document: Document,
  mentions: readonly NameMention[],
  people: readonly PersonMention[],
): readonly PersonMention[] {
  const singles = new Map<string, number>();
  const surnames = new Set<string>();
  for (const { name } of people) {
    const last = name.words.at(-1) ?? '';
    if (name.words.length > 1) surnames.add(last);
    else singles.set(last, (singles.get(last) ?? 0) + 1);
  }
  return people.map((person, position) => {
    const next = people[position + 1];
    const [word = ''] = person.name.words;
    const [here, there] = [mentions[person.index]?.span, next && mentions[next.index]?.span];
    if (!next || !here || !there || person.name.words.length !== 1 || next.name.words.length !== 2) return person;
    if (!/^\s(?:and|&)\s$/.test(document.article.text.slice(here.end, there.start))) return person;
    if (surnames.has(word) || (singles.get(word) ?? 0) > 1) return person;
    return { ...person, name: { ...person.name, words: [word, ...next.name.words.slice(1)] } };
  });
}

function personMention(
  document: Document,
  tags: TagLayer,
  mention: NameMention,
  index: number,
  data: MergeData,
): PersonMention {
  const name = parsePersonName(textOf(document.article.text, mention.span), data.roles.honorifics);
  return {
    index,
    name,
    gender: personContext(document, mention.span, data.roles).gender,
    givenGender: name.words.length > 1 ? genderOfGivenName(document, tags, mention.span) : null,
    isKin: isIntroducedAsKin(document, mention.span, data.roles),
  };
}

/** `his wife, Ann Reed`, `son Paul Reed`. */
function isIntroducedAsKin(document: Document, { start }: Span, { kin }: RoleWords): boolean {
  const first = tokenAt(document, start);
  const before = first === null ? undefined : document.tokens[first - 1];
  return (
    before !== undefined && kin.includes(before.norm) && /^,?\s+$/.test(document.article.text.slice(before.end, start))
  );
}

function organizationMention(
  document: Document,
  mentions: readonly NameMention[],
  index: number,
  gazetteer: Gazetteer,
): OrganizationMention {
  const { text } = document.article;
  const span = mentions[index]?.span ?? { start: 0, end: 0 };
  const name = textOf(text, span);
  const before = text.slice(Math.max(0, span.start - 12), span.start);
  const after = text.slice(span.end, span.end + 16);
  return {
    index,
    text: name,
    ...ownerOf(text, mentions[index - 1] ?? null, span, gazetteer),
    definite: /(?:\bthe|['’]s?)\s+$/i.test(before) || /^the\s/i.test(name),
    acronym: /^\s*\(\s*([\p{Lu}\d][\p{Lu}\d.&-]{1,9})\s*\)/u.exec(after)?.[1] ?? null,
  };
}

/** Whose body it is: `Russian Defense Ministry`, `Russia's Defense Ministry`, `Norland’s Defense Ministry`, `Ministry of Defence of Norland` leaves it open. */
function ownerOf(
  text: string,
  previous: NameMention | null,
  span: Span,
  gazetteer: Gazetteer,
): Pick<OrganizationMention, 'owner' | 'own'> {
  const name = textOf(text, span);
  const words = name.replace(/^[Tt]he\s/, '').split(/\s+/);
  for (const length of [2, 1]) {
    const owner = keyOfOwner(
      words
        .slice(0, length)
        .join(' ')
        .replace(/['’]s$/, ''),
      gazetteer,
    );
    if (owner && words.length > length) return { owner, own: words.slice(length).join(' ') };
  }
  const isPossessor = previous && /^['’]s?\s+$/.test(text.slice(previous.span.end, span.start));
  if (!isPossessor || previous.type === 'person') return { owner: null, own: name };
  const printed = textOf(text, previous.span);
  return { owner: keyOfOwner(printed, gazetteer) ?? fold(printed), own: name };
}

function keyOfOwner(name: string, gazetteer: Gazetteer): string | null {
  return (gazetteer.byName.get(placeKey(name)) ?? countryOfPeople(gazetteer, name))?.code ?? null;
}
