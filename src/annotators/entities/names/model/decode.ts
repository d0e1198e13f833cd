import type { NameType } from '../../../../model/entity.ts';
import { Case } from '../words/forms.ts';
import { combine } from '../words/hash.ts';
import { formAt, Lettering, type Reading } from '../words/runs.ts';
import { Seen } from './document-evidence.ts';
import type { Scorer } from './emissions.ts';
import type { FeatureSource } from './features.ts';
import { before, isOpen, labelCount, mayEnd, mayStart } from './labels.ts';

/** A name as the model sees it: pieces [from, to), number of its type in `modelTypes`, and by how much its best labels beat the next type, on average over its pieces. */
export interface Guess {
  readonly from: number;
  readonly to: number;
  readonly type: number;
  readonly margin: number;
  /** Type that is derived from elsewhere and needs no look at the name; missing where none is. */
  readonly as?: NameType;
  /** Whether the possessive behind it is part of it: `McDonald's`; missing where it is not. */
  readonly keepsPossessive?: boolean;
}

/** Share of the way that the scores of a name move towards their mean. */
const lent = 0.3;
const impossible = -0x40000000;

/** Stretches of neighbouring candidates of one sentence, as [from, to). */
export function stretchesOf({ pieces, candidate }: Reading): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  for (let i = 0; i < pieces.length; i++) {
    if (!candidate[i]) continue;
    const from = i;
    while (candidate[i + 1] && pieces[i + 1]?.sentence === pieces[from]?.sentence) i++;
    stretches.push([from, i + 1]);
  }
  return stretches;
}

/** Labels every stretch of candidates with its best sequence (Viterbi) and reads the names off. `transitions` as in `NameModel`. */
export function decode(source: FeatureSource, score: Scorer, transitions: Int32Array): readonly Guess[] {
  const guesses: Guess[] = [];
  const stretches = stretchesOf(source.reading);
  const scores = new Int32Array(source.reading.pieces.length * labelCount);
  for (const [from, to] of stretches) for (let i = from; i < to; i++) score(source, i, scores, i * labelCount);
  lendScores(source, scores);
  for (const [from, to] of stretches) {
    const own = scores.subarray(from * labelCount, to * labelCount);
    readNames(bestLabels(own, transitions, to - from), own, from, guesses);
  }
  return guesses;
}

/** Each place of the same capitalised words moves a bit towards the mean of all, since a document means one thing by them. */
function lendScores({ reading, evidence }: FeatureSource, scores: Int32Array): void {
  for (const places of placesOfRuns(reading, evidence)) {
    const [first = 0] = places;
    const length = ((reading.runEnd[first] ?? first) - first) * labelCount;
    const mean = new Float64Array(length);
    for (const place of places)
      for (let k = 0; k < length; k++) mean[k] = (mean[k] ?? 0) + (scores[place * labelCount + k] ?? 0) / places.length;
    for (const place of places)
      for (let k = 0; k < length; k++) {
        const own = scores[place * labelCount + k] ?? 0;
        scores[place * labelCount + k] = Math.round(own + lent * ((mean[k] ?? 0) - own));
      }
  }
}

/** Where runs of the same words begin, for runs that are in several places; no headlines, and no word that is also written small. */
function placesOfRuns(reading: Reading, evidence: Int32Array): readonly (readonly number[])[] {
  const { pieces, candidate, runStart, runEnd, lettering } = reading;
  const places = new Map<number, number[]>();
  for (let i = 0; i < pieces.length; i++) {
    const { letterCase, norm } = formAt(pieces, i);
    if (!candidate[i] || runStart[i] !== i || letterCase === Case.lower || lettering[i] !== Lettering.usual) continue;
    const end = runEnd[i] ?? i + 1;
    if (end === i + 1 && (evidence[norm] ?? 0) & Seen.lower) continue;
    let key = end - i;
    for (let k = i; k < end; k++) key = combine(key, formAt(pieces, k).hash);
    const known = places.get(key);
    if (known) known.push(i);
    else places.set(key, [i]);
  }
  return [...places.values()].filter((list) => list.length > 1);
}

function bestLabels(scores: Int32Array, transitions: Int32Array, length: number): Uint8Array {
  const total = new Int32Array(length * labelCount);
  const back = new Uint8Array(length * labelCount);
  for (let i = 0; i < length; i++) {
    for (let label = 0; label < labelCount; label++) {
      let top = impossible;
      if (i === 0) {
        if (mayStart[label]) top = 0;
      } else if (i + 1 < length || mayEnd[label]) {
        for (const previous of before[label] as readonly number[]) {
          const score =
            (total[(i - 1) * labelCount + previous] as number) + (transitions[previous * labelCount + label] as number);
          if (score > top) {
            top = score;
            back[i * labelCount + label] = previous;
          }
        }
      }
      if (i + 1 === length && !mayEnd[label]) top = impossible;
      total[i * labelCount + label] =
        top <= impossible / 2 ? impossible : top + (scores[i * labelCount + label] as number);
    }
  }
  const labels = new Uint8Array(length);
  let label = 0;
  const lastRow = (length - 1) * labelCount;
  for (let k = 1; k < labelCount; k++)
    if ((total[lastRow + k] as number) > (total[lastRow + label] as number)) label = k;
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * labelCount + label] as number;
  }
  return labels;
}

function readNames(labels: Uint8Array, scores: Int32Array, offset: number, guesses: Guess[]): void {
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (label === 0) continue;
    const type = (label - 1) >> 2;
    const from = i;
    while (isOpen(labels[i] as number) && i + 1 < labels.length) i++;
    let margin = 0;
    for (let k = from; k <= i; k++) margin += marginAt(scores, k, type);
    guesses.push({ from: offset + from, to: offset + i + 1, type, margin: Math.round(margin / (i + 1 - from)) });
  }
}

function marginAt(scores: Int32Array, i: number, type: number): number {
  let own = impossible;
  let other = scores[i * labelCount] as number;
  for (let label = 1; label < labelCount; label++) {
    const score = scores[i * labelCount + label] as number;
    if ((label - 1) >> 2 === type) own = Math.max(own, score);
    else other = Math.max(other, score);
  }
  return own - other;
}
