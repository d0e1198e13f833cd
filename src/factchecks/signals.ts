import type { FactCheck } from '../model/cross-text/fact-check.ts';
import { type Candidate, saturated } from './candidates.ts';
import { charactersOf, gramsOf } from './character-grams.ts';
import { closeness } from './closeness.ts';
import type { FactCheckIndex, IndexedWord } from './fact-check-index.ts';
import { monthsIn, type Query, type QueryWord, yearsIn } from './query.ts';

/** What shows that a fact-check is about what a statement says; each is 0 where nothing does. */
export const matchSignals = [
  'words',
  'wordsToBest',
  'place',
  'claimWords',
  'titleWords',
  'statementCovered',
  'claimCovered',
  'titleCovered',
  'titleCoveredClosely',
  'characters',
  'charactersToBest',
  'order',
  'rarestWord',
  'names',
  'author',
  'sameYear',
  'otherYear',
  'sameMonth',
  'picture',
  'pictureNotShown',
] as const;
/** Least closeness of two words that counts as meaning the same, and as meaning nearly the same thing. */
const close = 0.45;
const closer = 0.65;
/** BM25 of a good match, so that signals are of one size. */
const usualScore = 20;
const picture = /\b(?:photo|picture|video|image|footage)/i;

/** Signals of candidates, in the order of `matchSignals`. */
export function signalsOf(
  index: FactCheckIndex,
  query: Query,
  candidates: readonly Candidate[],
  records: readonly FactCheck[],
): readonly (readonly number[])[] {
  const best = candidates[0]?.score ?? 1;
  const queryLength = gramLength(index, query.grams);
  const characters = records.map((record) => charactersShared(index, query, queryLength, record));
  const mostCharacters = Math.max(...characters, 1e-9);
  return candidates.map(({ document, score }, place) => {
    const { claim, title } = index.wordsOf(document);
    const record = records[place];
    const text = record ? `${record.claim} ${record.title}` : '';
    const [years, months] = [yearsIn(text), monthsIn(text)];
    const isSameYear = [...years].some((year) => query.years.has(year));
    const isPictured = picture.test(text);
    const words = new Set(query.words.map(({ stem }) => stem));
    const shared = [...claim, ...title].filter(({ stem }) => words.has(stem));
    const weights = shared.map((word) => weightOf(index, word));
    return [
      score / usualScore,
      score / best,
      1 / (1 + place),
      fieldScore(index, query, claim) / usualScore,
      fieldScore(index, query, title) / usualScore,
      statementCovered(index, query, [...claim, ...title]),
      covered(index, claim, query, close),
      covered(index, title, query, close),
      covered(index, title, query, closer),
      characters[place] ?? 0,
      (characters[place] ?? 0) / mostCharacters,
      inOrder(index, claim, query),
      Math.max(0, ...weights) / 10,
      namesShared(index, claim, words),
      shared.reduce((sum, word, at) => sum + (query.author.has(word.stem) ? (weights[at] ?? 0) : 0), 0) / 20,
      Number(isSameYear),
      Number(years.size > 0 && query.years.size > 0 && !isSameYear),
      Number([...months].some((month) => query.months.has(month))),
      Number(query.hasMedia && isPictured),
      Number(!query.hasMedia && isPictured),
    ];
  });
}

function weightOf(index: FactCheckIndex, { stem, word }: IndexedWord): number {
  return index.weightOf(stem, index.words.at(word));
}

/** BM25 of one field. */
function fieldScore(index: FactCheckIndex, query: Query, field: readonly IndexedWord[]): number {
  const counts = new Map<number, number>();
  for (const { stem } of field) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  let sum = 0;
  for (const { stem, weight } of query.words)
    sum += weight * saturated(counts.get(stem) ?? 0, field.length, index.meanLength / 2);
  return sum;
}

/** Share of the field that the statement says in the same or close words, by their weight. */
function covered(index: FactCheckIndex, field: readonly IndexedWord[], query: Query, least: number): number {
  return share(unique(field), (word) => [weightOf(index, word), bestClose(index, word, query.words, least)]);
}

function statementCovered(index: FactCheckIndex, query: Query, all: readonly IndexedWord[]): number {
  const words = unique(all);
  return share(query.words, (asked) => {
    let best = 0;
    for (const word of words) best = Math.max(best, closeness(index, asked, word));
    return [asked.weight, best >= close ? best : 0];
  });
}

function bestClose(index: FactCheckIndex, word: IndexedWord, asked: readonly QueryWord[], least: number): number {
  let best = 0;
  for (const each of asked) {
    best = Math.max(best, closeness(index, each, word));
    if (best === 1) break;
  }
  return best >= least ? best : 0;
}

function share<Word>(words: readonly Word[], weigh: (word: Word) => readonly [weight: number, part: number]): number {
  let [all, part] = [0, 0];
  for (const word of words) {
    const [weight, close] = weigh(word);
    all += weight;
    part += weight * close;
  }
  return all > 0 ? part / all : 0;
}

function unique(words: readonly IndexedWord[]): readonly IndexedWord[] {
  return [...new Map(words.map((word) => [word.stem, word])).values()];
}

/** Share of the names of the claim that the statement names; 0 where it has none beside its first word. */
function namesShared(index: FactCheckIndex, claim: readonly IndexedWord[], words: ReadonlySet<number>): number {
  const names = unique(claim.filter(({ isCapitalised }, at) => isCapitalised && at > 0));
  return share(names, (word) => [weightOf(index, word), Number(words.has(word.stem))]);
}

/** Longest statement that order is looked at in, in words: the cost is the product of both. */
const longestOrdered = 200;

/** Share of the claim, by weight, that the statement says in the same order (longest common subsequence). */
function inOrder(index: FactCheckIndex, claim: readonly IndexedWord[], { body }: Query): number {
  const asked = body.slice(0, longestOrdered);
  let before = new Float64Array(asked.length + 1);
  let all = 0;
  for (const word of claim.slice(0, longestOrdered)) {
    const weight = weightOf(index, word);
    all += weight;
    const now = new Float64Array(asked.length + 1);
    asked.forEach(({ stem }, at) => {
      const skipped = Math.max(before[at + 1] ?? 0, now[at] ?? 0);
      now[at + 1] = stem === word.stem ? (before[at] ?? 0) + weight : skipped;
    });
    before = now;
  }
  return all > 0 ? (before.at(-1) ?? 0) / all : 0;
}

/** Cosine of the runs of characters of both, rare runs counting more. */
function charactersShared(
  index: FactCheckIndex,
  { grams }: Query,
  queryLength: number,
  { claim, title }: FactCheck,
): number {
  const own = gramsOf(charactersOf(`${claim} ${title}`));
  let sum = 0;
  for (const [gram, count] of own) {
    const other = grams.get(gram);
    if (other !== undefined) sum += index.gramWeightOf(gram) ** 2 * Math.log1p(count) * Math.log1p(other);
  }
  return sum / (queryLength * gramLength(index, own) || 1);
}

function gramLength(index: FactCheckIndex, grams: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [gram, count] of grams) sum += (index.gramWeightOf(gram) * Math.log1p(count)) ** 2;
  return Math.sqrt(sum);
}
