const plain = /^[a-z]+$/;
const plainMixed = /^[A-Za-z]+$/;
const apostrophes = /[‘’‛ʼ′´`＇]/g;
const dashes = /[‐‑–—−]/g;
const invisible = /\p{Cf}/gu;
const accents = /\p{M}/gu;
const uncombined = /[øłđðþßæœı]/g;
const ascii: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * The form of a word that lexicons are looked up by: lower case, straight apostrophes and hyphens, no accents, no thousands
 * separators, acronyms without periods (`U.S.` is `us`). Never empty for a word that is not.
 */
export function normalizeWord(word: string): string {
  if (plain.test(word)) return word;
  const lower = word.toLowerCase();
  if (plainMixed.test(word)) return lower;
  const folded = lower
    .replace(apostrophes, "'")
    .replace(dashes, '-')
    .replace(invisible, '')
    .normalize('NFD')
    .replace(accents, '')
    .replace(uncombined, (letter) => ascii[letter] ?? letter)
    .normalize('NFC')
    .replace(/(?<=\p{N}),(?=\p{N})/gu, '');
  const joined =
    /^(?:\p{L}{1,2}\.)+(?:\p{L}\.?)?(?:'s)?$/u.test(folded) || /(?:[a-z]\.)+[a-z]$/.test(folded)
      ? folded.replaceAll('.', '')
      : folded;
  return joined === '' ? lower : joined;
}
