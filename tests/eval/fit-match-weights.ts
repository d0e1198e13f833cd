// usage: npm run fit:match-weights -- FACTCHECKS QUERIES
// Fits the weights of src/data/match-weights.json: FACTCHECKS holds `{id, claim, title}`, QUERIES `{id, text, relevant: [ids]}`, one a line.
// The weights make the right fact-check the likeliest of those that share words (softmax over candidates, ridge); slope and
// base make their sum the probability that both make the same claim, each query counted once with and once without its fact-check.
import { writeFileSync } from 'node:fs';
import { buildFactCheckIndex, factCheckSignals, loadResources, matchSignals, openFactCheckIndex } from 'newsan';
import { type FactCheckRecord, type QueryRecord, toFactCheck } from './kinds/factchecks.ts';
import { readRecords } from './records.ts';

const weightsFile = 'src/data/match-weights.json';
const ridge = 4;
const steps = 600;

const [factCheckFile, queryFile] = process.argv.slice(2);
if (!factCheckFile || !queryFile) throw new Error('say which files hold the fact-checks and the queries');
const { wordVectors } = loadResources(['wordVectors']);
if (!wordVectors) throw new Error('no vectors');
const index = openFactCheckIndex(
  buildFactCheckIndex(readRecords<FactCheckRecord>(factCheckFile).map(toFactCheck)),
  wordVectors,
);
if (!index) throw new Error('the index is none');
const cases = readRecords<QueryRecord>(queryFile).map(({ text, relevant }) =>
  factCheckSignals(index, text).map(({ id, signals }) => ({ signals, isRight: relevant.includes(id) })),
);
const weights = fitRanking();
const sumWith = (signals: readonly number[]) => signals.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
const { slope, base } = fitCertainty();
writeFileSync(
  weightsFile,
  `${JSON.stringify(
    {
      signals: Object.fromEntries(matchSignals.map((name, at) => [name, rounded(weights[at] ?? 0)])),
      slope: rounded(slope),
      base: rounded(base),
    },
    null,
    2,
  )}\n`,
);

/** Weights by gradient descent (Adam) on signals of like spread. */
function fitRanking(): readonly number[] {
  const size = matchSignals.length;
  const all = cases.flat();
  const spread = matchSignals.map((_, at) => {
    const mean = all.reduce((sum, { signals }) => sum + (signals[at] ?? 0), 0) / all.length;
    return Math.sqrt(all.reduce((sum, { signals }) => sum + ((signals[at] ?? 0) - mean) ** 2, 0) / all.length) || 1;
  });
  const usable = cases.filter((candidates) => candidates.some(({ isRight }) => isRight));
  const found = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  for (let step = 1; step <= steps; step++) {
    const gradient = Float64Array.from(found, (weight) => (ridge * weight) / usable.length);
    for (const candidates of usable) {
      const sums = candidates.map(({ signals }) =>
        signals.reduce((sum, value, at) => sum + ((found[at] ?? 0) * value) / (spread[at] ?? 1), 0),
      );
      const most = Math.max(...sums);
      const powers = sums.map((sum) => Math.exp(sum - most));
      const total = powers.reduce((a, b) => a + b, 0);
      const right = candidates.filter(({ isRight }) => isRight).length;
      candidates.forEach(({ signals, isRight }, place) => {
        const error = (powers[place] ?? 0) / total - (isRight ? 1 / right : 0);
        signals.forEach((value, at) => {
          gradient[at] = (gradient[at] ?? 0) + (error * value) / (spread[at] ?? 1) / usable.length;
        });
      });
    }
    for (let at = 0; at < size; at++) {
      const slopeAt = gradient[at] ?? 0;
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * slopeAt;
      second[at] = 0.99 * (second[at] ?? 0) + 0.01 * slopeAt ** 2;
      const pace = 0.05 / (Math.sqrt((second[at] ?? 0) / (1 - 0.99 ** step)) + 1e-8);
      found[at] = (found[at] ?? 0) - (pace * (first[at] ?? 0)) / (1 - 0.9 ** step);
    }
  }
  return [...found].map((weight, at) => weight / (spread[at] ?? 1));
}

/** Of each query the best fact-check, and the best of the wrong ones as if the right one had never been written. */
function fitCertainty() {
  const best = (candidates: (typeof cases)[number]) =>
    candidates.map(({ signals, isRight }) => ({ sum: sumWith(signals), isRight })).sort((a, b) => b.sum - a.sum)[0];
  const pairs = cases.flatMap((candidates) => {
    const [first, other] = [best(candidates), best(candidates.filter(({ isRight }) => !isRight))];
    return [first, other].flatMap((each) => (each ? [each] : []));
  });
  let [slope, base] = [0.5, -2];
  for (let step = 0; step < 20_000; step++) {
    let [bySlope, byBase] = [0, 0];
    for (const { sum, isRight } of pairs) {
      const error = 1 / (1 + Math.exp(-(slope * sum + base))) - Number(isRight);
      bySlope += (error * sum) / pairs.length;
      byBase += error / pairs.length;
    }
    slope -= 0.02 * bySlope;
    base -= 0.2 * byBase;
  }
  return { slope, base };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
