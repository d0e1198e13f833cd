import type { Lexeme } from '../../lexemes.ts';

/** A place in an order. */
export interface Ordinal {
  readonly amount: number;
  readonly min: null;
  readonly max: null;
  readonly approximate: false;
  readonly words: boolean;
  readonly to: number;
}

/** `21st`, a figure that may be wrong; `first` and `third` in words order things and count none. */
export function readOrdinal(lexemes: readonly Lexeme[], at: number): Ordinal | null {
  const number = lexemes[at];
  const ending = lexemes[at + 1];
  const measured = { min: null, max: null, approximate: false } as const;
  if (
    number?.kind === 'number' &&
    ending?.glued &&
    /^(?:st|nd|rd|th)$/.test(ending.norm) &&
    /^\d+$/.test(number.text)
  ) {
    return { ...measured, amount: Number(number.text), words: false, to: at + 2 };
  }
  return null;
}
