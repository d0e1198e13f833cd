/** A name as it is compared: lower case, without diacritics, with straight apostrophes and plain hyphens, white space as one space. */
export function fold(text: string): string {
  // Most names are plain: they need none of the slow steps.
  if (/^[a-z0-9.,'&-]+(?: [a-z0-9.,'&-]+)*$/i.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
