import { featureBits, maxFeatures } from './features.ts';
import { labelCount } from './labels.ts';

/** Weights of the sequence model; integers, so that scores are the same on every machine. */
export interface NameModel {
  /** Score of label `b` after label `a`, at `a * labelCount + b`. */
  readonly transitions: Int32Array;
  /** Adds the weights of the first `count` features, `maxFeatures` at most, to the scores of all labels, which begin at `at`. */
  addTo(scores: Int32Array, at: number, features: Int32Array, count: number): void;
}

/** Features are kept in this many buckets (as a power of two), by the upper bits of their numbers. */
export const bucketBits = 17;
/** Bits of an entry of the index that show where the bucket begins; those above show what may be in it. */
export const offsetBits = 21;

const restBits = featureBits - bucketBits;
const transitionsLength = 4 * labelCount * labelCount;
const featuresAt = transitionsLength + 4 * (2 ** bucketBits + 1);

/** Bit of an index entry that a feature sets, by the lower bits of its number: most features that the model lacks are given by it. */
export function markOf(rest: number): number {
  return 1 << (offsetBits + ((rest * (32 - offsetBits)) >> restBits));
}

/**
 * Opens a model; it is read in place. Layout, little endian: transitions (`int32`); the index, an entry (`uint32`) for each bucket and one
 * more: where the bucket begins, counted from the first feature, and above it the marks of its features; then the features: number of
 * weights (5 bits) and lower bits of the feature number in a `uint16`, a mask of the labels that it speaks of (3 bytes), and for each of
 * those a weight (`int8`) that stands for its square with its sign.
 */
export function readModel(bytes: Uint8Array): NameModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const transitions = Int32Array.from({ length: labelCount * labelCount }, (_, k) => view.getInt32(4 * k, true));
  const lastOffset = 2 ** offsetBits - 1;
  const rests = new Int32Array(maxFeatures);
  const places = new Int32Array(maxFeatures);
  const ends = new Int32Array(maxFeatures);
  const keys = new Int32Array(maxFeatures);
  return {
    transitions,
    addTo(scores, base, features, count) {
      // First where they are looked up, then what is there: each look waits for the memory, and a processor waits for several at once.
      let marked = 0;
      for (let k = 0; k < count; k++) {
        const feature = features[k] as number;
        const bucket = transitionsLength + 4 * (feature >>> restBits);
        const rest = feature & (2 ** restBits - 1);
        const entry = view.getUint32(bucket, true);
        if (!(entry & markOf(rest))) continue;
        rests[marked] = rest;
        places[marked] = featuresAt + (entry & lastOffset);
        ends[marked++] = featuresAt + (view.getUint32(bucket + 4, true) & lastOffset);
      }
      for (let k = 0; k < marked; k++) keys[k] = view.getUint16(places[k] as number, true);
      for (let k = 0; k < marked; k++) {
        const end = ends[k] as number;
        const rest = rests[k] as number;
        let at = places[k] as number;
        let key = keys[k] as number;
        while (key >>> 5 !== rest) {
          at += 5 + (key & 31);
          if (at >= end) break;
          key = view.getUint16(at, true);
        }
        if (at < end) addWeights(view, at + 2, scores, base);
      }
    },
  };
}

function addWeights(view: DataView, at: number, scores: Int32Array, base: number): void {
  let mask = view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  for (let offset = at + 3; mask !== 0; offset++, mask &= mask - 1) {
    const label = base + 31 - Math.clz32(mask & -mask);
    const weight = view.getInt8(offset);
    scores[label] = (scores[label] as number) + weight * Math.abs(weight); // without a branch, which could not be foreseen
  }
}
