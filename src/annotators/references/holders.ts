import type { Description } from './descriptions.ts';
import { type Naming, type Referent, type Referents, type StatedRole, surnameOf, wordsOf } from './referent.ts';
import { namingsBefore } from './referents.ts';

/** How many names back the one who has a role is looked for. */
const farthest = 60;

/** Who is meant by a description, with where the article says what he, she or it is. */
export interface Holder {
  readonly referent: Referent;
  readonly evidence: { readonly start: number; readonly end: number };
}

/** Words for nationalities and states, lower case. */
export interface Words {
  has(word: string): boolean;
}

/** Those whom the article gives the described role, the last named before the offset first, each once. */
export function holdersBefore(
  referents: Referents,
  description: Description,
  offset: number,
  peoples: Words,
): readonly Holder[] {
  const found = new Map<number, Holder>();
  for (const { referent } of namingsBefore(referents, offset, farthest)) {
    if (found.has(referent.index) || referent.type !== 'person') continue;
    const role = referent.roles.find((each) => each.span.start < offset && isHeld(description, each, peoples));
    if (role) found.set(referent.index, { referent, evidence: role.span });
  }
  return [...found.values()];
}

/** The one whom the article gives the described role further down, named first before the limit; null where several have it. */
export function holderAfter(
  referents: Referents,
  description: Description,
  peoples: Words,
  limit: number,
): Holder | null {
  let only: Holder | null = null;
  for (const { referent, start } of referents.first.values()) {
    if (referent.type !== 'person' || start < description.span.end || start > limit) continue;
    const role = referent.roles.find((each) => isHeld(description, each, peoples, Number.isFinite(limit)));
    if (!role) continue;
    if (only) return null;
    only = { referent, evidence: role.span };
  }
  return only;
}

/** Whether a role can be the described one: it has the noun, and no other state, body or time than the description gives; right below a heading it need not say again of which state. */
function isHeld(
  { noun, names, modifiers, kind, complement }: Description,
  { words }: StatedRole,
  peoples: Words,
  isBelow = false,
): boolean {
  if (kind !== 'office' && kind !== 'trait') return false;
  if (!words.includes(noun)) return false;
  if (/^(?:former|ex|late)$/.test(words[0] ?? '') !== /^(?:former|ex|late)$/.test(modifiers[0] ?? '')) {
    if (!modifiers.some((word) => /^(?:former|ex|late)$/.test(word)) && noun !== 'president') return false;
  }
  if (complement.length > 0 && !complement.some((word) => words.includes(word))) return false;
  const strange = names.filter((name) => name !== noun && !words.some((word) => isSameRoot(word, name)));
  if (strange.length === 0) return true;
  const ofPeople = (word: string) => peoples.has(word);
  if (strange.some(ofPeople) && (!isBelow || words.some(ofPeople))) return false;
  if (strange.every(ofPeople)) return true;
  // `The Labour MP` beside a Conservative one; `the Vermont senator` may be anybody called senator.
  return words.length < 2 || modifiers.some((modifier) => !strange.includes(modifier) && words.includes(modifier));
}

/** `Pakistan` and `Pakistani`: the shorter is the beginning of the longer, or they share five letters. */
function isSameRoot(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 4 ? long.startsWith(short.slice(0, Math.max(4, Math.min(5, short.length)))) : short === long;
}

/** The organisation named last whose name holds the noun of the description: `the College` for a Royal College; null where none does. */
export function bodyNamedWith(referents: Referents, { noun, names }: Description, offset: number): Naming | null {
  for (const naming of namingsBefore(referents, offset, farthest)) {
    const { type, name } = naming.referent;
    if (type !== 'organization' && type !== 'group') continue;
    const words = wordsOf(name);
    if (!words.includes(noun) || surnameOf(name) === '') continue;
    if (names.every((each) => each === noun || words.some((word) => isSameRoot(word, each)))) return naming;
  }
  return null;
}
