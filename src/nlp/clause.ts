import type { Term } from './compromise.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Terms that are seen at once: their places, and those after the last, fit into the bits of a number. */
const windowSize = 28;
/** Longest match that is found wherever a window ends; each window repeats so much of the one before. */
export const longestSpan = 14;

/**
 * What is in a clause, and at which of its places. Places are given for one window of terms at a time: bit n is term n
 * of the window.
 */
export interface Clause {
  readonly terms: readonly Term[];
  /** Keys that the clause has, each once, in order of appearance. */
  readonly keys: readonly number[];
  /** Places of the halves of contractions. */
  readonly contracted: number;
  /** Index of the first term of the window, and the one after its last. */
  readonly from: number;
  readonly to: number;
  has(key: number): boolean;
  /** Places of a key in the window. */
  mask(key: number): number;
}

/** Reads one clause after the other into the same tables, so that none is allocated; `clause` is the last one read. */
export interface ClauseReader {
  readonly clause: Clause;
  read(terms: readonly Term[]): void;
  /** Moves the window on; false where it has shown the end. */
  moveOn(): boolean;
}

/** Makes a reader for a vocabulary that will not grow any more. */
export function createClauseReader(vocabulary: Vocabulary): ClauseReader {
  const { words, tags, switches } = vocabulary;
  const seen = new Int32Array(vocabulary.size());
  const masked = new Int32Array(vocabulary.size());
  const masks = new Int32Array(vocabulary.size());
  let turn = 0;
  let window = 0;
  const keys: number[] = [];
  const clause = {
    terms: [] as readonly Term[],
    keys,
    contracted: 0,
    from: 0,
    to: 0,
    has: (key: number) => seen[key] === turn,
    mask: (key: number) => (masked[key] === window ? (masks[key] ?? 0) : 0),
  };

  /** A word as printed is a place of its key, but does not count as having it: compromise looks at it only in a match. */
  function enter(key: number | undefined, place: number, counts: boolean): void {
    if (key === undefined) return;
    if (masked[key] !== window) {
      masked[key] = window;
      masks[key] = 0;
    }
    masks[key] = (masks[key] ?? 0) | place;
    if (!counts || seen[key] === turn) return;
    seen[key] = turn;
    keys.push(key);
  }

  function note(term: Term | undefined, place: number): void {
    if (term === undefined) return;
    if (term.implicit) clause.contracted |= place;
    enter(words.get(term.normal), place, term.normal !== '');
    if (term.text !== term.normal) enter(words.get(term.text), place, false);
    if (term.machine) enter(words.get(term.machine), place, true);
    if (term.implicit) enter(words.get(term.implicit), place, true);
    if (term.root) enter(words.get(term.root), place, true);
    if (term.alias) for (const alias of term.alias) enter(words.get(alias), place, true);
    if (term.switch) enter(switches.get(term.switch), place, true);
    for (const tag of term.tags) enter(tags.get(tag), place, true);
  }

  function open(from: number): void {
    window++;
    clause.from = from;
    clause.to = Math.min(from + windowSize, clause.terms.length);
    clause.contracted = 0;
    for (let index = from; index < clause.to; index++) note(clause.terms[index], 1 << (index - from));
  }

  return {
    clause,
    read: (terms) => {
      clause.terms = terms;
      keys.length = 0;
      turn++;
      open(0);
      for (let index = clause.to; index < terms.length; index++) note(terms[index], 0);
    },
    moveOn: () => {
      if (clause.to === clause.terms.length) return false;
      open(clause.to - longestSpan);
      return true;
    },
  };
}

/** Whether the window shows the whole clause. */
export function isWhole({ from, to, terms }: Clause): boolean {
  return from === 0 && to === terms.length;
}
