import type { QuantityValue } from '../../../../../model/entity.ts';

/** A counted noun: where it ends in the text, and its value. */
export interface CountMatch {
  /** Index of the lexeme after the number. */
  readonly to: number;
  /** End in the text: of the noun where only lower-case words are between, else of the number. */
  readonly end: number;
  readonly value: QuantityValue;
}
