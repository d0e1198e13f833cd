import type { WordVectors } from '../model/resources/language.ts';

/** Opens the file that `npm run build:word-vectors` makes: numbers of words and dimensions, length of the words, the words by falling frequency, the vectors as signed bytes. */
export function openWordVectors(bytes: Uint8Array): WordVectors {
  const head = new DataView(bytes.buffer, bytes.byteOffset, 12);
  const [count, dimensions, length] = [head.getUint32(0, true), head.getUint32(4, true), head.getUint32(8, true)];
  const words = new TextDecoder().decode(bytes.subarray(12, 12 + length)).split('\n');
  const ranks = new Map(words.map((word, index) => [word, index]));
  const vectors = new Int8Array(bytes.buffer, bytes.byteOffset + 12 + length, count * dimensions);
  const norms = new Float32Array(count);
  for (let index = 0; index < count; index++) norms[index] = Math.sqrt(product(index, index));
  function product(a: number, b: number): number {
    let sum = 0;
    for (let d = 0; d < dimensions; d++) sum += (vectors[a * dimensions + d] ?? 0) * (vectors[b * dimensions + d] ?? 0);
    return sum;
  }
  return {
    size: count,
    rankOf: (norm) => ranks.get(norm) ?? -1,
    similarity: (a, b) => product(a, b) / ((norms[a] ?? 1) * (norms[b] ?? 1) || 1),
  };
}
