import type { FactCheckMatch, FindFactChecks } from '../model/cross-text/fact-check.ts';
import type { MatchWeights } from '../model/resources/comparison.ts';
import { amountsIn, otherAmounts } from './amounts.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { closeness } from './closeness.ts';
import type { FactCheckIndex } from './fact-check-index.ts';
import { type Query, readQuery } from './query.ts';
import { matchSignals, signalsOf } from './signals.ts';
import { stemOf } from './statement-words.ts';

/** This many fact-checks that share words are looked at closely. */
const looked = 100;
/** Least closeness of words that are shown as shared. */
const shownClose = 0.55;
/** Most pairs of words that are shown. */
const mostWords = 12;
/** What is left of a score where an amount is another. */
const otherAmountShare = 0.3;

/** Makes the function that finds fact-checks of statements in an index. */
export function makeFinder(index: FactCheckIndex, weights: MatchWeights): FindFactChecks {
  const scores = new Float64Array(index.size);
  const memory = new Map<string, string>();
  const stem = (word: string) => stemOf(word, memory);
  return (statement, most) => {
    const query = readQuery(index, statement, memory);
    const candidates = findCandidates(index, query, looked, scores);
    const records = candidates.map(({ document }) => index.record(document));
    const stated = amountsIn(query.text, stem);
    return signalsOf(index, query, candidates, records)
      .flatMap((signals, at): { match: Omit<FactCheckMatch, 'words'>; candidate: Candidate }[] => {
        const [factCheck, candidate] = [records[at], candidates[at]];
        if (!factCheck || !candidate) return [];
        const others = otherAmounts(amountsIn(factCheck.claim, stem), stated).map(({ text }) => text);
        const score = certaintyOf(signals, weights) * (others.length > 0 ? otherAmountShare : 1);
        return [{ match: { factCheck, score, otherAmounts: others }, candidate }];
      })
      .sort((a, b) => b.match.score - a.match.score || a.candidate.document - b.candidate.document)
      .slice(0, most)
      .map(({ match, candidate }) => ({ ...match, words: sharedWords(index, query, candidate) }));
  };
}

/** Signals of the fact-checks that share words with a statement, as the weights are fitted on. */
export function factCheckSignals(
  index: FactCheckIndex,
  statement: string,
): readonly { readonly id: string; readonly signals: readonly number[] }[] {
  const query = readQuery(index, statement, new Map());
  const candidates = findCandidates(index, query, looked, new Float64Array(index.size));
  const records = candidates.map(({ document }) => index.record(document));
  return signalsOf(index, query, candidates, records).map((signals, at) => ({ id: records[at]?.id ?? '', signals }));
}

function certaintyOf(signals: readonly number[], { signals: weights, slope, base }: MatchWeights): number {
  const sum = matchSignals.reduce((total, name, at) => total + (weights[name] ?? 0) * (signals[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-(slope * sum + base)));
}

/** Words of the statement with the closest of the fact-check, those that show most first. */
function sharedWords(
  index: FactCheckIndex,
  query: Query,
  { document }: Candidate,
): readonly (readonly [string, string])[] {
  const { claim, title } = index.wordsOf(document);
  const words = [...new Map([...claim, ...title].map((word) => [word.stem, word])).values()];
  return [...query.words]
    .sort((a, b) => b.weight - a.weight)
    .flatMap((asked): (readonly [string, string])[] => {
      let best = { close: shownClose, word: -1 };
      for (const word of words) {
        const close = closeness(index, asked, word);
        if (close > best.close || (close === 1 && best.close < 1)) best = { close, word: word.word };
      }
      return best.word < 0 ? [] : [[asked.text, index.words.at(best.word)]];
    })
    .slice(0, mostWords);
}
