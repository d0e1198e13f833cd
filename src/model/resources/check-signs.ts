/** A signal that words give, and the one that a second word of the same class gives. */
export interface WordSignal {
  readonly name: string;
  readonly more: string;
}

/** The signals that a word gives, and the words with which a phrase that opens with it goes on. */
export interface SignWord {
  readonly signals: readonly WordSignal[];
  readonly longer: ReadonlyMap<string, SignWord> | null;
}

/** How worth checking a statement is: the words that give signals, and what each signal weighs. */
export interface CheckSigns {
  /** By first word, lower case. */
  readonly words: ReadonlyMap<string, SignWord>;
  /** Weights by signal, on the logistic scale, with `base` for a statement without signals. A signal whose name starts with `-` weighs less than 0, others more. */
  readonly weights: Readonly<Record<string, number>>;
  /** What signals show, in words that an editor understands, by name. */
  readonly reasons: Readonly<Record<string, string>>;
}
