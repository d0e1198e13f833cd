import { flatText } from './flat-text.ts';

/** A text in about one byte a character, where a string with one curly quotation mark takes two. */
export type PackedText = Uint8Array | string;

/** Packs a text. Half a surrogate pair has no UTF-8: a text that holds one stays a string. */
export function packText(text: string): PackedText {
  return /\p{Surrogate}/u.test(text) ? flatText(text) : new TextEncoder().encode(text);
}

/** The text that was packed. */
export function unpackText(packed: PackedText): string {
  return typeof packed === 'string' ? packed : new TextDecoder('utf-8', { ignoreBOM: true }).decode(packed);
}
