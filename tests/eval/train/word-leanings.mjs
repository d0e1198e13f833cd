// What sort of name a word tends to be part of, foretold from its vector: ridge regression on the classes of the gazetteer and on the
// labels of the training texts, and k-means on what it foretells. It tells of words that neither the gazetteer nor the texts hold.
import { randomFrom } from './perceptron.mjs';

/** Sorts of words that are told apart; with the number of the fine cluster one fits into 16 bits. */
export const leaningCount = 62;
/** Rectified random projections of the vector, beside the vector itself. */
const projections = 300;
const projectionSeed = 11;
const penalty = 2;
const iterations = 12;
/** What parts names from each other counts for more than what parts common words. */
const weightOfCommon = 0.75;

/**
 * @param vectors `{ words, vectors, dimensions }`, words by falling frequency
 * @param sources lists of `{ weight, targets, common }`: `weight(word, row)` fills a row of so many targets for a word and tells how much
 *   it counts, 0 for nothing known; `common` is the target of words that are no names; `scale` what the targets count for
 * @returns a number below `leaningCount` for each word
 */
export function leaningsOf({ words, vectors, dimensions }, sources) {
  const inputs = 1 + dimensions + projections;
  const write = makeInputs(vectors, dimensions);
  const size = sources.reduce((sum, { targets }) => sum + targets, 0);
  const foretold = new Float32Array(words.length * size);
  const row = new Float64Array(inputs);
  let at = 0;
  for (const { weight, targets, common, scale } of sources) {
    const solution = regress(words, write, inputs, weight, targets);
    for (let i = 0; i < words.length; i++) {
      write(i, row);
      for (let t = 0; t < targets; t++) {
        let sum = 0;
        for (let k = 0; k < inputs; k++) sum += row[k] * solution[k * targets + t];
        foretold[i * size + at + t] = sum * scale * (t === common ? weightOfCommon : 1);
      }
    }
    at += targets;
  }
  return group(foretold, words.length, size);
}

/** Writes the inputs of a word: a constant, its vector, and the projections that are above zero. */
function makeInputs(vectors, dimensions) {
  const random = randomFrom(projectionSeed);
  const directions = Float64Array.from(
    { length: projections * dimensions },
    () => (random() + random() + random() - 1.5) * 2,
  );
  const offsets = Float64Array.from({ length: projections }, () => random() - 0.5);
  return (word, row) => {
    row[0] = 1;
    for (let d = 0; d < dimensions; d++) row[1 + d] = vectors[word * dimensions + d];
    for (let p = 0; p < projections; p++) {
      let sum = offsets[p];
      for (let d = 0; d < dimensions; d++) sum += directions[p * dimensions + d] * row[1 + d];
      row[1 + dimensions + p] = Math.max(0, sum);
    }
  };
}

/** Solves the normal equations by Cholesky's method. */
function regress(words, write, inputs, weight, targets) {
  const A = new Float64Array(inputs * inputs);
  const Y = new Float64Array(inputs * targets);
  const x = new Float64Array(inputs);
  const y = new Float64Array(targets);
  words.forEach((word, index) => {
    const counts = weight(word, y);
    if (counts === 0) return;
    write(index, x);
    for (let i = 0; i < inputs; i++) {
      const value = x[i] * counts;
      if (value === 0) continue;
      for (let j = 0; j <= i; j++) A[i * inputs + j] += value * x[j];
      for (let t = 0; t < targets; t++) Y[i * targets + t] += value * y[t];
    }
  });
  for (let i = 0; i < inputs; i++) A[i * inputs + i] += penalty;
  for (let i = 0; i < inputs; i++)
    for (let j = 0; j <= i; j++) {
      let sum = A[i * inputs + j];
      for (let k = 0; k < j; k++) sum -= A[i * inputs + k] * A[j * inputs + k];
      A[i * inputs + j] = i === j ? Math.sqrt(sum) : sum / A[j * inputs + j];
    }
  for (let t = 0; t < targets; t++) {
    for (let i = 0; i < inputs; i++) {
      let sum = Y[i * targets + t];
      for (let k = 0; k < i; k++) sum -= A[i * inputs + k] * Y[k * targets + t];
      Y[i * targets + t] = sum / A[i * inputs + i];
    }
    for (let i = inputs - 1; i >= 0; i--) {
      let sum = Y[i * targets + t];
      for (let k = i + 1; k < inputs; k++) sum -= A[k * inputs + i] * Y[k * targets + t];
      Y[i * targets + t] = sum / A[i * inputs + i];
    }
  }
  return Y;
}

function group(points, count, size) {
  const centres = new Float64Array(leaningCount * size);
  for (let k = 0; k < leaningCount; k++) {
    const seed = Math.floor(((k + 0.5) * count) / leaningCount);
    for (let t = 0; t < size; t++) centres[k * size + t] = points[seed * size + t];
  }
  const groups = new Uint8Array(count);
  for (let iteration = 0; ; iteration++) {
    const sums = new Float64Array(centres.length);
    const sizes = new Float64Array(leaningCount);
    for (let i = 0; i < count; i++) {
      const best = nearest(points, i * size, centres, size);
      groups[i] = best;
      sizes[best]++;
      for (let t = 0; t < size; t++) sums[best * size + t] += points[i * size + t];
    }
    if (iteration === iterations) return groups;
    for (let k = 0; k < leaningCount; k++)
      if (sizes[k] > 0) for (let t = 0; t < size; t++) centres[k * size + t] = sums[k * size + t] / sizes[k];
  }
}

function nearest(points, at, centres, size) {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < leaningCount; k++) {
    let distance = 0;
    for (let t = 0; t < size; t++) distance += (points[at + t] - centres[k * size + t]) ** 2;
    if (distance < least) {
      least = distance;
      best = k;
    }
  }
  return best;
}
