/** How well a printed name fits the names that the gold accepts. */
export type NameFit = 'full' | 'lenient' | 'none';

const title =
  /^(?:the|an?|mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|sen|senator|rep|gov|president|minister|cllr)\.?\s+/;
const suffix = /,?\s+(?:jr|sr|ii|iii|iv)\.?$/;
/** Where the head of a description ends: `a spokesman | for the mayor`. */
const afterHead = /(?:,|\s(?:of|for|from|at|in|on|to|with|by|who|which|that|about|conducted)\s).*$/;

/**
 * Fits a printed name to the accepted ones. Full: one of the first `full` names, the whole of it and no word more, but for an article.
 * Lenient: family name, or head of the description, are the same.
 */
export function fitName(printed: string, accepted: readonly string[], full: number): NameFit {
  const name = fold(printed);
  if (accepted.slice(0, full).some((whole) => withoutArticle(fold(whole)) === withoutArticle(name))) return 'full';
  return accepted.some((other) => isSameHead(name, fold(other))) ? 'lenient' : 'none';
}

function isSameHead(a: string, b: string): boolean {
  return headOf(a) === headOf(b) || withoutTitles(a) === withoutTitles(b);
}

function headOf(name: string): string {
  const bare = withoutTitles(name).replace(suffix, '').replace(afterHead, '');
  return bare.split(/[\s-]+/).at(-1) ?? '';
}

function withoutTitles(name: string): string {
  let bare = name;
  while (title.test(bare)) bare = bare.replace(title, '');
  return bare;
}

function withoutArticle(name: string): string {
  return name.replace(/^(?:the|an?)\s+/, '');
}

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim()
    .replace(/'s?$/, '');
}
