/** A number read from digits or words: `1.2 billion`, `twenty-five`, `half a million`, `tens of millions`. */
export interface ReadNumber {
  /** Null for a vague one. */
  readonly amount: number | null;
  /** Least amount of a vague one: 2 of the word's own size for `tens of millions`. */
  readonly min: number | null;
  /** Index after its last lexeme. */
  readonly to: number;
  /** Whether it was given in words only. */
  readonly words: boolean;
  /** Whether a scale word (`million`, `bn`) belongs to it. */
  readonly scaled: boolean;
  /** What the digits were multiplied by: 1e12 in `1.4 trillion`. */
  readonly factor: number;
}

/** Takes the noise of binary fractions away: 4.35 million is 4350000. */
export function round(amount: number): number {
  return Number(amount.toPrecision(12));
}
