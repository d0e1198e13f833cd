/** Runs of characters are counted by hash in this many buckets. */
export const gramBuckets = 1 << 16;
const gramLength = 4;

/** A text as its character runs are taken of it: words in lower case with one space around each. */
export function charactersOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[$£€]?\d+(?:\.\d+)?%?|\p{L}+/gu);
  return ` ${(words ?? []).join(' ')} `;
}

/** How often each run of four characters comes, by bucket. They find words again that are inflected, joined or misspelt. */
export function gramsOf(characters: string): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at + gramLength <= characters.length; at++) {
    let hash = 0;
    for (let next = at; next < at + gramLength; next++)
      hash = Math.imul(hash, 0x9e37_79b1) + characters.charCodeAt(next);
    const bucket = (hash ^ (hash >>> 16)) & (gramBuckets - 1);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  return counts;
}
