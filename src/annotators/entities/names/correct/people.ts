import type { Guess } from '../model/decode.ts';
import { Seen } from '../model/document-evidence.ts';
import { modelTypes } from '../model/labels.ts';
import { Case } from '../words/forms.ts';
import { maskOf } from '../words/lexicon.ts';
import { Gap } from '../words/pieces.ts';
import { formAt, Lettering, type Reading } from '../words/runs.ts';

const person = modelTypes.indexOf('PER');
const place = modelTypes.indexOf('LOC');
const given = maskOf('female', 'male');
/** Words in small letters within names of people. */
const particles = new Set('von van der den de la del della da do dos di du ten ter zu bin ibn al el'.split(' '));
/** Words before a place that is meant as one. */
const locative =
  /^(?:in|at|near|from|to|of|on|for|by|with|the|across|through|around|outside|inside|into|between|over|under|throughout)$/;
const largePlace = maskOf('country');
/** What people do and places do not; the first words behind a name. */
const personal = new Set(
  'said says told spoke asked lives lived won wept joked married studied wrote writes thinks believes smiled resigned recalled'.split(
    ' ',
  ),
);

/** People whom the model cut or took for places: `Ursula von der Leyen`, `London Breed spoke`, `Victoria lives here. She …`. */
export function correctPeople(reading: Reading, evidence: Int32Array, guesses: readonly Guess[]): readonly Guess[] {
  let end = 0;
  return guesses.flatMap((guess, index) => {
    if (guess.from < end) return [];
    const next = guesses[index + 1];
    const corrected = asPerson(reading, evidence, withParticles(reading, guess, next), next);
    end = corrected.to;
    return [corrected];
  });
}

/** `Ursula von` `der Leyen`: particles lead to the capitalised word behind them. */
function withParticles({ pieces }: Reading, guess: Guess, next: Guess | undefined): Guess {
  if (guess.type !== person) return guess;
  let to = guess.to;
  let isOpen = isParticle(pieces, to - 1);
  while (to < guess.to + 3 && isParticle(pieces, to) && pieces[to]?.gap === Gap.space) {
    to++;
    isOpen = true;
  }
  const tail = pieces[to];
  if (!isOpen || tail?.gap !== Gap.space || tail.form.letterCase !== Case.capital) return guess;
  if (next && next.from <= to && (next.from < to || next.type !== person || next.to > to + 1)) return guess;
  return { ...guess, to: to + 1 };
}

function isParticle(pieces: Reading['pieces'], index: number): boolean {
  return particles.has(pieces[index]?.form.text ?? '');
}

function asPerson(reading: Reading, evidence: Int32Array, guess: Guess, next: Guess | undefined): Guess {
  const { pieces, lettering, runEnd, begins, ends } = reading;
  const { from, type } = guess;
  const first = formAt(pieces, from);
  if (type !== place || lettering[from] !== Lettering.usual || !(first.classes & given)) return guess;
  const before = pieces[from]?.gap === Gap.start ? null : formAt(pieces, from - 1);
  if (before && locative.test(before.folded)) return guess;
  if ((evidence[first.norm] ?? 0) & Seen.afterPlacePreposition) return guess;
  const to = guess.to - from === 1 ? (runEnd[from] ?? guess.to) : guess.to;
  const whole = to - from === 1 ? first.classes : (begins[from] ?? 0) & (ends[to - 1] ?? 0);
  if (whole & largePlace || (next && next.from < to)) return guess;
  const verb = pieces[to];
  if (verb?.gap !== Gap.space || !personal.has(verb.form.text)) return guess;
  if (to - from === 2)
    return formAt(pieces, from + 1).letterCase === Case.capital ? { ...guess, to, type: person } : guess;
  return to - from === 1 && goesOnWithPronoun(reading, to) ? { ...guess, type: person } : guess;
}

/** Whether the next sentence begins with `he` or `she`. */
function goesOnWithPronoun({ pieces, sentenceStarts }: Reading, at: number): boolean {
  const start = sentenceStarts.find((each) => each > at);
  const folded = start === undefined ? '' : (pieces[start]?.form.folded ?? '');
  return folded === 'he' || folded === 'she';
}
