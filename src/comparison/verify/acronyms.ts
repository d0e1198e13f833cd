/** Words that an acronym skips. */
const skipped: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'du', 'la']);

/** Words with each run that the other words give as an acronym put as that acronym: `united states president` beside `us president`. Both folded. */
export function withAcronyms(words: readonly string[], others: readonly string[]): readonly string[] {
  let short = words;
  for (const acronym of others) {
    if (acronym.length < 2 || acronym.length > 6 || words.includes(acronym)) continue;
    for (let from = 0; from < short.length; from++) {
      const to = endOfRun(short, from, acronym);
      if (to !== null) short = [...short.slice(0, from), acronym, ...short.slice(to)];
    }
  }
  return short;
}

/** Index behind the words whose initials spell the acronym from a place on; null where they do not. */
function endOfRun(words: readonly string[], from: number, acronym: string): number | null {
  let at = from;
  for (const [place, letter] of [...acronym].entries()) {
    while (place > 0 && skipped.has(words[at] ?? '') && !words[at]?.startsWith(letter)) at++;
    if (!words[at]?.startsWith(letter) || (words[at]?.length ?? 0) < 2) return null;
    at++;
  }
  return at - from > 1 ? at : null;
}
