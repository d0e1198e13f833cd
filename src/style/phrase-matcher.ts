import type { Matcher, PatternMatch } from './match.ts';

const word = /[\p{L}\p{M}\p{N}_]+/gu;
const phrase = /^[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_ '’-]*[\p{L}\p{M}\p{N}_])?$/u;

/** Whether a pattern is words alone, which need no regular expression. */
export function isPhrase(text: string): boolean {
  return phrase.test(text) && !/\s{2}/.test(text);
}

/**
 * Finds whole words and phrases by their first word: the time does not grow with the number of phrases. Of several that
 * begin at one place the longest counts. Any white space stands for a space, and any apostrophe for another.
 */
export function makePhraseMatcher(phrases: readonly string[], ignoreCase: boolean): Matcher {
  const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text).replace(/[’‘]/g, "'");
  const byFirst = new Map<string, string[]>();
  for (const entry of phrases) {
    const folded = fold(entry.trim());
    const [first = ''] = folded.match(word) ?? [];
    byFirst.set(first, [...(byFirst.get(first) ?? []), folded]);
  }
  for (const [first, same] of byFirst)
    byFirst.set(
      first,
      same.sort((a, b) => b.length - a.length),
    );
  return {
    find(text) {
      const found: PatternMatch[] = [];
      const folded = fold(text);
      if (folded.length !== text.length) return findSlowly(text);
      for (const { 0: first, index } of folded.matchAll(word)) {
        if (index < (found.at(-1)?.end ?? 0)) continue;
        for (const candidate of byFirst.get(first) ?? []) {
          const end = endOf(folded, index, candidate);
          if (end === null) continue;
          found.push({ start: index, end, text: text.slice(index, end) });
          break;
        }
      }
      return found;
    },
  };

  /** Letters that fold to several (İ) are folded one by one. */
  function findSlowly(text: string): readonly PatternMatch[] {
    const same = [...text].map((character) => {
      const folded = fold(character);
      return folded.length === character.length ? folded : character;
    });
    return makePhraseMatcher(phrases.map(fold), false)
      .find(same.join(''))
      .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
  }
}

/** Where the phrase ends that begins at the place; null where another text is there, or a word goes on. */
function endOf(text: string, start: number, candidate: string): number | null {
  let at = start;
  for (const character of candidate) {
    if (character === ' ') {
      const from = at;
      while (at < text.length && /\s/.test(text[at] ?? '')) at++;
      if (at === from) return null;
    } else if (text.startsWith(character, at)) at += character.length;
    else return null;
  }
  return /^[\p{L}\p{M}\p{N}_]/u.test(text.slice(at, at + 2)) ? null : at;
}
