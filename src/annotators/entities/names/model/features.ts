import type { Form } from '../words/forms.ts';
import { combine, mix } from '../words/hash.ts';
import { type Lexicon, lexiconClasses, prefixBit } from '../words/lexicon.ts';
import { formAt, type Reading } from '../words/runs.ts';
import { evidenceBits } from './document-evidence.ts';

/** Feature numbers have this many bits. */
export const featureBits = 26;
/** More features than a piece ever has. */
export const maxFeatures = 256;

/** Everything that the features of a document's pieces are made from. */
export interface FeatureSource {
  readonly reading: Reading;
  /** For each norm what the document describes it. */
  readonly evidence: Int32Array;
}

/** A piece with its neighbours in its sentence; null where there is none. */
export interface Surroundings {
  readonly form: Form;
  readonly before: Form | null;
  readonly before2: Form | null;
  readonly after: Form | null;
  readonly after2: Form | null;
  readonly gap: number;
  readonly gapAfter: number;
  /** 1 at the start of a sentence, else 0. */
  readonly initial: number;
  /** Lettering of the sentence and `initial` in one number, below `looks`. */
  readonly look: number;
}

/** Values of `look`. */
export const looks = 6;

/** Writes feature numbers to `out` from `count` on, and returns how many there are then. */
type Writer<Of extends readonly unknown[]> = (...of: [...Of, out: Int32Array, count: number]) => number;

const outside = 0x5bd1e995;
const classMask = (1 << lexiconClasses.length) - 1;

/** What surrounds piece `i`, which must be one of the pieces. */
export function surroundingsOf({ pieces, sentenceStarts, lettering }: Reading, i: number): Surroundings {
  const sentence = sentenceOf(sentenceStarts, i);
  const from = sentenceStarts[sentence] as number;
  const to = sentenceStarts[sentence + 1] as number;
  const initial = i === from ? 1 : 0;
  return {
    form: formAt(pieces, i),
    before: i > from ? formAt(pieces, i - 1) : null,
    before2: i - 1 > from ? formAt(pieces, i - 2) : null,
    after: i + 1 < to ? formAt(pieces, i + 1) : null,
    after2: i + 2 < to ? formAt(pieces, i + 2) : null,
    gap: pieces[i]?.gap ?? 0,
    gapAfter: i + 1 < to ? (pieces[i + 1]?.gap ?? 0) : 0,
    initial,
    look: (lettering[i] ?? 0) * 2 + initial,
  };
}

