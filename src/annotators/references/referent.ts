import type { ReferenceCluster } from '../../model/reference.ts';
import type { Span } from '../../model/span.ts';

/** What the article says that somebody is: its words in lower case, and where it says so. */
export interface StatedRole {
  readonly words: readonly string[];
  readonly span: Span;
}

/** Somebody or something that mentions can mean. */
export interface Referent extends Omit<ReferenceCluster, 'references'> {
  readonly roles: readonly StatedRole[];
  /** A state, which acts through its government. */
  readonly isState: boolean;
  /** Indices of those whom a surname of several can mean; empty where it is clear. */
  readonly open: readonly number[];
  /** Whether the given name alone tells the gender. */
  readonly isGiven: boolean;
}

/** A place where a referent is named. */
export interface Naming extends Span {
  readonly referent: Referent;
  /** Others who bear the name and are meant less likely. */
  readonly rivals: readonly Referent[];
}

/** Who an article names, for look-up by place. */
export interface Referents {
  /** In text order, never overlapping. */
  readonly namings: readonly Naming[];
  /** The first naming of each referent, by its index. */
  readonly first: ReadonlyMap<number, Naming>;
}

/** Words of a role or description as they are compared: lower case, without periods and possessive endings. */
export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replaceAll('.', '')
    .split(/[\s,-]+/)
    .map((word) => word.replace(/['’]s?$/, ''));
}

/** The last word of a name, lower case. */
export function surnameOf(name: string): string {
  return name.split(' ').at(-1)?.toLowerCase() ?? '';
}
