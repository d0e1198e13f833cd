import type { Term } from './compromise.ts';

/** Terms that are seen at once: their places, and those after the last, fit into the bits of a number. */
const windowSize = 28;
/** Longest match that is found wherever a window ends; each window repeats so much of the one before. */
export const longestSpan = 14;

/** Numbers for the words, `#Tags` and `%switches%` that rules ask for. */
export class Vocabulary {
  readonly #words = new Map<string, number>();
  readonly #tags = new Map<string, number>();
  readonly #switches = new Map<string, number>();

  get size(): number {
    return this.#words.size + this.#tags.size + this.#switches.size;
  }

  /** Number of a key as compromise writes it. */
  number(key: string): number {
    if (key.startsWith('#')) return this.tag(key.slice(1));
    if (/^%.*%$/.test(key)) return this.switch(key.slice(1, -1));
    return this.word(key);
  }

  word(word: string): number {
    return this.#enter(this.#words, word);
  }

  tag(tag: string): number {
    return this.#enter(this.#tags, tag);
  }

  switch(name: string): number {
    return this.#enter(this.#switches, name);
  }

  findWord(word: string): number | undefined {
    return this.#words.get(word);
  }

  findTag(tag: string): number | undefined {
    return this.#tags.get(tag);
  }

  findSwitch(name: string): number | undefined {
    return this.#switches.get(name);
  }

  #enter(table: Map<string, number>, key: string): number {
    const known = table.get(key);
    if (known !== undefined) return known;
    const next = this.size;
    table.set(key, next);
    return next;
  }
}

/**
 * What stands in a clause, and at which of its places; filled anew for each clause, so that nothing is allocated.
 * Places are told for one window of terms at a time: bit n is term n of the window.
 */
export class Clause {
  terms: readonly Term[] = [];
  /** Keys that the clause has, each once, in order of appearance. */
  readonly keys: number[] = [];
  /** Places of the halves of contractions. */
  contracted = 0;
  /** Index of the first term of the window. */
  from = 0;
  /** Index after its last. */
  to = 0;
  readonly #vocabulary: Vocabulary;
  readonly #seen: Int32Array;
  readonly #masked: Int32Array;
  readonly #masks: Int32Array;
  #turn = 0;
  #window = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#seen = new Int32Array(vocabulary.size);
    this.#masked = new Int32Array(vocabulary.size);
    this.#masks = new Int32Array(vocabulary.size);
  }

  /** Whether the window shows the whole clause. */
  get isWhole(): boolean {
    return this.from === 0 && this.to === this.terms.length;
  }

  read(terms: readonly Term[]): void {
    this.terms = terms;
    this.keys.length = 0;
    this.#turn++;
    this.#open(0);
    for (let index = this.to; index < terms.length; index++) this.#note(terms[index], 0);
  }

  /** Moves the window on; false where it has shown the end. */
  moveOn(): boolean {
    if (this.to === this.terms.length) return false;
    this.#open(this.to - longestSpan);
    return true;
  }

  has(key: number): boolean {
    return this.#seen[key] === this.#turn;
  }

  /** Places of a key. */
  mask(key: number): number {
    return this.#masked[key] === this.#window ? (this.#masks[key] ?? 0) : 0;
  }

  #open(from: number): void {
    this.#window++;
    this.from = from;
    this.to = Math.min(from + windowSize, this.terms.length);
    this.contracted = 0;
    for (let index = from; index < this.to; index++) this.#note(this.terms[index], 1 << (index - from));
  }

  #note(term: Term | undefined, place: number): void {
    if (term === undefined) return;
    const vocabulary = this.#vocabulary;
    if (term.implicit) this.contracted |= place;
    this.#enter(vocabulary.findWord(term.normal), place, term.normal !== '');
    if (term.text !== term.normal) this.#enter(vocabulary.findWord(term.text), place, false);
    if (term.machine) this.#enter(vocabulary.findWord(term.machine), place, true);
    if (term.implicit) this.#enter(vocabulary.findWord(term.implicit), place, true);
    if (term.root) this.#enter(vocabulary.findWord(term.root), place, true);
    if (term.alias) for (const alias of term.alias) this.#enter(vocabulary.findWord(alias), place, true);
    if (term.switch) this.#enter(vocabulary.findSwitch(term.switch), place, true);
    for (const tag of term.tags) this.#enter(vocabulary.findTag(tag), place, true);
  }

  /** A word as printed is a place of its key, but does not count as having it: compromise looks at it only in a match. */
  #enter(key: number | undefined, place: number, counts: boolean): void {
    if (key === undefined) return;
    if (this.#masked[key] !== this.#window) {
      this.#masked[key] = this.#window;
      this.#masks[key] = 0;
    }
    this.#masks[key] = (this.#masks[key] ?? 0) | place;
    if (!counts || this.#seen[key] === this.#turn) return;
    this.#seen[key] = this.#turn;
    this.keys.push(key);
  }
}
