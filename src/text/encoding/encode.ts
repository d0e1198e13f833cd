import { decodeWindows1252 } from './windows-1252.ts';

/** Writes text in an encoding; null where the encoding lacks a character of it. */
export type Encode = (text: string) => Uint8Array | null;

/**
 * Makes the way back from text to bytes, for UTF-8, UTF-16 and encodings of one byte a character, named as the Encoding
 * Standard does. Null for the others, in which one text can be written in several ways.
 */
export function makeEncoder(encoding: string): Encode | null {
  const { encoding: known } = new TextDecoder(encoding);
  switch (known) {
    case 'utf-8':
      return (text) => new TextEncoder().encode(text);
    case 'utf-16le':
      return (text) => utf16(text, true);
    case 'utf-16be':
      return (text) => utf16(text, false);
    default:
      return makeByteEncoder(known);
  }
}

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), isLittleEndian);
  return new Uint8Array(view.buffer);
}

function makeByteEncoder(encoding: string): Encode | null {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const letters = encoding === 'windows-1252' ? decodeWindows1252(all) : new TextDecoder(encoding).decode(all);
  if (letters.length !== all.length) return null;
  const bytes = new Map([...letters].map((letter, byte) => [letter, byte] as const));
  return (text) => {
    const encoded = new Uint8Array(text.length);
    for (let index = 0; index < text.length; index++) {
      const byte = bytes.get(text.charAt(index));
      if (byte === undefined) return null;
      encoded[index] = byte;
    }
    return encoded;
  };
}
