/**
 * Classes of words and phrases in the gazetteer: bit numbers of its masks.
 * `…Word` classes hold common words that identify the type of the name around them.
 */
export const lexiconClasses = [
  'female',
  'male',
  'surname',
  'country',
  'region',
  'largeCity',
  'city',
  'demonym',
  'belief',
  'organization',
  'medium',
  'organizationWord',
  'placeWord',
  'titleWord',
  'eventWord',
  'event',
  'product',
  'geographic',
  'calendar',
  'workWord',
  'particle',
  'companySuffix',
  'facilityWord',
  'language',
  'person',
  'party',
  'common',
  'work',
  'honorific',
  'function',
] as const;
/** Name of a class of the gazetteer. */
export type LexiconClass = (typeof lexiconClasses)[number];

/** Mask with the bits of the given classes. */
export function maskOf(...classes: readonly LexiconClass[]): number {
  return classes.reduce((mask, name) => mask | (1 << lexiconClasses.indexOf(name)), 0);
}

/** Bit of words that begin a longer phrase of the gazetteer. */
export const prefixBit = 1 << 30;

/** Gazetteer and word clusters, by the hash of the folded word or phrase (`hash.ts`). */
export interface Lexicon {
  /** Mask of the classes that the word or phrase is in, with `prefixBit`. */
  classes(hash: number): number;
  /** Cluster of the word, counted from 1; 0 for an unknown word. */
  cluster(hash: number): number;
  /** What sort of name the word tends to be part of, as foretold from its vector, counted from 1; 0 for an unknown word. */
  leaning(hash: number): number;
  /** Coarser cluster of a cluster, counted from 1; 0 of 0. */
  middle(cluster: number): number;
  coarse(cluster: number): number;
}

/**
 * Opens the compiled gazetteer; nothing is decoded, the tables are read in place. Layout, little endian: `uint32` each: bits of the class
 * table, masks, bits of the cluster table, clusters, leanings; the masks (`uint32`); middle and coarse cluster of each cluster (a byte
 * each, padded to a multiple of four); then both tables, open addressing by the low bits of the hash, `uint32` cells: the upper half holds
 * the upper half of the hash, the lower half the index of the mask, counted from 1, or 1 + cluster * leanings + leaning; 0 is a free cell.
 */
export function readLexicon(bytes: Uint8Array): Lexicon {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const classBits = view.getUint32(0, true);
  const masks = view.getUint32(4, true);
  const clusterBits = view.getUint32(8, true);
  const clusters = view.getUint32(12, true);
  const leanings = view.getUint32(16, true);
  const middleAt = 20 + 4 * masks;
  const classesAt = middleAt + 4 * Math.ceil((2 * clusters) / 4);
  const clustersAt = classesAt + 4 * 2 ** classBits;
  return {
    classes(hash) {
      const index = lookUp(view, classesAt, classBits, hash);
      return index === 0 ? 0 : view.getInt32(16 + 4 * index, true);
    },
    cluster(hash) {
      const cell = lookUp(view, clustersAt, clusterBits, hash);
      return cell === 0 ? 0 : 1 + Math.floor((cell - 1) / leanings);
    },
    leaning(hash) {
      const cell = lookUp(view, clustersAt, clusterBits, hash);
      return cell === 0 ? 0 : 1 + ((cell - 1) % leanings);
    },
    middle: (cluster) => (cluster === 0 ? 0 : view.getUint8(middleAt + cluster - 1) + 1),
    coarse: (cluster) => (cluster === 0 ? 0 : view.getUint8(middleAt + clusters + cluster - 1) + 1),
  };
}

function lookUp(view: DataView, at: number, bits: number, hash: number): number {
  const last = 2 ** bits - 1;
  const key = hash >>> 16;
  for (let place = hash & last; ; place = (place + 1) & last) {
    const cell = view.getUint32(at + 4 * place, true);
    if (cell === 0) return 0;
    if (cell >>> 16 === key) return cell & 0xffff;
  }
}
