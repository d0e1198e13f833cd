import type { Acronyms } from '../../../model/resources/names.ts';
import { fold } from '../../../text/words/fold.ts';

/** A mention of an organisation, ready to be merged. */
export interface OrganizationMention {
  /** Position in the list of all mentions. */
  readonly index: number;
  readonly text: string;
  /** Whether `the` or a possessive is before it: `the Journal`. */
  readonly definite: boolean;
  /** Key of the country, place or people whose body it is, reported in its name or by a possessive before it (`Norland's Defense Ministry`); null where the text does not say. */
  readonly owner: string | null;
  /** The name without the owner's. */
  readonly own: string;
  /** Acronym in brackets right after the name: `National League for Democracy (NLD)`; null where there is none. */
  readonly acronym: string | null;
}

interface Organization {
  /** Place in the order in which organisations are made. */
  readonly rank: number;
  readonly words: readonly string[];
  readonly first: number;
  readonly members: number[];
}

const corporate = new Set([
  'inc',
  'corp',
  'co',
  'ltd',
  'llc',
  'plc',
  'sa',
  'ag',
  'nv',
  'gmbh',
  'group',
  'company',
  'corporation',
  'limited',
  'incorporated',
  'holdings',
]);
const minor = new Set(['of', 'the', 'for', 'and', '&', 'on', 'in', 'to', 'de', 'la', 'du', 'des', 'a', 'an']);
/** Heads that name an institution of their own in each country or state, so that `the Senate` is not the Texas Senate. */
const shared = new Set(
  'house senate congress parliament assembly court state government army navy police ministry department council committee party university school'.split(
    ' ',
  ),
);

/** A mention with what it is compared by. */
interface Keyed extends OrganizationMention {
  readonly words: readonly string[];
  readonly key: string;
}

/** The organisations made so far, in order, with what they are found by: their keys, the first and the last of their words. */
interface Known {
  readonly organizations: Organization[];
  readonly byKey: Map<string, Organization>;
  readonly byFirst: Map<string, Organization[]>;
  readonly byLast: Map<string, Organization[]>;
}

/** Makes the look-ups from full names by acronym. */
export function makeAcronyms(names: Readonly<Record<string, string>>): Acronyms {
  return { names, byKey: new Map(Object.entries(names).map(([acronym, name]) => [keyOf(wordsOf(name)), acronym])) };
}

/** Groups mentions of organisations by name, acronym, and unambiguous short form; in order of first mention. */
export function mergeOrganizations(
  mentions: readonly OrganizationMention[],
  acronyms: Acronyms,
): readonly (readonly number[])[] {
  const known: Known = { organizations: [], byKey: new Map(), byFirst: new Map(), byLast: new Map() };
  const printed = mentions.map(({ text }) => wordsOf(text));
  const owners = ownersOfBodies(mentions);
  const endings = new Set(
    printed.filter((words, position) => nationLength(words) === 0 && !mentions[position]?.owner).flatMap(endingsOf),
  );
  const keyed = mentions.map((mention, position): Keyed => {
    const own = wordsOf(mention.own);
    const bodies = mention.owner === null ? undefined : owners.get(keyOf(own));
    const words =
      bodies && bodies.size > 1
        ? [`${mention.owner}:`, ...own]
        : bodies && !endings.has(own.join(' '))
          ? own
          : withoutNation(printed[position] ?? [], endings);
    return { ...mention, words, key: keyOf(words) };
  });
  for (const mention of keyed.sort((a, b) => b.words.length - a.words.length || a.index - b.index)) {
    // `United Nations` is a name of its own, not short for its High Commissioner for Refugees.
    const isFull = acronyms.byKey.has(mention.key);
    const found =
      known.byKey.get(mention.key) ??
      known.byKey.get(keyOfExpansion(mention.text, acronyms) ?? '') ??
      (isFull ? null : findShortened(known, mention));
    if (found) {
      found.members.push(mention.index);
      addKey(known, found, mention.key);
      if (mention.acronym) addKey(known, found, acronymKey(mention.acronym));
    } else addOrganization(known, mention, keysOf(mention, acronyms));
  }
  return known.organizations
    .map((organization) => organization.members.sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** `U.S. Senate` is the Senate, and `US State Department` the State Department, where no other body's name (`Texas Senate`) has that ending. */
function withoutNation(words: readonly string[], endings: ReadonlySet<string>): readonly string[] {
  const rest = words.slice(nationLength(words));
  return isBody(rest) && !endings.has(rest.join(' ')) ? rest : words;
}

/** Whether each country or state has such a body. */
function isBody(words: readonly string[]): boolean {
  return shared.has(words[0] ?? '') || shared.has(words.at(-1) ?? '');
}

/** Whose each body is that is given to be somebody's, by its key: two ministries of defence are two where two countries have them. */
function ownersOfBodies(mentions: readonly OrganizationMention[]): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { owner, own } of mentions) {
    const words = wordsOf(own);
    if (owner === null || !isBody(words)) continue;
    const key = keyOf(words);
    owners.set(key, (owners.get(key) ?? new Set()).add(owner));
  }
  return owners;
}