/** Makes the writers of features: each looks at one thing alone, so that what it adds to the scores can be remembered by that. */
export function makeFeatureWriters({ middle, coarse }: Lexicon) {
  const middleOf = (form: Form | null) => (form ? middle(form.cluster) : -1);

  /** Of the word itself. */
  const own: Writer<[form: Form, look: number]> = (form, look, out, start) => {
    let count = start;
    const c0 = form.cluster;
    const shaped = combine(form.shape, look);
    out[count++] = constantFeature;
    out[count++] = feature(2, form.hash);
    out[count++] = feature(12, shaped);
    out[count++] = feature(16, form.prefix2);
    out[count++] = feature(17, form.prefix3);
    out[count++] = feature(18, form.suffix2);
    out[count++] = feature(19, form.suffix3);
    out[count++] = feature(20, form.suffix4);
    out[count++] = feature(30, c0);
    out[count++] = feature(31, middle(c0));
    out[count++] = feature(32, coarse(c0));
    out[count++] = feature(42, combine(middle(c0), shaped));
    out[count++] = feature(60, form.leaning);
    out[count++] = feature(61, combine(form.leaning, shaped));
    return bits(50, form.classes & classMask, out, count);
  };

  /** Of the classes of the word and of the phrases that it is in. */
  const phrases: Writer<[form: Form, look: number, begins: number, inside: number, ends: number]> = (
    { classes, shape },
    look,
    begins,
    inside,
    ends,
    out,
    start,
  ) => {
    let count = bits(51, begins, out, start);
    count = bits(52, inside, out, count);
    count = bits(53, ends, out, count);
    const code = combine(combine(classes & classMask, begins), combine(inside, ends));
    out[count++] = feature(56, code);
    out[count++] = feature(57, combine(code, combine(shape, look)));
    return count;
  };

  const before: Writer<[form: Form | null]> = (form, out, start) => {
    let count = start;
    out[count++] = feature(3, hashOfForm(form));
    out[count++] = feature(33, form?.cluster ?? -1);
    out[count++] = feature(35, middleOf(form));
    out[count++] = feature(62, leaningOf(form));
    return form ? bits(54, form.classes & classMask, out, count) : count;
  };

  const after: Writer<[form: Form | null]> = (form, out, start) => {
    let count = start;
    out[count++] = feature(4, hashOfForm(form));
    out[count++] = feature(34, form?.cluster ?? -1);
    out[count++] = feature(36, middleOf(form));
    out[count++] = feature(63, leaningOf(form));
    return form ? bits(55, form.classes & classMask, out, count) : count;
  };

  const before2: Writer<[form: Form | null]> = (form, out, start) => {
    out[start] = feature(5, hashOfForm(form));
    out[start + 1] = feature(44, middleOf(form));
    return start + 2;
  };

  const after2: Writer<[form: Form | null]> = (form, out, start) => {
    out[start] = feature(6, hashOfForm(form));
    out[start + 1] = feature(43, middleOf(form));
    return start + 2;
  };

  /** Of words and marks together. */
  const around: Writer<[at: Surroundings]> = (at, out, start) => {
    let count = start;
    const { form, gap, gapAfter } = at;
    const [w0, wb, wa] = [form.hash, hashOfForm(at.before), hashOfForm(at.after)];
    const [sb, sa] = [shapeOf(at.before), shapeOf(at.after)];
    const shaped = combine(form.shape, at.look);
    out[count++] = feature(7, combine(wb, w0));
    out[count++] = feature(8, combine(w0, wa));
    out[count++] = feature(13, combine(sb, form.shape));
    out[count++] = feature(14, combine(form.shape, sa));
    out[count++] = feature(21, combine(gap, shaped));
    out[count++] = feature(22, combine(gapAfter, form.shape));
    out[count++] = feature(23, combine(gap * 16 + gapAfter, at.initial));
    out[count++] = feature(24, combine(gap, wb));
    out[count++] = feature(25, combine(gapAfter, wa));
    const [mb, ma] = [middleOf(at.before), middleOf(at.after)];
    out[count++] = feature(37, combine(form.leaning, mb));
    out[count++] = feature(38, combine(form.leaning, ma));
    const [g0, gb, ga] = [form.classes & classMask, classesOf(at.before), classesOf(at.after)];
    out[count++] = feature(58, combine(g0, ga));
    out[count++] = feature(59, combine(gb, g0));
    return count;
  };

  /** Of the run of capitalised words. */
  const run: Writer<[reading: Reading, i: number, at: Surroundings]> = (reading, i, at, out, begin) => {
    let count = begin;
    const { pieces } = reading;
    const start = reading.runStart[i] ?? i;
    const end = reading.runEnd[i] ?? i + 1;
    const length = Math.min(end - start, 6);
    const position = Math.min(i - start, 3) * 4 + Math.min(end - 1 - i, 3);
    const runBefore = at.before && pieces[start]?.gap !== 0 ? formAt(pieces, start - 1) : null;
    const runAfter = at.after && end < pieces.length && pieces[end]?.gap !== 0 ? formAt(pieces, end) : null;
    out[count++] = feature(70, position);
    out[count++] = feature(71, combine(position, combine(at.form.shape, at.look)));
    out[count++] = feature(72, combine(hashOfForm(runBefore), position));
    out[count++] = feature(73, combine(hashOfForm(runAfter), position));
    out[count++] = feature(74, combine(middleOf(runBefore), position));
    out[count++] = feature(75, combine(middleOf(runAfter), position));
    out[count++] = feature(84, combine(combine(hashOfForm(runBefore), hashOfForm(runAfter)), length));
    if (length === 1) return count;
    const [head, tail] = [formAt(pieces, start), formAt(pieces, end - 1)];
    const [headClasses, tailClasses] = [head.classes & classMask, tail.classes & classMask];
    out[count++] = feature(76, combine(head.hash, position));
    out[count++] = feature(77, combine(tail.hash, position));
    out[count++] = feature(78, combine(middle(head.cluster), position));
    out[count++] = feature(79, combine(middle(tail.cluster), position));
    out[count++] = feature(82, combine(combine(headClasses, tailClasses), length));
    out[count++] = feature(64, combine(head.leaning, position));
    out[count++] = feature(65, combine(tail.leaning, position));
    out[count++] = feature(83, combine(combine(head.leaning, tail.leaning), position));
    return bits(81, tailClasses, out, bits(80, headClasses, out, count));
  };

  /** Of what the document describes the word. */
  const seen: Writer<[evidence: number, initial: number]> = (evidence, initial, out, start) => {
    let count = start;
    for (let bit = 0; bit < evidenceBits; bit++) {
      if (!(evidence & (1 << bit))) continue;
      out[count++] = feature(90, bit);
      if (initial) out[count++] = feature(91, bit);
    }
    out[count++] = feature(92, evidence);
    return count;
  };

  /** Of what the document describes the word and its neighbours, together with how it is written and its classes. */
  const seenAround: Writer<[evidence: Int32Array, at: Surroundings]> = (evidence, at, out, start) => {
    let count = start;
    const { form, before: b, after: a } = at;
    const found = evidence[form.norm] ?? 0;
    out[count++] = feature(93, combine(found, combine(form.shape, at.look)));
    if (b) out[count++] = feature(94, evidence[b.norm] ?? 0);
    if (a) out[count++] = feature(95, evidence[a.norm] ?? 0);
    out[count++] = feature(96, combine(found, form.classes & classMask));
    return count;
  };

  return { own, phrases, before, after, before2, after2, around, run, seen, seenAround };
}

