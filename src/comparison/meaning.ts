import type { ComparisonWords } from '../model/resources/comparison.ts';
import type { Relation, Thesaurus } from '../model/resources/thesaurus.ts';

/** Letters that a word must have behind a prefix that denies it: `un-named`, and not `un-it`. */
const leastBase = 4;
const denyingPrefix = /^(?:un|in|im|ir|il|dis|non-?|mis|anti-?)/;

/**
 * The thesaurus as texts are compared by it: measures never stand for each other (`days` for `years`), a word with a
 * denying prefix is the opposite of the one without, adverbs relate as their adjectives do, and what rises is the
 * opposite of what falls.
 */
export function makeMeaning(thesaurus: Thesaurus, words: ComparisonWords): Thesaurus {
  const isOf = (set: ReadonlySet<string>, word: string) =>
    set.has(word) || thesaurus.lemmas(word).some((lemma) => set.has(lemma));
  const isOpposite = (first: string, second: string) =>
    words.opposites.has(`${first} ${second}`) ||
    words.opposites.has(`${second} ${first}`) ||
    isDenied(first, second) ||
    isDenied(second, first) ||
    (isOf(words.rise, first) && isOf(words.fall, second)) ||
    (isOf(words.fall, first) && isOf(words.rise, second));
  const relation = (first: string, second: string): Relation => {
    const [own, other] = [first.replace(/[’']s?$/, ''), second.replace(/[’']s?$/, '')];
    if (own === other) return 'same';
    if (isOf(words.measures, own) && isOf(words.measures, other))
      return thesaurus.lemmas(own).some((lemma) => thesaurus.lemmas(other).includes(lemma)) ? 'same' : 'sibling';
    if (isOpposite(own, other)) return 'antonym';
    const found = thesaurus.relation(own, other);
    if (found !== 'none' || !own.endsWith('ly') || !other.endsWith('ly')) return found;
    return thesaurus.relation(adjectiveOf(own), adjectiveOf(other));
  };
  return { lemmas: (form) => thesaurus.lemmas(form), relation };
}

function isDenied(denied: string, base: string): boolean {
  const prefix = denyingPrefix.exec(denied)?.[0];
  return prefix !== undefined && base.length >= leastBase && denied.slice(prefix.length) === base;
}

function adjectiveOf(adverb: string): string {
  return adverb.slice(0, -2).replace(/i$/, 'y');
}
