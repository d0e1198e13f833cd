/** Endings and groups of letters that British and American English write in two ways, with the form that stands for both. */
const variants: readonly (readonly [RegExp, string])[] = [
  [/our/g, 'or'],
  [/(?<=\w)([iy])s(?=e\b|ed\b|es\b|ing\b|ation|er)/g, '$1z'],
  [/ll(?=\b|ed\b|ing\b|er\b|ers\b|s\b|ment|ful)/g, 'l'],
  [/tre\b/g, 'ter'],
  [/tres\b/g, 'ters'],
  [/ogue(?=s?\b)/g, 'og'],
  [/ence(?=s?\b)/g, 'ense'],
  [/[ao]e/g, 'e'],
  [/\bgrey/g, 'gray'],
  [/\bprogramme/g, 'program'],
  [/\bcheque/g, 'check'],
];

/** Lower-case words with the spellings of British and American English made one: only good to tell whether two texts differ in more than that. */
export function foldSpelling(words: string): string {
  return variants.reduce((text, [pattern, form]) => text.replace(pattern, form), words);
}
