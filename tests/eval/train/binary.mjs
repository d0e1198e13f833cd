// Writes the tables that src/annotators/entities/names reads; the layouts are documented there.
import { featureBits } from '../../../dist/annotators/entities/names/model/features.js';
import { labelCount } from '../../../dist/annotators/entities/names/model/labels.js';
import { bucketBits, markOf } from '../../../dist/annotators/entities/names/model/model.js';
import { foldWord, hashOf } from '../../../dist/annotators/entities/names/words/hash.js';
import { leaningCount } from './word-leanings.mjs';

/** Words beyond this rank of frequency are left out of the cluster table. */
export const clusteredWords = 200_000;

/** @param classes masks by hash @param clustered words by falling frequency, with their clusters @param leanings of the words @returns bytes of the gazetteer */
export function packLexicon(classes, { words, clusters, toMiddle, toCoarse }, leanings) {
  const counts = new Map();
  for (const mask of classes.values()) counts.set(mask, (counts.get(mask) ?? 0) + 1);
  const masks = [...counts.keys()].sort((a, b) => a - b);
  const maskIndex = new Map(masks.map((mask, index) => [mask, index + 1]));
  const classBits = bitsFor(classes.size);
  const clusterBits = bitsFor(clusteredWords);
  const mapsLength = 4 * Math.ceil((2 * toMiddle.length) / 4);
  const head = 20 + 4 * masks.length;
  const bytes = new Uint8Array(head + mapsLength + 4 * 2 ** classBits + 4 * 2 ** clusterBits);
  const view = new DataView(bytes.buffer);
  [classBits, masks.length, clusterBits, toMiddle.length, leaningCount, ...masks].forEach((value, index) => {
    view.setUint32(4 * index, value >>> 0, true);
  });
  bytes.set(toMiddle, head);
  bytes.set(toCoarse, head + toMiddle.length);
  const classesAt = head + mapsLength;
  const entries = [...classes].sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0));
  for (const [hash, mask] of entries) insert(view, classesAt, classBits, hash, maskIndex.get(mask));
  const clustersAt = classesAt + 4 * 2 ** classBits;
  const done = new Set();
  for (const [index, word] of words.entries()) {
    const hash = hashOf(foldWord(word));
    if (done.size === clusteredWords) break;
    if (done.has(hash)) continue;
    done.add(hash);
    insert(view, clustersAt, clusterBits, hash, 1 + clusters[index] * leaningCount + leanings[index]);
  }
  return bytes;
}

function bitsFor(entries) {
  let bits = 4;
  while (2 ** bits < entries * 1.25) bits++;
  return bits;
}

function insert(view, at, bits, hash, value) {
  const last = 2 ** bits - 1;
  let place = hash & last;
  while (view.getUint32(at + 4 * place, true) !== 0) place = (place + 1) & last;
  view.setUint32(at + 4 * place, ((hash & 0xffff0000) | value) >>> 0, true);
}

/** Packs a model, and leaves out the smallest weights until it has no more than so many bytes. */
export function packWithin(limit, model, scale) {
  for (let threshold = 8; ; threshold++) {
    const packed = packModel(model, scale, threshold, limit);
    if (packed) return packed;
  }
}

/** Bytes of a model whose weights, times `scale`, are kept as square roots, and left out where those are below `threshold`; null where there are too many. */
function packModel({ index, weights, transitions }, scale, threshold, limit) {
  const quantise = (weight) => {
    const size = Math.min(127, Math.round(Math.sqrt(Math.abs(weight) * scale)));
    return weight < 0 ? -size : size;
  };
  const buckets = Array.from({ length: 2 ** bucketBits }, () => []);
  const marks = new Int32Array(buckets.length);
  let features = 0;
  for (let feature = 0; feature < index.length; feature++) {
    const row = index[feature] * labelCount;
    if (row === 0) continue;
    let mask = 0;
    const values = [];
    for (let label = 0; label < labelCount; label++) {
      const value = quantise(weights[row + label]);
      if (Math.abs(value) < threshold) continue;
      mask |= 1 << label;
      values.push(value & 0xff);
    }
    if (values.length === 0) continue;
    features++;
    const rest = feature & (2 ** (featureBits - bucketBits) - 1);
    const key = (rest << 5) | values.length;
    const bucket = feature >>> (featureBits - bucketBits);
    marks[bucket] |= markOf(rest);
    buckets[bucket].push(key & 0xff, key >> 8, mask & 0xff, (mask >> 8) & 0xff, mask >> 16, ...values);
  }
  const head = 4 * labelCount * labelCount;
  const indexLength = 4 * (2 ** bucketBits + 1);
  const total = buckets.reduce((sum, bucket) => sum + bucket.length, 0);
  if (head + indexLength + total > limit) return null;
  const bytes = new Uint8Array(head + indexLength + total);
  const view = new DataView(bytes.buffer);
  transitions.forEach((weight, k) => {
    view.setInt32(4 * k, Math.round(weight * scale), true);
  });
  let at = 0;
  buckets.forEach((bucket, b) => {
    view.setUint32(head + 4 * b, (marks[b] | at) >>> 0, true);
    bytes.set(bucket, head + indexLength + at);
    at += bucket.length;
  });
  view.setUint32(head + indexLength - 4, at, true);
  return { bytes, features };
}
