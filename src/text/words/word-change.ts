/** Words that are shown on each side of a change. */
const beside = 3;

/**
 * The part in which two texts differ, of each, with a few words on both sides and an ellipsis where more was skipped.
 * Where one is a part of the other, the rest of the longer one is skipped. Words are compared without case and punctuation.
 */
export function wordChange(before: string, after: string): readonly [before: string, after: string] {
  const [wholeA, wholeB] = [wordsOf(before), wordsOf(after)];
  const [a, b] = [within(wholeA, wholeB), within(wholeB, wholeA)];
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && plain(a[start]) === plain(b[start])) start++;
  let end = 0;
  while (end < shortest - start && plain(a[a.length - 1 - end]) === plain(b[b.length - 1 - end])) end++;
  const part = (words: readonly string[]) => {
    const from = Math.max(0, start - beside);
    const to = Math.min(words.length, words.length - end + beside);
    return `${from > 0 ? '… ' : ''}${words.slice(from, to).join(' ')}${to < words.length ? ' …' : ''}`;
  };
  return [part(a), part(b)];
}

type Words = readonly string[];

/** The words without what is before or after the other text in them. */
function within(words: Words, other: Words): Words {
  const start = words.findIndex((_, at) => isSame(words, at, other, 0));
  const end = words.findLastIndex((_, at) => isSame(words, at, other, other.length - run));
  return words.slice(Math.max(0, start), end < 0 ? undefined : end + run);
}

/** This many words in a row show where one text begins or ends in the other. */
const run = 3;

function isSame(words: Words, at: number, others: Words, from: number): boolean {
  for (let step = 0; step < run; step++) if (plain(words[at + step]) !== plain(others[from + step])) return false;
  return true;
}

function wordsOf(text: string): readonly string[] {
  return text
    .replace(/^["“”]|["“”]$/g, '')
    .split(/\s+/)
    .filter(Boolean);
}

function plain(word: string | undefined): string {
  return (word ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
