import type { PartOfSpeech, Token } from '../model/document.ts';
import type { FunctionWords } from '../model/resources/language.ts';
import type { TaggedToken } from './tagger.ts';

/** Order matters: compromise gives a word several tags, and the first of these that it has decides. */
const byTag: readonly (readonly [tag: string, part: PartOfSpeech])[] = [
  ['Modal', 'auxiliary'],
  ['Auxiliary', 'auxiliary'],
  ['Copula', 'auxiliary'],
  ['Particle', 'adverb'],
  ['Verb', 'verb'],
  ['Pronoun', 'pronoun'],
  ['Determiner', 'determiner'],
  ['Preposition', 'preposition'],
  ['Conjunction', 'conjunction'],
  ['QuestionWord', 'pronoun'],
  ['Value', 'number'],
  ['AtMention', 'proper-noun'],
  ['ProperNoun', 'proper-noun'],
  ['Noun', 'noun'],
  ['Date', 'noun'],
  ['Adjective', 'adjective'],
  ['Adverb', 'adverb'],
  ['Negative', 'adverb'],
];
/** What a determiner may be before. */
const nominal: ReadonlySet<PartOfSpeech> = new Set(['noun', 'proper-noun', 'adjective', 'number']);

/**
 * Reduces the tags of a document's tokens to one class each. Function words have the class that the language gives them,
 * not the role that compromise guesses: `to` is always a preposition, a form of `be` always an auxiliary; words such as
 * `that`, `this`, `her` and `there` are decided by the word that follows.
 */
export function partsOfSpeech(
  tokens: readonly Token[],
  tagged: readonly TaggedToken[],
  words: FunctionWords,
): PartOfSpeech[] {
  const parts = tokens.map((token, index) => firstGuess(token, tagged[index], words));
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    const follows = next !== undefined && next.sentence === token.sentence && next.start === token.end + 1;
    const after = follows ? (parts[index + 1] ?? null) : null;
    const previous = tokens[index - 1]?.sentence === token.sentence ? (parts[index - 1] ?? null) : null;
    parts[index] = inContext(token, parts[index] ?? 'other', previous, after, words);
  });
  return parts;
}

function firstGuess(token: Token, tagged: TaggedToken | undefined, words: FunctionWords): PartOfSpeech {
  if (/^\p{N}/u.test(token.text)) return 'number';
  const word = tagged?.implicit ? firstHalf(token.norm) : token.norm;
  const listed =
    (word === 'us' && isAcronym(token) ? undefined : words.get(word)) ??
    (token.norm.endsWith("n't") ? 'auxiliary' : undefined);
  if (listed !== undefined) return listed === 'demonstrative' ? 'determiner' : listed;
  for (const [tag, part] of byTag)
    if (tagged?.tags.has(tag)) return part === 'noun' && isAcronym(token) ? 'proper-noun' : part;
  return 'other';
}

/** `U.S.`, `NATO`, which compromise calls nouns. */
function isAcronym(token: Token): boolean {
  return /^(?:\p{Lu}\.?){2,}(?:['’]?s)?$/u.test(token.text) && token.norm !== 'am' && token.norm !== 'pm';
}

/** `he` of `he'd`, `that` of `that's`. */
function firstHalf(norm: string): string {
  const apostrophe = norm.indexOf("'");
  return apostrophe < 0 ? norm : norm.slice(0, apostrophe);
}

function inContext(
  token: Token,
  part: PartOfSpeech,
  previous: PartOfSpeech | null,
  after: PartOfSpeech | null,
  words: FunctionWords,
): PartOfSpeech {
  const word = firstHalf(token.norm);
  if (word === 'there') return after === 'auxiliary' || token.norm !== word ? 'pronoun' : 'adverb';
  if (word === 'that') return partOfThat(token.norm !== word, previous, after);
  if (token.norm === 'no') return after !== null && nominal.has(after) ? 'determiner' : 'other';
  if (words.get(token.norm) !== 'demonstrative') return part;
  return after !== null && (nominal.has(after) || after === 'determiner' || after === 'adverb')
    ? 'determiner'
    : 'pronoun';
}

/** `that` is a conjunction where it opens a clause (`said that he`, `a plan that failed`), a determiner before its noun, else a pronoun. */
function partOfThat(contracted: boolean, previous: PartOfSpeech | null, after: PartOfSpeech | null): PartOfSpeech {
  if (contracted || after === null) return 'pronoun';
  const followsNoun = previous === 'noun' || previous === 'proper-noun' || previous === 'pronoun';
  if (after === 'verb' || after === 'auxiliary') return followsNoun ? 'conjunction' : 'pronoun';
  if (after === 'noun' || after === 'adjective' || after === 'number') {
    return previous === 'verb' || followsNoun ? 'conjunction' : 'determiner';
  }
  return 'conjunction';
}
