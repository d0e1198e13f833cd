import type { Relation } from '../model/resources/thesaurus.ts';
import type { ComparedSentence, ComparedText, Term } from './compared-text.ts';
import type { Meaning } from './meaning.ts';

/** A sentence of one of the sources. */
export interface SourceSentence extends ComparedSentence {
  /** Number of the source, from 0. */
  readonly source: number;
  /** Number among the sentences of all sources, from 0. */
  readonly number: number;
}

/** The sources with look-ups. */
export interface SourceIndex {
  readonly texts: readonly ComparedText[];
  readonly sentences: readonly SourceSentence[];
  /** Numbers of the sentences that hold a key, ascending. */
  withKey(key: string): readonly number[];
  /** Whether a word is printed anywhere in the sources, whatever it is part of; lower case. */
  hasWord(word: string): boolean;
  /** Whether the sources have a value of that amount, of whatever. */
  hasAmount(amount: number | null): boolean;
  /** How much a term says: more where fewer sentences hold it (inverse document frequency). Greater than 0. */
  weightOf(term: Term): number;
  /** Whether the sources have a common word that means much the same. Remembered by word. */
  isRelatedToAny(word: string, meaning: Meaning): boolean;
}

const none: readonly number[] = [];

/** Makes the index of the sources' sentences by the keys of their terms. */
export function indexSources(texts: readonly ComparedText[]): SourceIndex {
  const sentences: SourceSentence[] = [];
  const byKey = new Map<string, number[]>();
  for (const [source, text] of texts.entries()) {
    for (const sentence of text.sentences) {
      const number = sentences.length;
      sentences.push({ ...sentence, source, number });
      for (const key of new Set(sentence.terms.flatMap(({ keys }) => keys))) {
        const known = byKey.get(key);
        if (known) known.push(number);
        else byKey.set(key, [number]);
      }
    }
  }
  const withKey = (key: string) => byKey.get(key) ?? none;
  const words = [
    ...new Set(
      sentences.flatMap(({ terms }) => terms.flatMap(({ mention, word }) => (mention === null ? [word] : []))),
    ),
  ];
  let printed: ReadonlySet<string> | null = null;
  let amounts: ReadonlySet<number | null> | null = null;
  const related = new Map<string, boolean>();
  return {
    texts,
    sentences,
    withKey,
    isRelatedToAny(word, { relation, areUsedAlike }) {
      const known = related.get(word);
      if (known !== undefined) return known;
      const isRelated = words.some((other) => {
        if (isOfOneFamily(other, word)) return true;
        const found = relation(other, word);
        return near.has(found) || (found === 'none' && areUsedAlike(other, word));
      });
      related.set(word, isRelated);
      return isRelated;
    },
    hasAmount(amount) {
      amounts ??= amountsIn(texts);
      return amount !== null && amounts.has(amount);
    },
    hasWord(word) {
      printed ??= new Set(texts.flatMap(({ layers }) => layers.document.tokens.map(({ norm }) => norm)));
      return byKey.has(word) || printed.has(word);
    },
    weightOf({ keys, part, mention }) {
      const count = Math.max(1, ...keys.map((key) => withKey(key).length));
      const rarity = Math.log(1 + (sentences.length + 1) / count);
      return rarity * (mention !== null ? 1.2 : (partWeights[part] ?? 1));
    },
  };
}

/** Amounts of all values of the texts. */
function amountsIn(texts: readonly ComparedText[]): ReadonlySet<number | null> {
  return new Set(
    texts.flatMap(({ layers }) =>
      layers.entities.entities.flatMap(({ value }) => (value && 'amount' in value ? [value.amount] : [])),
    ),
  );
}

/** Letters that two words of one family have in common at their start. */
const leastStem = 6;
/** Letters of a word that is part of a compound. */
const leastPart = 4;

/** Whether two words most likely share their stem, or one is a compound of the other: `investigators` and `investigation`, `smartphone` and `phones`. */
export function isOfOneFamily(first: string, second: string): boolean {
  if (first.length >= leastStem && second.startsWith(first.slice(0, Math.max(leastStem, first.length - 4))))
    return true;
  const [short, long] = [first, second].map((word) => word.replace(/s$/, '')).sort((a, b) => a.length - b.length);
  return short !== undefined && long !== undefined && short.length >= leastPart && long.endsWith(short);
}

/** Relations by which a word may stand for another. */
const near: ReadonlySet<Relation> = new Set(['same', 'synonym', 'wider', 'narrower', 'related']);

/** Nouns and verbs say what happened, adverbs how. */
const partWeights: Readonly<Partial<Record<Term['part'], number>>> = { adjective: 0.8, adverb: 0.5, other: 0.5 };
