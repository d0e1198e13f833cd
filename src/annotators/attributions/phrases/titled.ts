import type { Item, Reading, Unit } from './reading.ts';
import { breaksPhrase, isName, isPossessive, itemAt } from './words.ts';

const smallWord = /^(?:a|an|and|as|at|by|for|from|in|into|of|on|or|the|to|vs|with)$/i;
/** Most words less one of a mark that only colours a noun: `the “gun violence” debate`. */
const longestLabel = 1;

/** Whether all words but the small ones begin with a capital letter, as in the titles of works. */
export function isTitleCase(words: readonly string[]): boolean {
  const content = words.filter((word) => !smallWord.test(word));
  return content.length > 0 && content.every((word) => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(word));
}

/** Whether a quotation is set like the title of a work: several words with capital letters. */
function isTitled(reading: Reading, { quotation }: Item): boolean {
  if (!quotation) return false;
  const inner = reading.text.slice(quotation.inner.start, quotation.inner.end).trim();
  const words = inner.split(/\s+/);
  return words.length > 1 && !/[?!]$/.test(inner) && isTitleCase(words);
}

/** `In “War and Peace,” Tolstoy …`: a title that belongs to the words before it. */
export function isTitleInPhrase(reading: Reading, unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  const previous = itemAt(unit, index - 1);
  if (!item || !previous || breaksPhrase(item.before) || !isTitled(reading, item)) return false;
  return isPossessive(previous) || /^(?:preposition|determiner|noun|proper-noun|conjunction)$/.test(previous.pos);
}

/** Most words of a nickname. */
const longestNickname = 3;

/**
 * What words in marks are that quote nobody whatever is around the sentence: a nickname inside a name (`Ed “Ironjaw”
 * Marsden`), or the name of the thing before them (`advice called “…”`); null for all others.
 */
export function silentKind(reading: Reading, unit: Unit, index: number): 'nickname' | 'title' | 'label' | null {
  const item = itemAt(unit, index);
  const previous = itemAt(unit, index - 1);
  const next = itemAt(unit, index + 1);
  if (!item?.quotation) return null;
  if (isSign(reading, item)) return 'label';
  // `(see ‘The long wait’)`.
  if (previous?.norm === 'see' && /\($/.test(previous.before)) return 'title';
  if (!previous || breaksPhrase(item.before)) return null;
  const isInName = next && isName(previous) && isName(next) && !breaksPhrase(next.before) && next.before.length <= 4;
  if (isInName && item.last - item.token.index < longestNickname && isCapitalisedPair(previous, next))
    return 'nickname';
  const noun = itemAt(unit, index - 2);
  const naming = reading.words.wordNames.has(previous.norm) || /^(?:called|titled|entitled|named)$/.test(previous.norm);
  const isThing =
    noun?.pos === 'noun' && !breaksPhrase(previous.before) && !reading.speakers.has(noun.norm.replace(/s$/, ''));
  return naming && /ed$/.test(previous.norm) && isThing ? 'title' : null;
}

/** `marked “TV”`, `a vest with “PRESS” on it`: a word or two in capitals. */
function isSign({ text }: Reading, { quotation }: Item): boolean {
  return (
    quotation !== null &&
    /^[\p{Lu}\p{N}]{2,12}(?: [\p{Lu}\p{N}]{2,12})?$/u.test(text.slice(quotation.inner.start, quotation.inner.end))
  );
}

function isCapitalisedPair(a: Item, b: Item): boolean {
  return /^\p{Lu}/u.test(a.token.text) && /^\p{Lu}/u.test(b.token.text) && !/['’]s?$/.test(a.token.text);
}

/** Whether words in marks are evidence that somebody is quoted: no title, and no label on a noun. */
export function isEvidence(reading: Reading, unit: Unit, index: number): boolean {
  const item = itemAt(unit, index);
  if (!item?.quotation || isTitled(reading, item) || silentKind(reading, unit, index)) return false;
  const previous = itemAt(unit, index - 1);
  const next = itemAt(unit, index + 1);
  const labels = item.last - item.token.index <= longestLabel && next?.pos === 'noun' && !breaksPhrase(next.before);
  const isDetermined = previous?.pos === 'determiner' || (previous?.pos === 'verb' && !breaksPhrase(item.before));
  return !(labels && isDetermined);
}