/** Writers of the features of one lexicon. */
export type FeatureWriters = ReturnType<typeof makeFeatureWriters>;

/** Writes all feature numbers of piece `i` to `out` and returns how many there are. */
export function extractFeatures(writers: FeatureWriters, source: FeatureSource, i: number, out: Int32Array): number {
  const { reading, evidence } = source;
  const at = surroundingsOf(reading, i);
  const [begins = 0, inside = 0, ends = 0] = [reading.begins[i], reading.inside[i], reading.ends[i]];
  let count = writers.own(at.form, at.look, out, 0);
  count = writers.phrases(at.form, at.look, begins, inside, ends, out, count);
  count = writers.before(at.before, out, count);
  count = writers.after(at.after, out, count);
  count = writers.before2(at.before2, out, count);
  count = writers.after2(at.after2, out, count);
  count = writers.around(at, out, count);
  count = writers.run(reading, i, at, out, count);
  count = writers.seen(evidence[at.form.norm] ?? 0, at.initial, out, count);
  return writers.seenAround(evidence, at, out, count);
}

/** Feature that every piece has. */
export const constantFeature = feature(1, 0);

function feature(template: number, value: number): number {
  return mix(combine(template * 0x3c6ef35f, value)) >>> (32 - featureBits);
}

function bits(template: number, mask: number, out: Int32Array, start: number): number {
  let count = start;
  for (let rest = mask; rest !== 0; rest &= rest - 1) out[count++] = feature(template, 31 - Math.clz32(rest & -rest));
  return count;
}

function hashOfForm(form: Form | null): number {
  return form ? form.hash : outside;
}

function leaningOf(form: Form | null): number {
  return form ? form.leaning : -1;
}

function shapeOf(form: Form | null): number {
  return form ? form.shape : outside;
}

function classesOf(form: Form | null): number {
  return (form?.classes ?? -1) & ~prefixBit;
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
