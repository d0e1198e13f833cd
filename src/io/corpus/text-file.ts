import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import type { TextStore } from '../../text/store/text-store.ts';

/** A store of texts in a file. */
export interface TextFile extends TextStore {
  /** Removes the file. */
  close(): void;
}

/** Before each text is how many bytes it has. */
const headSize = 4;
/** So much is written at once. */
const pageSize = 1 << 20;
/** So much is read at once: more than most texts have. */
const readSize = 1 << 13;

/** Creates a file for texts that are needed once more in another order, so that they take no memory. Texts must be well-formed. */
export function openTextFile(path: string): TextFile {
  const handle = openSync(path, 'wx+');
  let page = Buffer.alloc(pageSize);
  /** Bytes in the page, and where in the file the page begins. */
  let filled = 0;
  let start = 0;
  let window = Buffer.alloc(readSize);

  function flush(): void {
    for (let at = 0; at < filled; ) at += writeSync(handle, page, at, filled - at, start + at);
    start += filled;
    filled = 0;
  }

  function read(from: number, length: number): Buffer {
    if (window.length < length) window = Buffer.alloc(2 * length);
    let got = 0;
    while (got < length) {
      const count = readSync(handle, window, got, length - got, from + got);
      if (count === 0) break;
      got += count;
    }
    return window.subarray(0, got);
  }

  return {
    add(text) {
      if (!text.isWellFormed()) throw new Error('openTextFile: half a surrogate pair');
      const most = headSize + 3 * text.length;
      if (filled + most > page.length) flush();
      if (most > page.length) page = Buffer.alloc(most);
      const number = start + filled;
      const length = page.write(text, filled + headSize, 'utf8');
      page.writeUInt32LE(length, filled);
      filled += headSize + length;
      return number;
    },
    get(number) {
      if (filled > 0) flush();
      const found = read(number, Math.min(readSize, start - number));
      const length = found.readUInt32LE(0);
      const whole = found.length >= headSize + length ? found : read(number, headSize + length);
      return whole.toString('utf8', headSize, headSize + length);
    },
    close() {
      closeSync(handle);
      rmSync(path, { force: true });
    },
  };
}
