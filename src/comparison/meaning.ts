import type { ComparisonWords } from '../model/resources/comparison.ts';
import type { WordVectors } from '../model/resources/language.ts';
import type { Relation, Thesaurus } from '../model/resources/thesaurus.ts';
import { remembering } from '../text/words/remembering.ts';
import { areExclusive, areMembersAlike, readGroups } from './word-groups.ts';

/** A thesaurus that knows, too, which words cannot both be said of one thing. */
export interface Meaning extends Thesaurus {
  /** Whether two words exclude each other beyond doubt, in whatever place: `mother` and `father`, `open` and `shut`. */
  areContrasted(first: string, second: string): boolean;
  /** Whether what one word excludes the other excludes, too: `mum` and `mother`. */
  areAlike(first: string, second: string): boolean;
  /** Whether two words are used so much alike that one may well stand for the other, as far as is known. */
  areUsedAlike(first: string, second: string): boolean;
}

/** Letters that a word must have behind a prefix that denies it: `un-named`, and not `un-it`. */
const leastBase = 4;
const denyingPrefix = /^(?:un|in|im|ir|il|dis|non-?|mis|anti-?)/;

/** What is known of a word by itself, and asked for in many pairs. */
interface Signs {
  /** The word and its lemmas. */
  readonly forms: readonly string[];
  readonly isMeasure: boolean;
  readonly isRise: boolean;
  readonly isFall: boolean;
  /** Whether it is in a group of opposites, or of contrasts. */
  readonly isOpposed: boolean;
  readonly isContrasted: boolean;
}

/** Cosine from which words are near to each other in use; words of one topic have less. */
const leastAlike = 0.6;

/**
 * The thesaurus as texts are compared by it: measures never stand for each other (`days` for `years`), a word with a
 * denying prefix is the opposite of the one without, adverbs relate as their adjectives do, and what rises is the
 * opposite of what falls, and words of which no two say the same of one thing are different kinds of it.
 */
export function makeMeaning(thesaurus: Thesaurus, words: ComparisonWords, vectors: WordVectors): Meaning {
  const contrasts = readGroups(words.contrasts);
  const opposed = readGroups(words.opposed);
  const signsOf = remembering((word: string): Signs => {
    const forms = [word, ...thesaurus.lemmas(word)];
    const isOf = (set: ReadonlySet<string>) => forms.some((form) => set.has(form));
    return {
      forms,
      isMeasure: isOf(words.measures),
      isRise: isOf(words.rise),
      isFall: isOf(words.fall),
      isOpposed: forms.some((form) => opposed.has(form)),
      isContrasted: forms.some((form) => contrasts.has(form)),
    };
  });
  const excludes = (first: string, second: string, which: 'isOpposed' | 'isContrasted') => {
    const [own, other] = [signsOf(first), signsOf(second)];
    if (!own[which] || !other[which]) return false;
    return areExclusive(own.forms, other.forms, which === 'isOpposed' ? opposed : contrasts);
  };
  const isOpposite = (first: string, second: string) => {
    const [own, other] = [signsOf(first), signsOf(second)];
    return (
      words.opposites.has(`${first} ${second}`) ||
      words.opposites.has(`${second} ${first}`) ||
      excludes(first, second, 'isOpposed') ||
      isDenied(first, second) ||
      isDenied(second, first) ||
      (own.isRise && other.isFall) ||
      (own.isFall && other.isRise)
    );
  };
  const read = (first: string, second: string): Relation => {
    const [own, other] = [first.replace(/[’']s?$/, ''), second.replace(/[’']s?$/, '')];
    if (own === other) return 'same';
    if (signsOf(own).isMeasure && signsOf(other).isMeasure)
      return thesaurus.lemmas(own).some((lemma) => thesaurus.lemmas(other).includes(lemma)) ? 'same' : 'sibling';
    if (isOpposite(own, other)) return 'antonym';
    if (excludes(own, other, 'isContrasted')) return 'sibling';
    const found = thesaurus.relation(own, other);
    if (found !== 'none' || !own.endsWith('ly') || !other.endsWith('ly')) return found;
    return thesaurus.relation(adjectiveOf(own), adjectiveOf(other));
  };
  const relationsOf = remembering((_: string) => new Map<string, Relation>());
  const relation = (first: string, second: string): Relation => {
    const known = relationsOf(first);
    const found = known.get(second) ?? read(first, second);
    known.set(second, found);
    return found;
  };
  const areContrasted = (first: string, second: string) =>
    excludes(first, second, 'isOpposed') || excludes(first, second, 'isContrasted');
  const areAlike = (first: string, second: string) => {
    const [own, other] = [signsOf(first).forms, signsOf(second).forms];
    return areMembersAlike(own, other, opposed) || areMembersAlike(own, other, contrasts);
  };
  const areUsedAlike = (first: string, second: string) => {
    const [own, other] = [vectors.rankOf(first), vectors.rankOf(second)];
    return own >= 0 && other >= 0 && vectors.similarity(own, other) >= leastAlike;
  };
  return { lemmas: (form) => thesaurus.lemmas(form), relation, areContrasted, areAlike, areUsedAlike };
}

function isDenied(denied: string, base: string): boolean {
  const prefix = denyingPrefix.exec(denied)?.[0];
  return prefix !== undefined && base.length >= leastBase && denied.slice(prefix.length) === base;
}

function adjectiveOf(adverb: string): string {
  return adverb.slice(0, -2).replace(/i$/, 'y');
}
