import type { SentencePair } from '../model/cross-text/comparison.ts';
import type { Document, Sentence } from '../model/document.ts';

/** Share of their words that two sentences must have in common to be one; less where their neighbours are pairs. */
const leastAlike = 0.45;
const leastBesidePair = 0.3;
/** Sentences with a word in common that are compared with each one: the rarest words lead to them. */
const mostCandidates = 24;

interface Words {
  readonly index: number;
  readonly key: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly weight: number;
}

/**
 * Pairs the sentences of two versions by content: equal ones first, then the most similar (weighted Dice coefficient over
 * words, inverse document frequency), each at most once. A sentence that was moved and edited is one that was edited.
 */
export function pairSentences(old: Document, current: Document): readonly SentencePair[] {
  const frequency = new Map<string, number>();
  for (const { sentences, tokens } of [old, current]) {
    for (const sentence of sentences) {
      for (const word of new Set(wordsOf(sentence, tokens))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    }
  }
  const total = old.sentences.length + current.sentences.length;
  const weightOf = (word: string) => Math.log(1 + total / (frequency.get(word) ?? 1));
  const olds = old.sentences.map((sentence) => describe(sentence, old, weightOf));
  const news = current.sentences.map((sentence) => describe(sentence, current, weightOf));
  const pairs = pairEqual(olds, news);
  const usedOld = new Set(pairs.map((pair) => pair.old));
  const usedNew = new Set(pairs.map((pair) => pair.new));
  const scored = scorePairs(
    olds.filter(({ index }) => !usedOld.has(index)),
    news.filter(({ index }) => !usedNew.has(index)),
    weightOf,
  );
  const byOld = new Map(pairs.map((pair) => [pair.old, pair.new]));
  const add = (pair: SentencePair) => {
    pairs.push(pair);
    usedOld.add(pair.old);
    usedNew.add(pair.new);
    byOld.set(pair.old, pair.new);
  };
  for (const pair of scored) {
    if (pair.similarity >= leastAlike && !usedOld.has(pair.old) && !usedNew.has(pair.new)) add(pair);
  }
  for (const pair of scored) {
    const isBeside = byOld.get(pair.old - 1) === pair.new - 1 || byOld.get(pair.old + 1) === pair.new + 1;
    if (isBeside && pair.similarity >= leastBesidePair && !usedOld.has(pair.old) && !usedNew.has(pair.new)) add(pair);
  }
  return pairs.sort((a, b) => a.old - b.old);
}

/** Pairs sentences of the same words, the first with the first. */
function pairEqual(olds: readonly Words[], news: readonly Words[]): SentencePair[] {
  const waiting = new Map<string, number[]>();
  for (const { key, index } of news) {
    const known = waiting.get(key);
    if (known) known.push(index);
    else waiting.set(key, [index]);
  }
  const next = new Map<string, number>();
  return olds.flatMap(({ key, index }) => {
    const at = next.get(key) ?? 0;
    const other = waiting.get(key)?.[at];
    next.set(key, at + 1);
    return other === undefined || key === '' ? [] : [{ old: index, new: other, similarity: 1 }];
  });
}

/** Similarities of the sentences that share words, the highest first. */
function scorePairs(
  olds: readonly Words[],
  news: readonly Words[],
  weightOf: (word: string) => number,
): readonly SentencePair[] {
  const holders = new Map<string, number[]>();
  for (const [at, { counts }] of news.entries()) {
    for (const word of counts.keys()) {
      const known = holders.get(word);
      if (known) known.push(at);
      else holders.set(word, [at]);
    }
  }
  return olds
    .flatMap((sentence) =>
      candidatesFor(sentence, holders, weightOf).flatMap((at): readonly SentencePair[] => {
        const other = news[at];
        return other ? [{ old: sentence.index, new: other.index, similarity: alike(sentence, other, weightOf) }] : [];
      }),
    )
    .filter(({ similarity }) => similarity >= leastBesidePair)
    .sort((a, b) => b.similarity - a.similarity || a.old - b.old || a.new - b.new);
}

function candidatesFor(
  { counts }: Words,
  holders: ReadonlyMap<string, readonly number[]>,
  weightOf: (word: string) => number,
): readonly number[] {
  const scores = new Map<number, number>();
  for (const word of counts.keys()) {
    const held = holders.get(word) ?? [];
    if (held.length > 200) continue;
    for (const at of held) scores.set(at, (scores.get(at) ?? 0) + weightOf(word));
  }
  return [...scores]
    .sort(([a, own], [b, other]) => other - own || a - b)
    .slice(0, mostCandidates)
    .map(([at]) => at);
}

function alike(a: Words, b: Words, weightOf: (word: string) => number): number {
  let shared = 0;
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0) * weightOf(word);
  return a.weight + b.weight === 0 ? 0 : (2 * shared) / (a.weight + b.weight);
}

function describe(sentence: Sentence, { tokens }: Document, weightOf: (word: string) => number): Words {
  const words = wordsOf(sentence, tokens);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = words.reduce((sum, word) => sum + weightOf(word), 0);
  return { index: sentence.index, key: words.join(' '), counts, weight };
}

function wordsOf({ from, to }: Sentence, tokens: Document['tokens']): readonly string[] {
  return tokens.slice(from, to).map(({ norm }) => norm);
}
