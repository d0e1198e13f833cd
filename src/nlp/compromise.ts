import { createRequire } from 'node:module';

/** A compromise term, as far as newsan writes and reads it. compromise's own types lack most of it. */
export interface Term {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly normal: string;
  readonly tags: Set<string>;
  /** Set on each half of a contraction, which compromise makes a term of its own; only the first half has a text. */
  readonly implicit?: string;
  /** `normal` without what hides the word: possessive, `#`. */
  readonly machine?: string;
  readonly alias?: readonly string[];
  readonly root?: string;
  /** The ambiguity that the word is listed with: `Noun|Verb`. */
  readonly switch?: string;
  /** Set where the tags are a guess. */
  readonly confidence?: number;
  /** Set where the tags must stay as they are. */
  frozen?: boolean;
}

/** One step of a compiled pattern: what a term, or with `greedy` a run of terms, must be. */
export interface Step {
  readonly word?: string;
  readonly tag?: string;
  readonly switch?: string;
  /** Any of these words. */
  readonly fastOr?: ReadonlySet<string>;
  readonly regex?: RegExp;
  readonly method?: string;
  readonly anything?: boolean;
  readonly operator?: string;
  readonly choices?: readonly (readonly Step[])[];
  readonly optional?: boolean;
  readonly negative?: boolean;
  readonly greedy?: boolean;
  readonly start?: boolean;
  readonly end?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly group?: number | string;
  readonly groupStart?: boolean;
  readonly groupEnd?: boolean;
  readonly use?: string;
  readonly fuzzy?: boolean;
  readonly pos?: string;
  readonly id?: string;
  readonly pre?: string;
  readonly post?: string;
  readonly chunk?: string;
  readonly machine?: string;
  readonly sense?: string;
}

/** A correction of the tagger: where its pattern matches, tags are set or taken away. Compiled by `buildNet`. */
export interface Rule {
  readonly match: string;
  readonly regs: readonly Step[];
  /** Words, `#Tags` and `%switches%` that a clause must have, all of them. */
  readonly needs: readonly string[];
  /** The same, of which it must have `minWant`. */
  readonly wants: readonly string[];
  readonly minWant: number;
  readonly minWords: number;
  /** What it must not have. */
  readonly ifNo?: readonly string[];
  /** Compiled pattern; a match that it matches too does not count. */
  readonly notIf?: readonly Step[];
  /** The part of a match that the tags are for. */
  readonly group?: number | string;
  /** What it does to a match. */
  readonly tag?: string | readonly string[];
  readonly unTag?: string | readonly string[];
  readonly chunk?: string;
  readonly safe?: boolean;
  readonly freeze?: boolean;
  readonly reason?: string;
}

/** What to look for in sentences. */
export interface Pattern {
  readonly regs: readonly Step[];
  readonly group: number | string | undefined;
  readonly notIf: readonly Step[] | undefined;
  /** Only the first match is needed. */
  readonly justOne: boolean;
}

/** Sentence, first term and term after the last. */
export type Pointer = [sentence: number, start: number, end: number];

/** What a rule matches: its group, or all of it with the groups apart where the rule names none. */
export interface Matches {
  readonly ptrs: readonly Pointer[];
  readonly byGroup: Readonly<Record<string, readonly Pointer[]>>;
}

/** A parsed text. */
export interface View {
  /** Runs further stages. */
  compute(stages: readonly string[]): void;
  /** Parses another text; contractions are taken apart by it. */
  fromText(text: string): View;
  clone(): View;
  readonly document: readonly (readonly Term[])[];
  readonly docs: readonly (readonly Term[])[];
}

/** The part of compromise that newsan uses. */
export interface Nlp {
  (sentences: readonly { readonly terms: readonly Term[] }[]): View;
  /** `hooks` are the stages that a parse runs. */
  world(): { hooks: readonly string[] };
  model(): {
    one: {
      /** Tags of fixed terms, and the most words of a phrase of the lexicon by its first word. */
      readonly frozenLex: Readonly<Record<string, string | readonly string[]>>;
      readonly _multiCache: Readonly<Record<string, number>>;
    };
    two: { matches: readonly { readonly notIf?: unknown }[] };
  };
  methods(): {
    one: {
      buildNet(rules: readonly object[], world: object): { readonly hooks: Readonly<Record<string, readonly Rule[]>> };
      parseMatch(pattern: string, options: object, world: object): unknown;
      match(sentences: readonly (readonly Term[])[], pattern: Pattern): Matches;
      bulkTagger(found: readonly object[], sentences: readonly (readonly Term[])[], world: object): void;
      setTag(
        terms: readonly Term[],
        tag: string | readonly string[],
        world: object,
        isSafe: boolean,
        reason: string,
      ): void;
      readonly termMethods: Readonly<Record<string, (term: Term) => boolean>>;
    };
    two: { quickSplit(sentences: readonly (readonly Term[])[]): readonly (readonly Term[])[] };
  };
}

/** Loads compromise's tagger. The CommonJS build is one file and loads in half the time of the hundreds of modules. */
export function loadCompromise(): Nlp {
  return createRequire(import.meta.url)('compromise/two') as Nlp; // compromise's types lack all but the first signature
}
