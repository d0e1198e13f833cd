import { flatText } from './flat-text.ts';

/** Many texts in about one byte a character, where a string with one curly quotation mark takes two, and an object besides. */
export interface TextStore {
  /** Keeps a text; returns the number by which it is found. */
  add(text: string): number;
  get(number: number): string;
}

/** Bytes of a page; a longer text has one of its own. */
const pageSize = 1 << 20;
/** A text's number is that of its page times this, plus where it begins there. */
const perPage = 2 ** 32;
/** Before each text is how many bytes it has. */
const headSize = 4;

/** Makes an empty store. */
export function createTextStore(): TextStore {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const pages: DataView<ArrayBuffer>[] = [];
  let length = 0;
  /** Texts with half a surrogate pair, which has no UTF-8; their numbers are below zero. */
  const others: string[] = [];

  function pageFor(size: number): DataView<ArrayBuffer> {
    const last = pages.at(-1);
    if (last && length + size <= last.byteLength) return last;
    const page = new DataView(new ArrayBuffer(Math.max(pageSize, size)));
    pages.push(page);
    length = 0;
    return page;
  }

  return {
    add(text) {
      if (!text.isWellFormed()) return -others.push(flatText(text));
      const page = pageFor(headSize + 3 * text.length);
      const number = (pages.length - 1) * perPage + length;
      const start = length + headSize;
      const { written } = encoder.encodeInto(text, new Uint8Array(page.buffer, start));
      page.setUint32(length, written);
      length = start + written;
      return number;
    },
    get(number) {
      if (number < 0) return others[-number - 1] ?? '';
      const page = pages[Math.floor(number / perPage)];
      if (!page) throw new Error(`createTextStore: no text has the number ${number}`);
      const at = number % perPage;
      return decoder.decode(new Uint8Array(page.buffer, at + headSize, page.getUint32(at)));
    },
  };
}