/** Number of words in front that name the United States. */
function nationLength([first, second]: readonly string[]): number {
  if (first === 'us') return 1;
  return first === 'united' && second === 'states' ? 2 : 0;
}

function endingsOf(words: readonly string[]): readonly string[] {
  return words.slice(1).map((_, index) => words.slice(index + 1).join(' '));
}

function addOrganization(known: Known, { words, index }: Keyed, keys: Iterable<string>): void {
  const organization: Organization = { rank: known.organizations.length, words, first: index, members: [index] };
  known.organizations.push(organization);
  for (const key of keys) addKey(known, organization, key);
  addTo(known.byFirst, words[0], organization);
  addTo(known.byLast, words.at(-1), organization);
}

/** Of several organisations with one key the one that was made first has it. */
function addKey({ byKey }: Known, organization: Organization, key: string): void {
  const bearer = byKey.get(key);
  if (!bearer || organization.rank < bearer.rank) byKey.set(key, organization);
}

function addTo(index: Map<string, Organization[]>, word: string | undefined, organization: Organization): void {
  if (word === undefined) return;
  const list = index.get(word);
  if (list) list.push(organization);
  else index.set(word, [organization]);
}

/** `Goldman` for Goldman Sachs, `the Journal` for the Wall Street Journal: only where one organisation fits. */
function findShortened({ byFirst, byLast }: Known, mention: Keyed): Organization | null {
  const { words } = mention;
  const [head] = words;
  const tail = words.at(-1) ?? '';
  if (!head || shared.has(head) || shared.has(tail)) return null;
  const fits = ({ words: full, first }: Organization) =>
    full.length > words.length &&
    (startsWith(full, words)
      ? words.length > 1 || first < mention.index
      : (mention.definite && endsWith(full, words) && (words.length < 3 || first < mention.index)) ||
        leavesOutMiddle(full, words));
  const fitting = new Set((byFirst.get(head) ?? []).filter(fits));
  if (mention.definite)
    for (const organization of byLast.get(tail) ?? []) if (fits(organization)) fitting.add(organization);
  const [only] = fitting;
  return fitting.size === 1 ? (only ?? null) : null;
}

function startsWith(full: readonly string[], words: readonly string[]): boolean {
  if (words.length < 2 && minor.has(full[words.length] ?? '')) return false;
  return words.every((word, index) => word === full[index]);
}

/** `Holocaust Museum` for Holocaust Memorial Museum. */
function leavesOutMiddle(full: readonly string[], words: readonly string[]): boolean {
  return words.length === 2 && full.length === 3 && words[0] === full[0] && words[1] === full[2];
}

function endsWith(full: readonly string[], words: readonly string[]): boolean {
  const offset = full.length - words.length;
  return words.every((word, index) => word === full[offset + index]);
}

/** Key of what a well-known acronym stands for; several may stand for one name: `ISIS`, `ISIL`. */
function keyOfExpansion(text: string, { names }: Acronyms): string | null {
  const capitals = /^\p{Lu}[\p{Lu}.&]+$/u.test(text) ? acronymKey(text) : '';
  const expansion = Object.hasOwn(names, capitals) ? names[capitals] : undefined;
  return expansion ? keyOf(wordsOf(expansion)) : null;
}

function keysOf({ text, key, acronym }: Keyed, acronyms: Acronyms): Set<string> {
  const keys = new Set([key]);
  if (acronym) keys.add(acronymKey(acronym));
  const expansion = keyOfExpansion(text, acronyms);
  if (expansion) keys.add(expansion);
  const known = acronyms.byKey.get(key);
  if (known) keys.add(known);
  const words = fold(text)
    .split(/[\s-]+/)
    .filter((word) => word !== '' && word !== 'the');
  const major = words.filter((word) => !minor.has(word));
  if (major.length > 2) keys.add(initialsOf(major));
  if (major.length > 1 && words.length > 2) keys.add(initialsOf(words));
  return keys;
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** Words that show an organisation: without corporate endings, minor words in front, and periods. */
function wordsOf(text: string): readonly string[] {
  const words = fold(text)
    .replace(/[.,]/g, '')
    .split(' ')
    .filter((word) => word !== '');
  while (words.length > 1 && words[0] === 'the') words.shift();
  while (words.length > 1 && corporate.has(words.at(-1) ?? '')) words.pop();
  return words;
}

/** `Justice Department` and `Department of Justice` have one key. */
function keyOf(words: readonly string[]): string {
  if (words.length < 2) return acronymKey(words[0] ?? '');
  return words
    .filter((word) => !minor.has(word))
    .sort()
    .join(' ');
}

function acronymKey(text: string): string {
  return fold(text).replace(/[.&\s]/g, '');
}
