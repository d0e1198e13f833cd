import { featureBits } from './features.ts';
import { labelCount } from './labels.ts';

/** Weights of the sequence model; integers, so that scores are the same on every machine. */
export interface NameModel {
  /** Score of label `b` after label `a`. */
  transition(a: number, b: number): number;
  /** Adds the weights of a feature to the scores of all labels, which begin at `at`. */
  addTo(scores: Int32Array, at: number, feature: number): void;
}

/** Features are kept in so many buckets (as a power of two), by the upper bits of their numbers. */
export const bucketBits = 17;

const restBits = featureBits - bucketBits;
const transitionsLength = 4 * labelCount * labelCount;

/**
 * Opens a model; nothing is decoded, it is read in place. Layout, little endian: transitions (`int32`); where each bucket begins and the
 * last ends (`uint32`); then the features: number of weights (5 bits) and lower bits of the feature number in a `uint16`, a mask of the
 * labels that it speaks of (3 bytes), and for each of those a weight (`int8`) that stands for its square with its sign.
 */
export function readModel(bytes: Uint8Array): NameModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    transition: (a, b) => view.getInt32(4 * (a * labelCount + b), true),
    addTo(scores, base, feature) {
      const bucket = transitionsLength + 4 * (feature >>> restBits);
      const rest = feature & (2 ** restBits - 1);
      const end = view.getUint32(bucket + 4, true);
      for (let at = view.getUint32(bucket, true); at < end; ) {
        const key = view.getUint16(at, true);
        const next = at + 5 + (key & 31);
        if (key >>> 5 === rest) {
          addWeights(view, at + 2, scores, base);
          return;
        }
        at = next;
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
