// Averaged structured perceptron with a margin; integer weights, so that the result is the same everywhere.

import { featureBits } from '../../../dist/annotators/entities/names/model/features.js';
import { before, labelCount, mayEnd, mayStart } from '../../../dist/annotators/entities/names/model/labels.js';

/** A fixed sequence of pseudo-random numbers (xorshift32). */
export function randomFrom(seed) {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x100000000;
  };
}

/**
 * @param examples `{ offsets, features, stretches, labels, allowed }`; `allowed[i]`, where given, is a mask of the labels that piece i may have
 * @returns `{ index, weights, transitions }`: row of each feature (0 for none), rows of averaged weights
 */
export function train(examples, { epochs = 6, margin = 0, seed = 1, minCount = 2, log = null }) {
  const counts = new Uint8Array(2 ** featureBits);
  for (const { features } of examples)
    for (let k = 0; k < features.length; k++) if (counts[features[k]] < 255) counts[features[k]]++;
  const index = new Int32Array(2 ** featureBits);
  let rows = 1;
  for (let f = 0; f < counts.length; f++) if (counts[f] >= minCount) index[f] = rows++;
  const L = labelCount;
  const W = new Int32Array(rows * L);
  const U = new Float64Array(rows * L);
  const T = new Int32Array(L * L);
  const TU = new Float64Array(L * L);
  const random = randomFrom(seed);
  const sequences = [];
  examples.forEach((example, e) => {
    example.rows = example.features.map((f) => index[f]);
    for (const [from, to] of example.stretches) sequences.push([e, from, to]);
  });
  const maxLength = sequences.reduce((most, [, from, to]) => Math.max(most, to - from), 1);
  const emission = new Float64Array(maxLength * L);
  const work = makeWork(maxLength);
  let clock = 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let k = sequences.length - 1; k > 0; k--) {
      const j = Math.floor(random() * (k + 1));
      [sequences[k], sequences[j]] = [sequences[j], sequences[k]];
    }
    let wrong = 0;
    for (const [e, from, to] of sequences) {
      const example = examples[e];
      const n = to - from;
      const { offsets, rows: row, labels, allowed } = example;
      emission.fill(0, 0, n * L);
      for (let i = 0; i < n; i++)
        for (let k = offsets[from + i]; k < offsets[from + i + 1]; k++) {
          const base = row[k] * L;
          if (base === 0) continue;
          for (let y = 0; y < L; y++) emission[i * L + y] += W[base + y];
        }
      let gold = labels.subarray(from, to);
      if (allowed) {
        let free = false;
        for (let i = 0; i < n; i++) if (allowed[from + i]) free = true;
        if (free) gold = viterbi(emission, T, n, work, allowed, labels, from).slice(0, n);
      }
      if (margin > 0)
        for (let i = 0; i < n; i++) for (let y = 0; y < L; y++) if (y !== gold[i]) emission[i * L + y] += margin;
      const guess = viterbi(emission, T, n, work);
      clock++;
      let same = true;
      for (let i = 0; i < n; i++) if (guess[i] !== gold[i]) same = false;
      if (same) continue;
      wrong++;
      for (let i = 0; i < n; i++) {
        const [g, p] = [gold[i], guess[i]];
        if (g !== p)
          for (let k = offsets[from + i]; k < offsets[from + i + 1]; k++) {
            const base = row[k] * L;
            if (base === 0) continue;
            W[base + g]++;
            U[base + g] += clock;
            W[base + p]--;
            U[base + p] -= clock;
          }
        if (i > 0) {
          T[gold[i - 1] * L + g]++;
          TU[gold[i - 1] * L + g] += clock;
          T[guess[i - 1] * L + p]--;
          TU[guess[i - 1] * L + p] -= clock;
        }
      }
    }
    log?.(`epoch ${epoch + 1}: ${wrong} of ${sequences.length} stretches wrong, ${rows} features`);
  }
  const weights = new Float32Array(rows * L);
  for (let k = 0; k < W.length; k++) weights[k] = W[k] - U[k] / clock;
  const transitions = new Float32Array(L * L);
  for (let k = 0; k < T.length; k++) transitions[k] = T[k] - TU[k] / clock;
  return { index, weights, transitions };
}

function makeWork(length) {
  return {
    score: new Float64Array(length * labelCount),
    back: new Uint8Array(length * labelCount),
    best: new Uint8Array(length),
  };
}

/** Best sequence of labels; `allowed` (with `labels`, from piece `from`) holds masks of what a piece may be, 0 for its gold label alone. */
function viterbi(emission, T, n, work, allowed = null, labels = null, from = 0) {
  const L = labelCount;
  const { score, back, best } = work;
  for (let i = 0; i < n; i++) {
    for (let y = 0; y < L; y++) {
      let top = Number.NEGATIVE_INFINITY;
      let prev = 0;
      const may = allowed ? (allowed[from + i] ? (allowed[from + i] >>> y) & 1 : labels[from + i] === y) : true;
      if (may && (i + 1 < n || mayEnd[y])) {
        if (i === 0) {
          if (mayStart[y]) top = 0;
        } else
          for (const p of before[y]) {
            const s = score[(i - 1) * L + p] + T[p * L + y];
            if (s > top) {
              top = s;
              prev = p;
            }
          }
      }
      score[i * L + y] = top + emission[i * L + y];
      back[i * L + y] = prev;
    }
  }
  let y = 0;
  for (let k = 1; k < L; k++) if (score[(n - 1) * L + k] > score[(n - 1) * L + y]) y = k;
  for (let i = n - 1; i >= 0; i--) {
    best[i] = y;
    y = back[i * L + y];
  }
  return best;
}

/** Mean of models that were trained on the same examples. */
export function meanOf(models) {
  const [first] = models;
  const mean = (lists) => lists[0].map((_, k) => lists.reduce((sum, list) => sum + list[k], 0) / lists.length);
  return {
    index: first.index,
    weights: mean(models.map((model) => model.weights)),
    transitions: mean(models.map((model) => model.transitions)),
  };
}
