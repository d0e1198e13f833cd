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

/** One inflected form of a cue, word by word. */
export interface CueForm {
  readonly entry: CueEntry;
  readonly words: readonly string[];
}

/** The cue lexicon with its look-ups. */
export interface CueLexicon {
  readonly entries: readonly CueEntry[];
  /** Forms by their first word, as token norms; longer forms first, phrases before verbs before nouns. */
  readonly byForm: ReadonlyMap<string, readonly CueForm[]>;
  /** Entries by lemma: the verb where a lemma is a verb and a noun. */
  readonly byLemma: ReadonlyMap<string, CueEntry>;
}
