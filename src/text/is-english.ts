/** Fewest words from which a language can be determined. */
const leastWords = 40;
/** Least share of them that English prose, lists and tables of results have. */
const leastShare = 0.04;

const lastOfAscii = 0x7f;

/** Whether a text is in English as far as can be determined; one of a few words is taken for it. `words` are those that English alone uses all the time. */
export function isEnglish(text: string, words: ReadonlySet<string>): boolean {
  let all = 0;
  let own = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]{1,60}/gu)) {
    // Scripts without spaces have many words in one.
    all += word.charCodeAt(0) <= lastOfAscii || /^[\p{sc=Latn}\p{M}]/u.test(word) ? 1 : Math.ceil(word.length / 2);
    if (!words.has(word.toLowerCase())) continue;
    own++;
    // Nothing that follows can change the answer: it has at most one word in two characters.
    if (own >= leastShare * (all + (text.length - index + 1) / 2)) return true;
  }
  return all < leastWords || own >= leastShare * all;
}
