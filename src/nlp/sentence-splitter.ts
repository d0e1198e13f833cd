import type { SentenceWords } from '../model/resources/language.ts';

/** Longest sentence, in UTF-16 code units: the tagger's time grows faster than the length of a sentence. */
export const longestSentence = 2000;

/** Final punctuation, and closing marks right after it. */
const possibleEnd = /([.!?…。！？‽]+)(["'”’»›)\]]*)/g;
/** White space, then opening marks and dashes: what may be before the first word of the next sentence. */
const gap = /(\s*)(["'“‘«‹([—–\-*•]*\s*)/y;
const wordAhead = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/uy;
const wordBehind = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’&-]*$/u;
/** Longest abbreviation that is looked at, in code units. */
const lookBehind = 24;
const capital = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
const titleCase = /^\p{Lu}\p{Ll}/u;
const initials = /^(?:\p{L}\.)*\p{L}$/u;

/** What follows a possible end. */
interface Ahead {
  /** Where the next sentence would start: after the white space. */
  readonly cut: number;
  readonly spaced: boolean;
  /** Opening marks before the word. */
  readonly marks: string;
  readonly wordStart: number;
  /** The next word; its first character where that is a symbol. */
  readonly word: string;
}

/**
 * Cuts a stretch of text without paragraph breaks into sentences; the pieces join to the text, and the white space between
 * two sentences ends the first. Made for news prose: it knows abbreviations and initials, closing marks after a period
 * (`.”`), a question that a reporting verb goes on (`?” Trump asked`), ellipses, and ends whose space was lost (`war.The`).
 * No piece is longer than `longestSentence`.
 */
export function splitSentences(text: string, words: SentenceWords): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(possibleEnd)) {
    const [whole, final = '', closing = ''] = match;
    const ahead = lookAhead(text, match.index + whole.length);
    if (ahead === null) break;
    if (!isEnd(text, start, match.index, final, closing, ahead, words)) continue;
    pushCapped(sentences, text.slice(start, ahead.cut));
    start = ahead.cut;
  }
  if (start < text.length) pushCapped(sentences, text.slice(start));
  return sentences;
}

function lookAhead(text: string, end: number): Ahead | null {
  gap.lastIndex = end;
  const [, space = '', marks = ''] = gap.exec(text) ?? [];
  const wordStart = end + space.length + marks.length;
  if (wordStart >= text.length) return null;
  wordAhead.lastIndex = wordStart;
  const word = wordAhead.exec(text)?.[0] ?? text.charAt(wordStart);
  return { cut: end + space.length, spaced: space !== '', marks, wordStart, word };
}

function isEnd(
  text: string,
  start: number,
  index: number,
  final: string,
  closing: string,
  ahead: Ahead,
  words: SentenceWords,
): boolean {
  const startsLikeOne =
    capital.test(ahead.word) || (ahead.spaced && /^(?:[\p{N}\p{Sc}@#]|https?$|www$)/u.test(ahead.word));
  if (!startsLikeOne) return false;
  const before = wordBehind.exec(text.slice(Math.max(start, index - lookBehind), index))?.[0] ?? '';
  if (!ahead.spaced) return isEndWithoutSpace(text, before, closing, ahead, words);
  if (/^(?:\.{2,3}|…)$/.test(final)) {
    // `word... The` may end a sentence; ` ... ` on its own marks what was skipped.
    return before !== '' && (closing !== '' || isStarter(text, ahead, words));
  }
  if (final !== '.') return !(/["”’']/.test(closing) && isReported(text, ahead, words));
  if (before === '') return true;
  return !isAbbreviation(before, ahead, words) || isSureStart(text, before, ahead, words)
    ? !isListNumber(text, start, index, before)
    : false;
}

/** `war.The`, `war.”The`, `war.“The`: scraped text loses spaces, but `example.Com` and `U.S.A` are words. */
function isEndWithoutSpace(text: string, before: string, closing: string, ahead: Ahead, words: SentenceWords): boolean {
  if (/[“«]/.test(ahead.marks) || /[”»]/.test(closing)) return true;
  if (closing !== '' || ahead.marks !== '' || !titleCase.test(ahead.word)) return false;
  const after = text.charAt(ahead.wordStart + ahead.word.length);
  if (!/[\s,]/.test(after)) return false;
  if (/^\p{Ll}{2,}$/u.test(before)) return !/^(?:Com|Org|Net|Gov|Edu|Js)$/.test(ahead.word);
  return words.starters.has(ahead.word.toLowerCase());
}

function isAbbreviation(before: string, ahead: Ahead, words: SentenceWords): boolean {
  const word = lastPart(before);
  if (words.beforeNumber.has(word) && /^\p{N}/u.test(ahead.word)) return true;
  return words.beforeName.has(word) || words.inside.has(word) || initials.test(word);
}

/** `sen` of `then-Sen`. */
function lastPart(word: string): string {
  return word.slice(word.lastIndexOf('-') + 1).toLowerCase();
}

/** After an abbreviation that may end a sentence, a sentence starts where a word is capitalised that would not be so inside one. */
function isSureStart(text: string, before: string, ahead: Ahead, words: SentenceWords): boolean {
  if (words.beforeName.has(lastPart(before))) return false;
  if (/["“]/.test(ahead.marks)) return before.length > 1;
  return isStarter(text, ahead, words);
}

function isStarter(text: string, ahead: Ahead, words: SentenceWords): boolean {
  const after = text.slice(ahead.wordStart + ahead.word.length, ahead.wordStart + ahead.word.length + 12);
  if (after.startsWith('.')) return false;
  const word = ahead.word.toLowerCase().replace(/['’].*$/, '');
  // In a headline every word is capitalised: `U.S. To Send`.
  return words.starters.has(word) || (words.weakStarters.has(word) && /^,?\s+[\p{Ll}\p{N}]/u.test(after));
}

/** `“Is it?” Donald Trump asked`: after at most four capitalised words a reporting verb goes on with the sentence. */
function isReported(text: string, ahead: Ahead, words: SentenceWords): boolean {
  if (ahead.marks !== '') return false;
  const next = text.slice(ahead.wordStart, ahead.wordStart + 80).split(/\s+/, 5);
  const verb = next.find((word) => !capital.test(word))?.replace(/[^a-z]+$/, '');
  return verb !== undefined && words.reporting.has(verb);
}

/** `1. The first point`: the number belongs to what follows. */
function isListNumber(text: string, start: number, index: number, before: string): boolean {
  return /^\p{N}{1,2}$/u.test(before) && text.slice(start, index).trim() === before;
}

function pushCapped(sentences: string[], piece: string): void {
  let rest = piece;
  while (rest.length > longestSentence) {
    const space = rest.slice(0, longestSentence).search(/\s\S*$/);
    let cut = space > 0 ? space + 1 : longestSentence;
    if (/[\uDC00-\uDFFF]/.test(rest.charAt(cut))) cut--;
    sentences.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  if (rest !== '') sentences.push(rest);
}
