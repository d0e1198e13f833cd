import { fold } from '../../../text/fold.ts';

/** A mention of an organisation, ready to be merged. */
export interface OrganizationMention {
  /** Position in the list of all mentions. */
  readonly index: number;
  readonly text: string;
  /** Whether `the` or a possessive stands before it: `the Journal`. */
  readonly definite: boolean;
  /** Acronym in brackets right after the name: `National League for Democracy (NLD)`; null where there is none. */
  readonly acronym: string | null;
}

interface Organization {
  readonly keys: Set<string>;
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

/** Groups mentions of organisations by name, acronym, and unambiguous short form; in order of first mention. */
export function mergeOrganizations(
  mentions: readonly OrganizationMention[],
  acronyms: Readonly<Record<string, string>>,
): readonly (readonly number[])[] {
  const organizations: Organization[] = [];
  const byLength = [...mentions].sort((a, b) => wordsOf(b.text).length - wordsOf(a.text).length || a.index - b.index);
  for (const mention of byLength) {
    const found = findSame(organizations, mention) ?? findShortened(organizations, mention);
    if (found) {
      found.members.push(mention.index);
      found.keys.add(keyOf(mention.text));
      if (mention.acronym) found.keys.add(acronymKey(mention.acronym));
    } else {
      organizations.push({
        keys: keysOf(mention, acronyms),
        words: wordsOf(mention.text),
        first: mention.index,
        members: [mention.index],
      });
    }
  }
  return organizations
    .map((organization) => organization.members.sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function findSame(organizations: readonly Organization[], mention: OrganizationMention): Organization | null {
  const key = keyOf(mention.text);
  return organizations.find((organization) => organization.keys.has(key)) ?? null;
}

/** `Goldman` for Goldman Sachs, `the Journal` for the Wall Street Journal: only where one organisation fits. */
function findShortened(organizations: readonly Organization[], mention: OrganizationMention): Organization | null {
  const words = wordsOf(mention.text);
  const [head] = words;
  if (!head || shared.has(head) || shared.has(words.at(-1) ?? '')) return null;
  const fitting = organizations.filter(
    ({ words: full, first }) =>
      full.length > words.length &&
      (startsWith(full, words)
        ? words.length > 1 || first < mention.index
        : (mention.definite && endsWith(full, words)) || leavesOutMiddle(full, words)),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
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

function keysOf(mention: OrganizationMention, acronyms: Readonly<Record<string, string>>): Set<string> {
  const key = keyOf(mention.text);
  const keys = new Set([key]);
  if (mention.acronym) keys.add(acronymKey(mention.acronym));
  const capitals = /^\p{Lu}[\p{Lu}.&]+$/u.test(mention.text) ? acronymKey(mention.text) : null;
  const expansion = capitals && Object.hasOwn(acronyms, capitals) ? acronyms[capitals] : undefined;
  if (expansion) keys.add(keyOf(expansion));
  const words = fold(mention.text)
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  if (words.length > 2) {
    const major = words.filter((word) => !minor.has(word));
    if (major.length > 2) keys.add(major.map((word) => word.charAt(0)).join(''));
    if (major.length > 1 && words.length > 2)
      keys.add(
        words
          .filter((word) => word !== 'the')
          .map((word) => word.charAt(0))
          .join(''),
      );
  }
  for (const [short, long] of Object.entries(acronyms)) if (keyOf(long) === key) keys.add(short);
  return keys;
}

/** Words that tell an organisation: without corporate endings, minor words in front, and periods. */
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
function keyOf(text: string): string {
  const words = wordsOf(text);
  if (words.length < 2) return acronymKey(words[0] ?? '');
  return words
    .filter((word) => !minor.has(word))
    .sort()
    .join(' ');
}

function acronymKey(text: string): string {
  return fold(text).replace(/[.&\s]/g, '');
}
