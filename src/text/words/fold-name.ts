/** A name without case, diacritics, hyphens, apostrophes, periods and spaces: two spellings of one name fold alike. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}\s\-‐‑–'’.]/gu, '')
    .toLowerCase();
}
