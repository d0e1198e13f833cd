import { editDistance } from '../../text/words/edit-distance.ts';
import type { PersonName } from './person-name.ts';

/** Short forms of given names with the names that they stand for: `bob` for `robert`. */
export type Nicknames = Readonly<Record<string, readonly string[]>>;

/** How the given names of two full names go together. `near`: an initial, or another spelling, which alone decides nothing. */
export type GivenMatch = 'same' | 'nickname' | 'near' | 'other';

/** Shorter names with one letter changed are other names: `Ron` and `Rob`. */
const leastSpelling = 5;

/** Compares the given names of two names; those who go by their middle name (`J. Edgar`) are compared by it, too. */
export function matchGiven(a: PersonName, b: PersonName, nicknames: Nicknames): GivenMatch {
  if (a.given === null || b.given === null) return 'near';
  if (a.given === b.given) return 'same';
  const pairs = formsOf(a).flatMap((x) => formsOf(b).map((y) => [x, y] as const));
  if (pairs.some(([x, y]) => x === y || isNickname(x, y, nicknames))) return 'nickname';
  return isInitial(a.given, b.given) || isOtherSpelling(a.given, b.given) ? 'near' : 'other';
}

/** What somebody may be called by: the given name, or the middle name where that is only an initial. */
function formsOf({ given, middle: [middle] }: PersonName): readonly string[] {
  const first = given ?? '';
  return first.length === 1 && middle !== undefined && middle.length > 1 ? [middle] : [first];
}

function isNickname(a: string, b: string, nicknames: Nicknames): boolean {
  const full = (name: string) => (Object.hasOwn(nicknames, name) ? (nicknames[name] ?? []) : []);
  return full(a).includes(b) || full(b).includes(a) || full(a).some((name) => full(b).includes(name));
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a[0] === b[0];
}

function isOtherSpelling(a: string, b: string): boolean {
  return (
    Math.min(a.length, b.length) >= leastSpelling &&
    a[0] === b[0] &&
    Math.abs(a.length - b.length) <= 1 &&
    editDistance(a, b) <= 1
  );
}
