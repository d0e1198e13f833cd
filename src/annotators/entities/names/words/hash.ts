/** Spreads the bits of a 32-bit integer (the finaliser of MurmurHash3, public domain). */
export function mix(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Hash of two hashes in order. */
export function combine(a: number, b: number): number {
  return Math.imul(a, 31) ^ Math.imul(b ^ (b >>> 15), 0x9e3779b1) ^ (a >>> 7);
}

/** 32-bit hash of a string (FNV-1a over UTF-16 code units, bits spread). */
export function hashOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** Lower case, without diacritics, apostrophes straight: the form under which words are looked up. */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z0-9.'-]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[’ʼ`]/g, "'")
    .replace(/[‐‑]/g, '-');
}
