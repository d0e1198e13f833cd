import type { Lexeme } from '../lexemes.ts';

const ordinalWords = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** A place in an order. */
export interface Ordinal {
  readonly amount: number;
  readonly min: null;
  readonly max: null;
  readonly approximate: false;
  readonly words: boolean;
  readonly to: number;
}

/** `third` or `21st` after a determiner or possessive. */
export function readOrdinal(lexemes: readonly Lexeme[], at: number): Ordinal | null {
  const before = lexemes[at - 1]?.norm ?? '';
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
  const index = ordinalWords.indexOf(number?.norm ?? '');
  if (index < 0 || !['the', 'a', 'his', 'her', 'its', 'their', 'our', 'my', 's'].includes(before)) return null;
  return { ...measured, amount: index + 1, words: true, to: at + 1 };
}
