import { type Block, blockKinds } from '../../model/article.ts';

/** The blocks of many articles, in some four bytes each: where an article is read again, its blocks need not be found again. */
export interface BlockStore {
  /** Keeps blocks, which are in text order; returns the number by which they are found. */
  add(blocks: readonly Block[]): number;
  get(number: number): readonly Block[];
}

/** Makes an empty store. */
export function createBlockStore(): BlockStore {
  let bytes = new Uint8Array(1 << 12);
  let length = 0;

  /** Writes seven bits a byte, the lowest first; the last byte has its eighth bit clear. */
  function put(value: number): void {
    if (length + 5 > bytes.length) {
      const wider = new Uint8Array(bytes.length * 2);
      wider.set(bytes);
      bytes = wider;
    }
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) bytes[length++] = (rest & 0x7f) | 0x80;
    bytes[length++] = rest;
  }

  return {
    add(blocks) {
      const number = length;
      put(blocks.length);
      let end = 0;
      for (const block of blocks) {
        put(block.start - end);
        put(block.end - block.start);
        put(blockKinds.indexOf(block.kind));
        ({ end } = block);
      }
      return number;
    },
    get(number) {
      let at = number;
      const next = (): number => {
        let value = 0;
        let shift = 0;
        for (let byte = 0x80; byte > 0x7f; shift += 7) {
          byte = bytes[at++] ?? 0;
          value |= (byte & 0x7f) << shift;
        }
        return value;
      };
      const count = next();
      let end = 0;
      return Array.from({ length: count }, (): Block => {
        const start = end + next();
        end = start + next();
        return { kind: blockKinds[next()] ?? 'paragraph', start, end };
      });
    },
  };
}
