/** One sense of a cue: what it does in which frames. */
export interface CueSense {
  readonly class: string;
  readonly frames: readonly string[];
  readonly sourceCommitment: string;
  readonly authorCommitment: string;
}

/** An entry of the cue lexicon; see `src/data/README.md`. */
export interface CueEntry {
  readonly lemma: string;
  readonly pos: 'verb' | 'noun' | 'phrase';
  readonly class: string;
  readonly senses: readonly CueSense[];
  readonly forms: readonly string[];
  readonly stance: 'neutral' | 'distancing' | 'endorsing' | 'loaded';
  readonly factive: boolean;
  /** Share of its occurrences in news that are cues, 0 to 1, one decimal: how safe the word is as a trigger. */
  readonly cueRate: number;
  /** Whether it belongs to the core of the reporting vocabulary. */
  readonly core: boolean;
}

/** Compiled tables of the name recogniser, as bytes; their layouts are documented where they are read. */
export interface NameTables {
  /** Words and phrases with the classes of names that they belong to. */
  readonly gazetteer: Uint8Array;
  /** Weights of the sequence model. */
  readonly model: Uint8Array;
}

/** Data that the pure core works with; loaded by `io/resources`, only what the wanted layers need. */
export interface Resources {
  readonly cues: readonly CueEntry[];
  readonly names: NameTables;
}
