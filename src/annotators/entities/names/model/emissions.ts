import type { Form } from '../words/forms.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { type FeatureSource, looks, makeFeatureWriters, maxFeatures, surroundingsOf } from './features.ts';
import { labelCount } from './labels.ts';
import type { NameModel } from './model.ts';

/** Adds to the scores of all labels, which begin at `base`, what speaks for them at piece `i`. */
export type Scorer = (source: FeatureSource, i: number, scores: Int32Array, base: number) => void;

/** Places in the row of a form where the sums of its features lie: by `look` first, then by where it is. */
const Slot = { before: looks, after: looks + 1, before2: looks + 2, after2: looks + 3 } as const;
const slots = looks + 4;
/** A slot that is not filled yet, and the sum of nothing. */
const [unknown, nothing] = [0, -1];

/**
 * Makes a scorer that remembers, by form, the sum of the features that look at one word alone; words come again and again,
 * so that most features are looked up once. Forms must come from one table.
 */
export function makeScorer(lexicon: Lexicon, model: NameModel): Scorer {
  const writers = makeFeatureWriters(lexicon);
  const features = new Int32Array(maxFeatures);
  const sum = new Int32Array(labelCount);
  const sums = makeSums();
  const bySeen = new Map<number, number>();
  let rows = new Int32Array(slots * 1024);

  const rowOf = (form: Form | null) => {
    const row = (form?.index ?? 0) * slots;
    if (row + slots > rows.length) {
      const larger = new Int32Array(2 * rows.length);
      larger.set(rows);
      rows = larger;
    }
    return row;
  };
  const keep = (count: number) => {
    sum.fill(0);
    model.addTo(sum, 0, features, count);
    return sums.keep(sum);
  };
  const sumOfSeen = (seen: number) => {
    const known = bySeen.get(seen);
    if (known !== undefined) return known;
    const place = keep(writers.seen(seen >> 1, seen & 1, features, 0));
    bySeen.set(seen, place);
    return place;
  };

  return (source, i, scores, base) => {
    const { reading, evidence } = source;
    const at = surroundingsOf(reading, i);
    const { form, look, before, after, before2, after2 } = at;
    let place = rowOf(before) + Slot.before;
    if (rows[place] === unknown) rows[place] = keep(writers.before(before, features, 0));
    sums.addTo(scores, base, rows[place] as number);
    place = rowOf(after) + Slot.after;
    if (rows[place] === unknown) rows[place] = keep(writers.after(after, features, 0));
    sums.addTo(scores, base, rows[place] as number);
    place = rowOf(before2) + Slot.before2;
    if (rows[place] === unknown) rows[place] = keep(writers.before2(before2, features, 0));
    sums.addTo(scores, base, rows[place] as number);
    place = rowOf(after2) + Slot.after2;
    if (rows[place] === unknown) rows[place] = keep(writers.after2(after2, features, 0));
    sums.addTo(scores, base, rows[place] as number);
    sums.addTo(scores, base, sumOfSeen((evidence[form.norm] ?? 0) * 2 + at.initial));
    const [begins, inside, ends] = [
      reading.begins[i] as number,
      reading.inside[i] as number,
      reading.ends[i] as number,
    ];
    let count = 0;
    if (begins | inside | ends) {
      count = writers.own(form, look, features, 0);
      count = writers.phrases(form, look, begins, inside, ends, features, count);
    } else {
      place = rowOf(form) + look;
      if (rows[place] === unknown)
        rows[place] = keep(writers.phrases(form, look, 0, 0, 0, features, writers.own(form, look, features, 0)));
      sums.addTo(scores, base, rows[place] as number);
    }
    count = writers.around(at, features, count);
    count = writers.run(reading, i, at, features, count);
    count = writers.seenAround(evidence, at, features, count);
    model.addTo(scores, base, features, count);
  };
}

/** Sums of features, kept one after the other. */
function makeSums() {
  let kept = new Int32Array(labelCount * 1024);
  let end = labelCount; // the first place is never given, for `unknown`
  return {
    /** Keeps a copy and shows its place. */
    keep(sum: Int32Array): number {
      if (sum.every((score) => score === 0)) return nothing;
      if (end + labelCount > kept.length) {
        const larger = new Int32Array(2 * kept.length);
        larger.set(kept);
        kept = larger;
      }
      kept.set(sum, end);
      end += labelCount;
      return end - labelCount;
    },
    addTo(scores: Int32Array, base: number, place: number): void {
      if (place === nothing) return;
      for (let label = 0; label < labelCount; label++)
        scores[base + label] = (scores[base + label] as number) + (kept[place + label] as number);
    },
  };
}
