import type { Span } from '../model/span.ts';

/**
 * A run of letters, numbers and symbols with what joins them inside: periods, apostrophes, hyphens and slashes before a
 * further one, commas, colons and dashes between digits. No two joiners follow one another, so matching is linear.
 */
const run =
  /[\p{L}\p{M}\p{N}\p{Sc}\p{So}\p{Emoji_Modifier}%@#&_°+=§\p{Cf}]+(?:(?:[.'’‘ʼ‐‑/-](?=[\p{L}\p{N}\p{Sc}@#&])|(?<=\p{N})[,:–−](?=\p{N}))[\p{L}\p{M}\p{N}\p{Sc}\p{So}\p{Emoji_Modifier}%@#&_°+=§\p{Cf}]+)*/gu;
const wordlike = /[\p{L}\p{N}\p{Sc}\p{So}%&§°]/u;
/** Text that the next two, the same two without the tables of Unicode, are enough for: they take a tenth of the time to compile. */
const latin = /^[\t-\r -~\u00a0-\u024f\u2010-\u2027\u2030-\u205e€]*$/;
const latinRun =
  /[A-Za-z0-9$%@#&_+=¢-§©ª®°²³µ¹º¼-¾À-ÖØ-öø-ɏ\u00ad€]+(?:(?:[.'’‘‐‑/-](?=[A-Za-z0-9$@#&¢-¥ª²³µ¹º¼-¾À-ÖØ-öø-ɏ€])|(?<=[0-9²³¹¼-¾])[,:–−](?=[0-9²³¹¼-¾]))[A-Za-z0-9$%@#&_+=¢-§©ª®°²³µ¹º¼-¾À-ÖØ-öø-ɏ\u00ad€]+)*/g;
const latinWordlike = /[A-Za-z0-9$%&¢-§©ª®°²³µ¹º¼-¾À-ÖØ-öø-ɏ€]/;
const address = /(?:https?:\/\/|www\.)\S+/gi;
/** `U.S`, `a.m`, `Ph.D`: the period after it is its own. */
const acronym = /^(?:\p{L}{1,2}\.)+\p{L}$/u;
const hyphens = /[‐‑-]/;
const hyphenOrSlash = /[‐‑/-]/;
/** Prefixes that make one word with what follows; taken over from compromise, whose tagger counts on it. */
const prefixes = new Set(
  'anti bi co contra de ex extra infra inter intra macro micro mis mono multi out peri pre pro proto pseudo re sub supra trans tri un'.split(
    ' ',
  ),
);
/** Endings that make one word with what is before; from compromise. */
const suffixes = new Set(['able', 'designate', 'elect', 'ish', 'less', 'like', 'type']);

/**
 * Finds the words of a text, as spans without the punctuation around them. Hyphen compounds are cut (`US-Iranian`,
 * `25-year-old`) but for prefixes (`co-founder`), single letters (`F-16`), codes (`COVID-19`) and numbers (`1980-88`);
 * dashes always cut (`said—and`); `U.S.`, `$1.2`, `80%`, `9/11`, `and/or`, addresses and `@names` stay whole.
 */
export function splitWords(text: string): Span[] {
  const words: Span[] = [];
  let from = 0;
  for (const match of text.includes('://') || text.includes('www.') ? text.matchAll(address) : []) {
    pushRuns(words, text.slice(from, match.index), from);
    from = match.index + match[0].replace(/[^\p{L}\p{N}/]+$/u, '').length;
    words.push({ start: match.index, end: from });
  }
  pushRuns(words, text.slice(from), from);
  return words;
}

function pushRuns(words: Span[], text: string, offset: number): void {
  const isLatin = latin.test(text);
  for (const match of text.matchAll(isLatin ? latinRun : run)) {
    const word = match[0];
    if (!(isLatin ? latinWordlike : wordlike).test(word)) continue;
    const start = offset + match.index;
    const ownPeriod = text.charAt(match.index + word.length) === '.' && acronym.test(word) ? 1 : 0;
    if (hyphenOrSlash.test(word)) pushParts(words, word, start);
    else words.push({ start, end: start + word.length + ownPeriod });
  }
}

/** Cuts a compound at its hyphens, and at a slash between two names (`Reuters/Ipsos`). */
function pushParts(words: Span[], compound: string, offset: number): void {
  const isAddress = compound.includes('@') || /\p{Ll}\.\p{Ll}{2,}\//u.test(compound);
  const cutsHyphens = !isAddress && isCompound(compound.split(hyphens));
  let from = 0;
  for (let at = 0; at <= compound.length; at++) {
    const mark = compound.charAt(at);
    const cuts =
      at === compound.length ||
      (mark === '/' ? !isAddress && joinsNames(compound, from, at) : cutsHyphens && hyphens.test(mark));
    if (!cuts) continue;
    if (wordlike.test(compound.slice(from, at))) words.push({ start: offset + from, end: offset + at });
    from = at + 1;
  }
}

function isCompound(parts: readonly string[]): boolean {
  const [first = '', second = ''] = parts;
  if (parts.length < 2 || !parts.some((part) => /\p{L}/u.test(part))) return false;
  if (/^\p{L}$/u.test(first)) return false;
  if (prefixes.has(first) && (first === 'co' || first === 're' || !/^\p{Lu}/u.test(second))) return false;
  if (prefixes.has(first.toLowerCase()) && first !== first.toLowerCase()) return false;
  if (suffixes.has(second)) return false;
  return !(/^\p{Lu}+$/u.test(first) && /^\p{N}+$/u.test(second));
}

function joinsNames(compound: string, from: number, slash: number): boolean {
  return slash - from > 2 && /^\p{Lu}/u.test(compound.slice(from)) && /^\/\p{Lu}\p{L}{2}/u.test(compound.slice(slash));
}
