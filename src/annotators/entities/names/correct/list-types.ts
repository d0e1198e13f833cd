import type { Guess } from '../model/decode.ts';
import { modelTypes } from '../model/labels.ts';
import { Case } from '../words/forms.ts';
import { maskOf } from '../words/lexicon.ts';
import { Gap } from '../words/pieces.ts';
import { formAt, type Reading } from '../words/runs.ts';
import { expansionStart } from './join-organizations.ts';

const person = modelTypes.indexOf('PER');
const organization = modelTypes.indexOf('ORG');
const place = modelTypes.indexOf('LOC');
/** What a list knows as something else. */
const known = maskOf('country', 'region', 'largeCity', 'female', 'male', 'person', 'geographic', 'demonym');
/** Names on both sides, at least, that have to be bodies. */
const fewest = 2;

/**
 * Types a name by its neighbours: one word that no list knows between bodies (`Astrobotic, Draper, Firefly Aerospace and Masten`),
 * and an acronym that is written like a word before what it stands for (`Seri (Social and Economic Research Initiative)`).
 */
export function typeByNeighbours(reading: Reading, guesses: readonly Guess[]): readonly Guess[] {
  return guesses.map((guess, index) => {
    if (guess.type !== person && guess.type !== place) return guess;
    if (guess.to - guess.from !== 1 || formAt(reading.pieces, guess.from).letterCase === Case.lower) return guess;
    const isBody = isBetweenBodies(reading, guesses, index) || isExpanded(reading, guess, guesses[index + 1]);
    return isBody ? { ...guess, type: organization } : guess;
  });
}

function isBetweenBodies(reading: Reading, guesses: readonly Guess[], index: number): boolean {
  const guess = guesses[index] as Guess; // the caller's index
  if (formAt(reading.pieces, guess.from).classes & known) return false;
  let bodies = 0;
  for (const step of [-1, 1]) {
    for (let at = index + step; ; at += step) {
      const [one, two] = step < 0 ? [guesses[at], guesses[at + 1]] : [guesses[at - 1], guesses[at]];
      if (!one || !two || !isLinked(reading, one.to, two.from)) break;
      if ((step < 0 ? one : two).type !== organization) return false;
      bodies++;
    }
  }
  return bodies >= fewest;
}

/** A comma, or `and` with or without one, and nothing else between two names. */
function isLinked({ pieces }: Reading, to: number, from: number): boolean {
  const [here, there] = [pieces[to], pieces[from]];
  if (!here || !there || here.sentence !== pieces[to - 1]?.sentence || there.sentence !== here.sentence) return false;
  if (from === to) return here.gap === Gap.comma;
  return from === to + 1 && /^(?:and|or)$/.test(here.form.text) && (here.gap === Gap.space || here.gap === Gap.comma);
}

function isExpanded({ pieces }: Reading, guess: Guess, next: Guess | undefined): boolean {
  if (next?.type !== organization || next.from !== guess.to || pieces[next.from]?.gap !== Gap.open) return false;
  return expansionStart(pieces, next.to, formAt(pieces, guess.from).folded) === next.from;
}
