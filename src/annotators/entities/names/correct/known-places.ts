import type { Guess } from '../model/decode.ts';
import { modelTypes } from '../model/labels.ts';
import { maskOf } from '../words/lexicon.ts';
import type { Reading } from '../words/runs.ts';

const place = modelTypes.indexOf('LOC');
const person = modelTypes.indexOf('PER');
const wholePlace = maskOf('country', 'region', 'largeCity');

/** Puts a place of several words that the gazetteer holds together where the model took parts of it alone: `Bosnia and Herzegovina`, `Dar es Salaam`. */
export function joinKnownPlaces(reading: Reading, guesses: readonly Guess[]): readonly Guess[] {
  const joined: Guess[] = [];
  let index = 0;
  while (index < guesses.length) {
    const guess = guesses[index] as Guess; // index is within
    const to = guess.type === person ? guess.to : endOfPlace(reading, guess.from);
    let after = index;
    while ((guesses[after]?.from ?? to) < to) after++;
    const isWhole = to > guess.to && guesses.slice(index, after).every((part) => part.type !== person && part.to <= to);
    joined.push(isWhole ? { ...guess, to, type: place } : guess);
    index = isWhole ? after : index + 1;
  }
  return joined;
}

/** End of the place of several words that begins at the piece; the piece itself where there is none. */
function endOfPlace({ begins, inside, ends }: Reading, from: number): number {
  const classes = (begins[from] ?? 0) & wholePlace;
  if (!classes) return from;
  for (let i = from + 1; ; i++) {
    if ((ends[i] ?? 0) & classes) return i + 1;
    if (!((inside[i] ?? 0) & classes)) return from;
  }
}
