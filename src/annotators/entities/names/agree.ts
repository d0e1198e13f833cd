import type { Guess } from './decode.ts';
import { Seen } from './document-evidence.ts';
import { Case } from './forms.ts';
import { combine } from './hash.ts';
import { modelTypes } from './labels.ts';
import { maskOf } from './lexicon.ts';
import { Gap } from './pieces.ts';
import { formAt, type Reading } from './runs.ts';

/** A guess with less margin than this yields to a surer one of the same words. */
const unsure = 4000;
/** A name is looked for in the rest of the document where the model was so sure of it, summed over its places. */
const sure = 6000;
const person = modelTypes.indexOf('PER');
const knownPlace = maskOf('country', 'largeCity', 'region', 'geographic', 'demonym', 'belief');

/** Lets guesses of one document agree: a word that is a surname elsewhere is one here too, and a sure name is found again where the model missed it. */
export function agree(reading: Reading, evidence: Int32Array, guesses: readonly Guess[]): readonly Guess[] {
  const surnames = new Set<number>();
  for (const { from, to, type } of guesses) {
    const tail = formAt(reading.pieces, to - 1);
    if (type === person && to - from > 1 && reading.pieces[to - 1]?.gap !== Gap.hyphen) surnames.add(tail.norm);
  }
  const mended = guesses.map((guess) => {
    const { norm, classes } = formAt(reading.pieces, guess.from);
    const isSurname = guess.to - guess.from === 1 && guess.type !== person && surnames.has(norm);
    return isSurname && guess.margin < unsure && !(classes & knownPlace) ? { ...guess, type: person } : guess;
  });
  return withMissed(reading, evidence, mended);
}

function withMissed(reading: Reading, evidence: Int32Array, guesses: readonly Guess[]): readonly Guess[] {
  const { pieces, candidate, runStart, runEnd } = reading;
  const known = new Map<number, number[]>();
  const taken = new Uint8Array(pieces.length);
  for (const { from, to, type, margin } of guesses) {
    taken.fill(1, from, to);
    const key = keyOf(reading, from, to);
    const margins = known.get(key) ?? modelTypes.map(() => 0);
    margins[type] = (margins[type] ?? 0) + Math.max(0, margin);
    known.set(key, margins);
  }
  const found: Guess[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const end = runEnd[i] ?? i + 1;
    if (!candidate[i] || runStart[i] !== i || taken[i] || formAt(pieces, i).letterCase === Case.lower) continue;
    if (taken.subarray(i, end).includes(1)) continue;
    const margins = known.get(keyOf(reading, i, end));
    if (!margins) continue;
    const type = margins.indexOf(Math.max(...margins));
    const single = end - i === 1;
    if ((margins[type] ?? 0) < sure || (single && (evidence[formAt(pieces, i).norm] ?? 0) & Seen.lower)) continue;
    found.push({ from: i, to: end, type, margin: 0 });
  }
  return [...guesses, ...found].sort((a, b) => a.from - b.from);
}

function keyOf({ pieces }: Reading, from: number, to: number): number {
  let key = to - from;
  for (let i = from; i < to; i++) key = combine(key, formAt(pieces, i).hash);
  return key;
}
