import type { Term } from './compromise.ts';

/** Longest clause whose positions fit into the bits of a number, with those after its end. */
const longestClause = 28;

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

/** What stands in a clause, and at which of its places; filled anew for each clause, so that nothing is allocated. */
export class Clause {
  terms: readonly Term[] = [];
  /** Keys that the clause has, each once, in order of appearance. */
  readonly keys: number[] = [];
  /** Bit n is set where term n is half of a contraction. */
  contracted = 0;
  readonly #vocabulary: Vocabulary;
  readonly #seen: Int32Array;
  readonly #masked: Int32Array;
  readonly #masks: Int32Array;
  #turn = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#seen = new Int32Array(vocabulary.size);
    this.#masked = new Int32Array(vocabulary.size);
    this.#masks = new Int32Array(vocabulary.size);
  }

  /** Whether `mask` can tell all places of the clause. */
  get fits(): boolean {
    return this.terms.length <= longestClause;
  }

  read(terms: readonly Term[]): void {
    this.terms = terms;
    this.keys.length = 0;
    this.contracted = 0;
    this.#turn++;
    const vocabulary = this.#vocabulary;
    terms.forEach((term, index) => {
      const bit = 1 << index;
      if (term.implicit) this.contracted |= bit;
      this.#enter(vocabulary.findWord(term.normal), bit, term.normal !== '');
      if (term.text !== term.normal) this.#enter(vocabulary.findWord(term.text), bit, false);
      if (term.machine) this.#enter(vocabulary.findWord(term.machine), bit, true);
      if (term.implicit) this.#enter(vocabulary.findWord(term.implicit), bit, true);
      if (term.root) this.#enter(vocabulary.findWord(term.root), bit, true);
      if (term.alias) for (const alias of term.alias) this.#enter(vocabulary.findWord(alias), bit, true);
      if (term.switch) this.#enter(vocabulary.findSwitch(term.switch), bit, true);
      for (const tag of term.tags) this.#enter(vocabulary.findTag(tag), bit, true);
    });
  }

  has(key: number): boolean {
    return this.#seen[key] === this.#turn;
  }

  /** Places of a key: bit n for term n. */
  mask(key: number): number {
    return this.#masked[key] === this.#turn ? (this.#masks[key] ?? 0) : 0;
  }

  /** A word as printed is a place of its key, but does not count as having it: compromise looks at it only in a match. */
  #enter(key: number | undefined, bit: number, counts: boolean): void {
    if (key === undefined) return;
    if (this.#masked[key] !== this.#turn) {
      this.#masked[key] = this.#turn;
      this.#masks[key] = 0;
    }
    this.#masks[key] = (this.#masks[key] ?? 0) | bit;
    if (!counts || this.#seen[key] === this.#turn) return;
    this.#seen[key] = this.#turn;
    this.keys.push(key);
  }
}
