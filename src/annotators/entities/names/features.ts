import { evidenceBits } from './document-evidence.ts';
import { combine, mix } from './hash.ts';
import { type Lexicon, lexiconClasses, prefixBit } from './lexicon.ts';
import type { Form } from './pieces.ts';
import { formAt, type Reading } from './runs.ts';

/** Feature numbers have so many bits. */
export const featureBits = 26;
/** More features than a piece ever has. */
export const maxFeatures = 256;

/** Everything that the features of a document's pieces are made from. */
export interface FeatureSource {
  readonly reading: Reading;
  readonly evidence: Int32Array;
  readonly lexicon: Lexicon;
}

const outside = 0x5bd1e995;
const classMask = (1 << lexiconClasses.length) - 1;

/** Writes the feature numbers of piece `i` to `out` and returns how many there are. */
export function extractFeatures(source: FeatureSource, i: number, out: Int32Array): number {
  const { reading, evidence, lexicon } = source;
  const { pieces, sentenceStarts } = reading;
  const piece = pieces[i];
  if (!piece) return 0;
  const sentence = sentenceOf(sentenceStarts, i);
  const from = sentenceStarts[sentence] as number;
  const to = sentenceStarts[sentence + 1] as number;
  let count = 0;
  const add = (template: number, value: number) => {
    out[count++] = mix(combine(template * 0x3c6ef35f, value)) >>> (32 - featureBits);
  };

  const { form } = piece;
  const before = i > from ? formAt(pieces, i - 1) : null;
  const before2 = i - 1 > from ? formAt(pieces, i - 2) : null;
  const after = i + 1 < to ? formAt(pieces, i + 1) : null;
  const after2 = i + 2 < to ? formAt(pieces, i + 2) : null;
  const word = (f: Form | null) => (f ? f.hash : outside);
  const shape = (f: Form | null) => (f ? f.shape : outside);
  const lettering = reading.lettering[i] ?? 0;
  const gap = piece.gap;
  const gapAfter = i + 1 < to ? (pieces[i + 1]?.gap ?? 0) : 0;
  const initial = i === from ? 1 : 0;

  add(1, 0);
  add(2, form.hash);
  add(3, word(before));
  add(4, word(after));
  add(5, word(before2));
  add(6, word(after2));
  add(7, combine(word(before), form.hash));
  add(8, combine(form.hash, word(after)));
  add(9, combine(word(before), word(after)));
  add(10, combine(word(before2), word(before)));
  add(11, combine(word(after), word(after2)));

  const look = combine(form.shape, lettering * 2 + initial);
  add(12, look);
  add(13, combine(shape(before), form.shape));
  add(14, combine(form.shape, shape(after)));
  add(15, combine(combine(shape(before), look), shape(after)));
  add(16, form.prefix2);
  add(17, form.prefix3);
  add(18, form.suffix2);
  add(19, form.suffix3);
  add(20, form.suffix4);
  add(21, combine(gap, look));
  add(22, combine(gapAfter, form.shape));
  add(23, combine(gap * 16 + gapAfter, initial));
  add(24, combine(gap, word(before)));
  add(25, combine(gapAfter, word(after)));

  // clusters
  const c0 = form.cluster;
  const cb = before?.cluster ?? -1;
  const ca = after?.cluster ?? -1;
  add(30, c0);
  add(31, lexicon.middle(c0));
  add(32, lexicon.coarse(c0));
  add(33, cb);
  add(34, ca);
  const mb = before ? lexicon.middle(cb) : -1;
  const ma = after ? lexicon.middle(ca) : -1;
  add(35, mb);
  add(36, ma);
  add(37, combine(lexicon.coarse(c0), mb));
  add(38, combine(lexicon.coarse(c0), ma));
  add(39, combine(combine(mb, lexicon.middle(c0)), ma));
  add(40, combine(before2 ? lexicon.middle(before2.cluster) : -1, mb));
  add(41, combine(ma, after2 ? lexicon.middle(after2.cluster) : -1));
  add(42, combine(lexicon.middle(c0), look));
  add(43, after2 ? lexicon.middle(after2.cluster) : -1);
  add(44, before2 ? lexicon.middle(before2.cluster) : -1);

  // gazetteer
  const own = form.classes & classMask;
  const begins = reading.begins[i] ?? 0;
  const inside = reading.inside[i] ?? 0;
  const ends = reading.ends[i] ?? 0;
  count = addBits(50, own, out, count);
  count = addBits(51, begins, out, count);
  count = addBits(52, inside, out, count);
  count = addBits(53, ends, out, count);
  if (before) count = addBits(54, before.classes & classMask, out, count);
  if (after) count = addBits(55, after.classes & classMask, out, count);
  const code = combine(combine(own, begins), combine(inside, ends));
  add(56, code);
  add(57, combine(code, look));
  add(58, combine(own, (after?.classes ?? -1) & ~prefixBit));
  add(59, combine((before?.classes ?? -1) & ~prefixBit, own));
  add(60, combine(combine((before?.classes ?? -1) & ~prefixBit, own), (after?.classes ?? -1) & ~prefixBit));

  // the run of capitalised words
  const start = reading.runStart[i] ?? i;
  const end = reading.runEnd[i] ?? i + 1;
  const length = Math.min(end - start, 6);
  const position = Math.min(i - start, 3) * 4 + Math.min(end - 1 - i, 3);
  add(70, position);
  add(71, combine(position, look));
  const runBefore = start > from ? formAt(pieces, start - 1) : null;
  const runAfter = end < to ? formAt(pieces, end) : null;
  const head = formAt(pieces, start);
  const tail = formAt(pieces, end - 1);
  add(72, combine(word(runBefore), position));
  add(73, combine(word(runAfter), position));
  add(74, combine(runBefore ? lexicon.middle(runBefore.cluster) : -1, position));
  add(75, combine(runAfter ? lexicon.middle(runAfter.cluster) : -1, position));
  if (length > 1) {
    add(76, combine(head.hash, position));
    add(77, combine(tail.hash, position));
    add(78, combine(lexicon.middle(head.cluster), position));
    add(79, combine(lexicon.middle(tail.cluster), position));
    count = addBits(80, head.classes & classMask, out, count);
    count = addBits(81, tail.classes & classMask, out, count);
    add(82, combine(combine(head.classes & classMask, tail.classes & classMask), length));
    add(83, combine(combine(lexicon.coarse(head.cluster), lexicon.coarse(tail.cluster)), position));
  }
  add(84, combine(combine(word(runBefore), word(runAfter)), length));

  // the document
  const seen = evidence[form.norm] ?? 0;
  for (let bit = 0; bit < evidenceBits; bit++) {
    if (seen & (1 << bit)) add(90, bit);
    if (seen & (1 << bit) && initial) add(91, bit);
  }
  add(92, seen);
  add(93, combine(seen, look));
  if (before) add(94, evidence[before.norm] ?? 0);
  if (after) add(95, evidence[after.norm] ?? 0);
  add(96, combine(seen, own));

  return count;
}

function addBits(template: number, mask: number, out: Int32Array, count: number): number {
  let at = count;
  for (let rest = mask; rest !== 0; rest &= rest - 1)
    out[at++] = mix(combine(template * 0x3c6ef35f, 31 - Math.clz32(rest & -rest))) >>> (32 - featureBits);
  return at;
}

/** Index of the sentence that holds piece `i`. */
function sentenceOf(starts: readonly number[], i: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= i) low = middle;
    else high = middle - 1;
  }
  return low;
}
